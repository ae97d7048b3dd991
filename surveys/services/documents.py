"""The report of a campaign's result as PDF. What prints before there is one: `papers`."""

import math
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from surveys.models import Campaign
from surveys.queries.background_tables import background_tables
from surveys.queries.charts import dimension_chart, profile
from surveys.queries.dimension_page import dimension_pages
from surveys.queries.results import Result, result_of
from surveys.queries.summary import summary_of
from surveys.queries.wording import language_in_use
from surveys.services.papers.addresses import answer_url, qr_svg

__all__ = ["answer_url", "qr_svg", "render_report"]

# Columns that fit next to each other on A4; more teams are spread evenly over several tables.
TEAMS_PER_TABLE = 6
# To write on: more than this is no plan.
ACTION_LINES = 4


def render_report(*, campaign: Campaign) -> bytes:
    """The report, rendered from the release. Raises Release.DoesNotExist before closing."""
    context = report_context(campaign)
    html = render_to_string("pdf/survey_report.html", context)
    title = context["result"].title
    return html_to_pdf(html, fetcher=_fetcher(), title=title, lang=language_in_use())


def report_context(campaign: Campaign) -> dict[str, Any]:
    """What stands in the report. Raises Release.DoesNotExist before closing."""
    result = result_of(campaign)
    codes = [row.code for row in result.dimensions]
    return {
        "result": result,
        "summary": summary_of(result),
        "dimensions": list(dimension_pages(campaign, codes, prefix="report").values()),
        "scale": campaign.questionnaire_version.parsed.scale,
        "action_lines": range(ACTION_LINES),
        "dimension_chart": dimension_chart(result),
        "profile": profile(result),
        "team_tables": _team_tables(result),
        "backgrounds": background_tables(campaign),
    }


def _team_tables(result: Result) -> list[dict[str, Any]]:
    count = math.ceil(len(result.teams) / TEAMS_PER_TABLE)
    size = math.ceil(len(result.teams) / count)
    return [
        {
            "teams": result.teams[start : start + size],
            "rows": [
                {"name": row.name, "cells": row.teams[start : start + size]}
                for row in result.dimensions
            ],
        }
        for start in range(0, len(result.teams), size)
    ]


def _fetcher() -> AssetFetcher:
    return AssetFetcher({"static": Path(settings.BASE_DIR) / "toolbox" / "static"})
