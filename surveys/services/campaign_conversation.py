"""The guide for a conversation without figures, to print."""

from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from pdf.assets import AssetFetcher
from pdf.document import html_to_pdf
from surveys.models import Campaign
from surveys.queries.campaign_conversation import card_set_of, subjects_of


def render_conversation(*, campaign: Campaign) -> bytes:
    """Two A4 pages: how to lead the conversation, and what to talk about."""
    context = {
        "campaign": campaign,
        "subjects": subjects_of(campaign),
        "card_set": card_set_of(campaign),
    }
    html = render_to_string("pdf/survey_conversation.html", context)
    fetcher = AssetFetcher({"static": Path(settings.BASE_DIR) / "toolbox" / "static"})
    return html_to_pdf(html, fetcher=fetcher, title=_("Conversation guide"))
