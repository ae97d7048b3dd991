"""The PDFs of a campaign: posters to hang up, and the report of the result."""

import math
from pathlib import Path
from typing import Any

import segno
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from surveys.models import Campaign, CampaignTeam
from surveys.queries.charts import dimension_chart, profile
from surveys.queries.results import Result, result_of

# Columns that fit next to each other on A4; more teams are spread evenly over several tables.
TEAMS_PER_TABLE = 6


def answer_url(team: CampaignTeam) -> str:
    """The full address where a team answers."""
    return f"{settings.SITE_URL}{reverse('surveys:answer', args=[team.code])}"


def qr_svg(url: str, title: str) -> str:
    """A QR code as SVG without colours of its own, with `title` as its text alternative."""
    return segno.make(url, error="m", micro=False).svg_inline(
        scale=4, border=2, title=title, omitsize=True, dark="#15302e", light="#fff"
    )


def render_posters(*, campaign: Campaign) -> bytes:
    """One A4 page per team, with its QR code and address."""
    teams = [
        {"team": team, "url": answer_url(team), "qr": qr_svg(answer_url(team), answer_url(team))}
        for team in campaign.teams.order_by("name")
    ]
    html = render_to_string("pdf/survey_posters.html", {"campaign": campaign, "teams": teams})
    return html_to_pdf(html, fetcher=_fetcher(), title=campaign.title)


def render_report(*, campaign: Campaign) -> bytes:
    """The report, rendered from the release. Raises Release.DoesNotExist before closing."""
    result = result_of(campaign)
    context = {
        "result": result,
        "dimension_chart": dimension_chart(result),
        "profile": profile(result),
        "team_tables": _team_tables(result),
    }
    html = render_to_string("pdf/survey_report.html", context)
    return html_to_pdf(html, fetcher=_fetcher(), title=result.title)


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
