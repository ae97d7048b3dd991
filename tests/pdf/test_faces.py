"""Faces are typeset one page each, and a text that does not fit is refused."""

import gc
from contextlib import suppress
from io import BytesIO

import pikepdf
import pypdf
import pytest
import weasyprint

from pdf.errors import PdfError
from pdf.faces import typeset_faces, typeset_fitting
from tests.pdf.conftest import faces_html

POINTS = 72 / 25.4


def test_each_face_is_one_page_of_its_own_size_and_text(fetcher):
    faces = typeset_faces(faces_html(["Één", "Twee"]), fetcher=fetcher, count=2)

    readers = [pypdf.PdfReader(BytesIO(face)) for face in faces]
    assert [len(reader.pages) for reader in readers] == [1, 1]
    assert [reader.pages[0].extract_text().strip() for reader in readers] == ["Één", "Twee"]
    box = readers[0].pages[0].trimbox
    assert (box.width / POINTS, box.height / POINTS) == pytest.approx((105, 148), abs=0.01)


def test_a_face_carries_only_its_own_images(fetcher):
    image = "data:image/png;base64," + (
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
    )
    html = faces_html([f'<img alt="" src="{image}">', "Twee"])

    faces = typeset_faces(html, fetcher=fetcher, count=2)

    assert [len(pypdf.PdfReader(BytesIO(face)).pages[0].images) for face in faces] == [1, 0]


def test_an_svg_on_many_faces_is_drawn_the_same_on_each(fetcher):
    svg = (
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
        "<g fill='%230f5e5a' opacity='.5'><path d='M1 1h7v7z'/></g></svg>"
    )
    small = f'<img alt="" width="99" src="{svg}">'
    html = faces_html([small, small, f"<p style='color:red'>tekst</p>{small}"])

    faces = typeset_faces(html, fetcher=fetcher, count=3)

    alone = [
        typeset_faces(faces_html([text]), fetcher=fetcher, count=1)[0]
        for text in (small, small, f"<p style='color:red'>tekst</p>{small}")
    ]
    assert [drawn(face) for face in faces] == [drawn(face) for face in alone]
    assert len(drawn(faces[1])) > 3


def drawn(face: bytes) -> list[str]:
    """The operators that paint and colour, also those of forms."""
    with pikepdf.open(BytesIO(face)) as document:
        page = document.pages[0]
        streams = [page, *page.resources.get("/XObject", {}).values()]
        return [
            f"{operands} {operator}"
            for stream in streams
            for operands, operator in pikepdf.parse_content_stream(stream)
            if str(operator) in ("m", "l", "c", "re", "f", "rg", "cm", "Tj", "TJ")
        ]


def test_the_same_html_gives_the_same_faces(fetcher):
    html = faces_html(["Één", "Twee"])

    assert typeset_faces(html, fetcher=fetcher, count=2) == typeset_faces(
        html, fetcher=fetcher, count=2
    )


def test_a_text_that_overflows_its_card_is_refused(fetcher):
    html = faces_html(["woord " * 900, "Twee"])

    with pytest.raises(PdfError, match="does not fit"):
        typeset_faces(html, fetcher=fetcher, count=2)


def test_bleed_sticks_out_of_the_trim_box(fetcher):
    html = faces_html(["Één"], extra_css="@page{bleed:3mm}")

    (face,) = typeset_faces(html, fetcher=fetcher, count=1)

    page = pypdf.PdfReader(BytesIO(face)).pages[0]
    assert page.trimbox.width / POINTS == pytest.approx(105, abs=0.01)
    assert page.mediabox.width / POINTS == pytest.approx(111, abs=0.01)


def test_the_faces_that_overflow_are_told_and_the_others_made(fetcher):
    html = (
        "<html><head><style>@page{size:60mm 60mm}section+section{break-before:page}</style></head>"
        '<body><section id="a">Één</section>'
        f'<section id="b">{"woord " * 500}</section><section id="c">Drie</section></body></html>'
    )

    first, second, third = typeset_fitting(html, ["a", "b", "c"], fetcher=fetcher)

    assert second is None
    texts = [pypdf.PdfReader(BytesIO(face)).pages[0].extract_text() for face in (first, third)]
    assert [text.strip() for text in texts] == ["Één", "Drie"]


def test_a_face_that_is_not_there_is_refused(fetcher):
    html = '<html><head></head><body><section id="a">Één</section></body></html>'

    with pytest.raises(PdfError, match="no faces b"):
        typeset_fitting(html, ["a", "b"], fetcher=fetcher)


@pytest.mark.parametrize("words", [1, 900])
def test_typesetting_leaves_no_layouts_in_memory(fetcher, words):
    html = faces_html(["woord " * words, "Twee"])
    gc.collect()

    with suppress(PdfError):
        typeset_faces(html, fetcher=fetcher, count=2)

    assert gc.isenabled()
    # By type: isinstance() would wake the lazy objects of every library in memory.
    assert not [one for one in gc.get_objects() if type(one) is weasyprint.Page]
