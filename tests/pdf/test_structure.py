"""The structure checker is no rubber stamp: each thing it looks for, broken, is found."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from pdf.document import html_to_pdf
from tests.pdf.structure import problems, walk

HTML = """<html><head></head><body><h1>Kop</h1><p><a href="https://example.org/">link</a></p>
<table><tr><th>Kolom</th></tr><tr><td>1</td></tr></table>
<svg width="9" height="9"><title>Vierkant</title><rect width="9" height="9"/></svg></body></html>"""


@pytest.fixture(scope="module")
def sound(fetcher) -> bytes:
    return html_to_pdf(HTML, fetcher=fetcher, title="Titel")


def first(document: pikepdf.Pdf, kind: str) -> pikepdf.Object:
    return next(element for element in walk(document) if str(element.S) == kind)


def paint_outside_the_tags(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"0 0 9 9 re f")


def forget_the_alternative(document: pikepdf.Pdf) -> None:
    del first(document, "/Figure")["/Alt"]


def forget_the_scope(document: pikepdf.Pdf) -> None:
    del first(document, "/TH").A["/Scope"]


def forget_the_language(document: pikepdf.Pdf) -> None:
    del document.Root["/Lang"]


def forget_the_tree(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def forget_the_claim(document: pikepdf.Pdf) -> None:
    del document.Root["/Metadata"]


def mislead_the_parent_tree(document: pikepdf.Pdf) -> None:
    document.Root.StructTreeRoot.ParentTree.Nums[1][0] = document.Root.StructTreeRoot.K[0]


def drop_an_element(document: pikepdf.Pdf) -> None:
    del first(document, "/Document").K[0]


def hide_the_link_from_print(document: pikepdf.Pdf) -> None:
    document.pages[0].Annots[0].F = 0


def drop_a_font(document: pikepdf.Pdf) -> None:
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            del item["/FontFile2"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (paint_outside_the_tags, "untagged"),
        (forget_the_alternative, "without alternative"),
        (forget_the_scope, "without scope"),
        (forget_the_language, "no language"),
        (forget_the_tree, "no structure tree"),
        (forget_the_claim, "not declared"),
        (mislead_the_parent_tree, "parent tree"),
        (drop_an_element, "the tree holds"),
        (hide_the_link_from_print, "not printed"),
        (drop_a_font, "not embedded"),
    ],
)
def test_damage_is_found(sound, damage: Callable[[pikepdf.Pdf], None], message):
    with pikepdf.open(BytesIO(sound)) as document:
        damage(document)
        target = BytesIO()
        document.save(target)

    assert any(message in problem for problem in problems(target.getvalue()))


def test_a_sound_document_has_no_problems(sound):
    assert problems(sound) == []
