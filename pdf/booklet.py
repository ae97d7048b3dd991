"""Folds a tagged PDF into a booklet: its pages two by two on sheets, its reading order kept."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from pdf.errors import PdfError

Spread = tuple[int | None, int | None]  # the pages left and right of the fold, from 0
Places = dict[tuple[int, int], tuple[Object, int]]  # an old page: its new one, what its ids add
Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
FOLD_MARK = 14.0  # points: a short line at the top and the bottom of the fold


def spreads(pages: int) -> tuple[Spread, ...]:
    """The sides in the order in which they print, for paper that turns over its short edge.

    None is a blank page: a booklet has four pages to a sheet. Raises ValueError without pages.
    """
    if pages < 1:
        raise ValueError("A booklet needs a page")
    whole = -(-pages // 4) * 4
    return tuple(
        (_page(left, pages), _page(right, pages))
        for sheet in range(0, whole // 2, 2)
        for left, right in ((whole - 1 - sheet, sheet), (sheet + 1, whole - 2 - sheet))
    )


def fold(pdf: bytes) -> bytes:
    """A tagged PDF with pages of one size as a booklet: print on both sides, and fold once.

    The file must come from `html_to_pdf` (its pages share their resources). Raises PdfError for
    pages with links, which paper can't follow, and for pages of different sizes.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = [page.obj for page in document.pages]
        _check(pages)
        parents = _parents(document)
        owners = [list(parents[int(page.StructParents)]) for page in pages]
        numbers, places = Array(), Places()
        for number, spread in enumerate(spreads(len(pages))):
            sheet, held = _add_sheet(document, pages, spread, owners, places)
            sheet.StructParents = number
            numbers.append(number)
            numbers.append(Array(held))
        for element in _elements(document.Root.StructTreeRoot):
            _move(element, places)
        document.Root.StructTreeRoot.ParentTree = document.make_indirect(Dictionary(Nums=numbers))
        document.Root.StructTreeRoot.ParentTreeNextKey = len(numbers) // 2
        del document.pages[: len(pages)]
        _describe(document)
        target = BytesIO()
        document.remove_unreferenced_resources()
        document.save(target, deterministic_id=True)
        return target.getvalue()


def _page(number: int, pages: int) -> int | None:
    return number if number < pages else None


def _check(pages: Sequence[Object]) -> None:
    if any("/Annots" in page and len(page.Annots) for page in pages):
        raise PdfError("A booklet holds no links")
    if len({tuple(map(float, page.MediaBox)) for page in pages}) > 1:
        raise PdfError("The pages of a booklet have one size")


def _add_sheet(
    document: pikepdf.Pdf,
    pages: Sequence[Object],
    spread: Spread,
    owners: list[list[Object]],
    places: Places,
) -> tuple[Object, list[Object]]:
    """Draw two pages on one; each keeps its marked content, the right one with higher ids."""
    width, height = (float(side) for side in pages[0].MediaBox[2:])
    sheet = document.add_blank_page(page_size=(2 * width, height)).obj
    content: list[bytes] = []
    held: list[Object] = []
    for number, left in zip(spread, (0.0, width), strict=True):
        if number is None:
            continue
        page = pages[number]
        places[page.objgen] = (sheet, len(held))
        drawn = pikepdf.unparse_content_stream(_renumbered(page, len(held)))
        content.append(b"q 1 0 0 1 %.3f 0 cm %s Q" % (left, drawn))
        held += owners[number]
    content.append(_fold_marks(width, height))
    sheet.Contents = document.make_stream(b"\n".join(content))
    sheet.Resources = pages[0].Resources
    sheet.Tabs = Name.S
    return sheet, held


def _renumbered(page: Object, more: int) -> list[Instruction]:
    instructions = list(pikepdf.parse_content_stream(page))
    for one in instructions:
        if str(one.operator) == "BDC" and "/MCID" in one.operands[1]:
            one.operands[1].MCID = int(one.operands[1].MCID) + more
    return instructions


def _fold_marks(middle: float, height: float) -> bytes:
    lines = f"{middle} 0 m {middle} {FOLD_MARK} l S {middle} {height} m "
    lines += f"{middle} {height - FOLD_MARK} l S"
    return f"/Artifact BMC q 0.4 w 0.6 G {lines} Q EMC".encode()


def _parents(document: pikepdf.Pdf) -> dict[int, Object]:
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _elements(parent: Object) -> Iterator[Object]:
    for child in parent.get("/K", Array()):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from _elements(child)


def _move(element: Object, places: Places) -> None:
    """Point an element at the sheet that its page is on."""
    if "/Pg" not in element:
        return
    sheet, more = places[element.Pg.objgen]
    element.Pg = sheet
    element.K = Array([kid + more if isinstance(kid, int) else kid for kid in element.K])


def _describe(document: pikepdf.Pdf) -> None:
    root = document.Root
    for key in ("/Outlines", "/Names", "/Dests"):
        if key in root:
            del root[key]
    root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name.DuplexFlipShortEdge
    )
