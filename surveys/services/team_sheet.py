"""The page of one team as PDF."""

from django.template.loader import render_to_string

from content.paper import paper_pdf
from surveys.queries.team_sheet import TeamSheet
from surveys.queries.wording import language_in_use


def render_team_sheet(*, sheet: TeamSheet) -> bytes:
    """One tagged A4 sheet: the figures in front, what to talk about on the back."""
    html = render_to_string("pdf/team_sheet.html", {"sheet": sheet})
    return paper_pdf(html, title=f"{sheet.team.name}: {sheet.title}", lang=language_in_use())
