"""The kit for the works council and the DPO: a campaign's real settings, on a few pages of A4."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from surveys.models import Campaign
from surveys.queries.kit import Kit, kit_of

STATIC = settings.BASE_DIR / "toolbox" / "static"
MEASURES = Path(__file__).with_name("kit_measures.toml")
LANGUAGE = "nl"  # the kit is a Dutch document (ADR 0028)


def render_kit(*, campaign: Campaign) -> bytes:
    """The kit as PDF; what only the organisation knows is left open to fill in."""
    return html_to_pdf(
        kit_html(campaign),
        fetcher=AssetFetcher({"static": STATIC}),
        title=kit_title(campaign),
        lang=LANGUAGE,
    )


def kit_title(campaign: Campaign) -> str:
    """The title of the document."""
    return f"Overlegmap: {campaign.title}"


def kit_html(campaign: Campaign) -> str:
    """The kit before it is laid out."""
    with translation.override(LANGUAGE):
        kit = kit_of(campaign)
        context = {
            "kit": kit,
            "title": kit_title(campaign),
            "made_on": timezone.localdate(),
            **{name: applying(kit, name) for name in ("measure", "open", "risk")},
        }
        return render_to_string("pdf/survey_kit.html", context)


@cache
def lines() -> dict[str, list[dict[str, str]]]:
    """Everything that the kit can say about protection, by kind."""
    return tomllib.loads(MEASURES.read_text())


def applying(kit: Kit, kind: str) -> list[dict[str, Any]]:
    """The lines of a kind that are true of this campaign, with its numbers filled in."""
    numbers = {"minimum": kit.minimum, "comments_minimum": kit.comments_minimum}
    return [
        {name: text.format(**numbers) for name, text in line.items()}
        for line in lines()[kind]
        if "only" not in line or getattr(kit, line["only"])
    ]
