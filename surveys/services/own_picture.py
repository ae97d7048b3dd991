"""The PDF of somebody's own picture, which is kept nowhere."""

from django.template.loader import render_to_string

from content.paper import paper_pdf
from surveys.queries.own_picture import OwnPicture
from surveys.queries.phrases import Phrases


def render_picture(
    *, picture: OwnPicture, phrases: Phrases, language: str, direction: str
) -> bytes:
    """One tagged A4, rendered in memory."""
    context = {
        "picture": picture,
        "phrases": phrases,
        "language": language,
        "direction": direction,
    }
    html = render_to_string("pdf/own_picture.html", context)
    title = f"{phrases.say('picture_title')}: {picture.title}"
    return paper_pdf(html, title=title, lang=language)
