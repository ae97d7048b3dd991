"""HTML becomes a tagged, titled, repeatable PDF."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdf
import pytest

from pdf.document import html_to_pdf
from pdf.errors import PdfError
from tests.pdf.structure import problems, walk

DECORATION = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
REPORT = f"""<html><head><title>Anders</title>
<link rel="stylesheet" href="app://static/style.css">
<style>
  @page {{ @bottom-center {{ content: "Bladzijde " counter(page); font-family: sans-serif }} }}
  body {{ font-family: "Atkinson Hyperlegible" }}
  h2 {{ break-before: page }}
</style></head><body>
<h1>Één rapport</h1><p>Lees <a href="https://example.org/">meer</a>.</p>
<table><thead><tr><td></td><th scope="col">Score</th></tr></thead>
<tbody><tr><th scope="row">Zeggenschap</th><td>63,4</td></tr></tbody></table>
<img alt="" src="{DECORATION}">
<svg width="60" height="20"><title>Grafiek met één balk</title><rect width="60" height="9"/></svg>
<h2>Tweede bladzijde</h2><ul><li>een</li></ul>
</body></html>"""


@pytest.fixture(scope="module")
def report(fetcher) -> bytes:
    return html_to_pdf(REPORT, fetcher=fetcher, title="Leerklimaat", lang="nl-BE")


def of_kind(pdf: bytes, kind: str, read: Callable[[pikepdf.Object], object]) -> list[str]:
    """What `read` finds in each structure element of a kind."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(read(element)) for element in walk(document) if str(element.S) == kind]


def test_its_structure_is_accessible(report):
    assert problems(report) == []


def test_its_title_and_language_are_the_callers(report):
    reader = pypdf.PdfReader(BytesIO(report))

    assert reader.metadata.title == "Leerklimaat"
    assert reader.root_object["/Lang"] == "nl-BE"


def test_row_headers_are_told_from_column_headers(report):
    scopes = of_kind(report, "/TH", lambda header: header.A.Scope)

    assert scopes == ["/Column", "/Row"]


def test_only_the_figure_with_an_alternative_is_in_the_tree(report):
    figures = of_kind(report, "/Figure", lambda figure: figure.Alt)

    assert figures == ["Grafiek met één balk"]


def test_page_numbers_are_printed_but_not_read(report):
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(report)).pages)
    with pikepdf.open(BytesIO(report)) as document:
        streams = b"".join(page.Contents.read_bytes() for page in document.pages)

    assert "Bladzijde 2" in text
    assert b"/Pagination" in streams


def test_headings_become_bookmarks(report):
    titles = [
        item.title for item in pypdf.PdfReader(BytesIO(report)).outline if hasattr(item, "title")
    ]

    assert titles[0] == "Één rapport"


def test_it_is_the_same_every_time(report, fetcher):
    assert html_to_pdf(REPORT, fetcher=fetcher, title="Leerklimaat", lang="nl-BE") == report


def test_the_house_typeface_is_embedded(report):
    with pikepdf.open(BytesIO(report)) as document:
        names = {str(font.BaseFont) for font in document.pages[0].Resources.Font.values()}

    assert any("Atkinson-Hyperlegible" in name for name in names)


@pytest.mark.parametrize("title", ["", "  "])
def test_a_title_is_required(fetcher, title):
    with pytest.raises(PdfError, match="title"):
        html_to_pdf(REPORT, fetcher=fetcher, title=title)


def test_a_head_is_required(fetcher):
    with pytest.raises(PdfError, match="head"):
        html_to_pdf("<p>Tekst</p>", fetcher=fetcher, title="Titel")
