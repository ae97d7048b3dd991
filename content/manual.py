"""The editors' manual, to read in the admin: the text and pictures of `docs/editors.md`."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCS: Path = settings.BASE_DIR / "docs"
TEXT = DOCS / "editors.md"
PICTURES = DOCS / "img"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of the manual, with the anchor that leads to it."""

    title: str
    anchor: str


@require_safe
def manual(request: HttpRequest) -> HttpResponse:
    """The manual with its table of contents."""
    html, chapters = rendered(TEXT.read_text())
    return render(request, "content/manual.html", {"html": html, "chapters": chapters})


@require_safe
def picture(request: HttpRequest, name: str) -> FileResponse:
    """A picture of the manual."""
    path = PICTURES / f"{name}.png"
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), content_type="image/png")


def rendered(text: str) -> tuple[SafeString, list[Chapter]]:
    """Our own Markdown as HTML, without its title, and the chapters in it."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)[3:]
    chapters = []
    for heading, title in pairwise(tokens):
        if heading.type == "heading_open" and heading.tag == "h2":
            chapters.append(Chapter(title.content, slugify(title.content)))
            heading.attrSet("id", chapters[-1].anchor)
    for token in tokens:
        _serve_pictures(token)
    html = markdown.renderer.render(tokens, markdown.options, {})
    return mark_safe(html), chapters  # noqa: S308 -- our own file, and HTML in it isn't passed on


def _serve_pictures(token: Token) -> None:
    """Let each picture come from the admin instead of from the folder beside the text."""
    for child in token.children or ():
        if child.type == "image":
            name = Path(str(child.attrs["src"])).stem
            child.attrSet("src", reverse("manual-picture", args=[name]))
            child.attrSet("loading", "lazy")
