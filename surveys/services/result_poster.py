"""A result on a poster as PDF."""

import io
from typing import Final

import pikepdf
from django.template.loader import render_to_string

from content.paper import paper_pdf
from surveys.models import Campaign
from surveys.queries.result_poster import ACTIONS, result_poster_of
from surveys.queries.wording import language_in_use

# The largest first; the smallest holds the longest texts that the fields take.
SIZES: Final = ("large", "middle", "small")


def render_result_poster(*, campaign: Campaign) -> bytes:
    """One tagged A3 sheet for the coffee corner. Raises Release.DoesNotExist before closing.

    Set as large as fits on one sheet.
    """
    poster = result_poster_of(campaign)
    lines = range(ACTIONS - len(poster.actions))
    for size in SIZES:
        context = {"poster": poster, "lines": lines, "size": size}
        html = render_to_string("pdf/result_poster.html", context)
        made = paper_pdf(html, title=poster.result.title, lang=language_in_use())
        with pikepdf.open(io.BytesIO(made)) as sheets:
            if len(sheets.pages) == 1:
                break
    return made
