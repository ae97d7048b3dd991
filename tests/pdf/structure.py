"""Checks a PDF's accessibility structure: what PDF/UA asks and a program can tell."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"'}
NEEDS_ALTERNATIVE = {"/Figure", "/Formula"}
Owners = dict[tuple[int, int], Object]


def problems(pdf: bytes) -> list[str]:
    """Return what is wrong with a tagged PDF, in words; nothing when all is well."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = list(_document_problems(document))
        if "/StructTreeRoot" not in document.Root:
            return [*found, "no structure tree"]
        elements = list(walk(document))
        owners: Owners = {}
        for element in elements:
            found += _element_problems(element)
            for page_number, mcid in _marked(document, element):
                owners[page_number, mcid] = element
        for page_number, page in enumerate(document.pages):
            found += _page_problems(document, page_number, page, owners)
        found += _font_problems(document)
        return found


def walk(document: pikepdf.Pdf, parent: Object | None = None) -> Iterator[Object]:
    """Yield the structure elements in reading order."""
    for child in _kids(document.Root.StructTreeRoot if parent is None else parent):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from walk(document, child)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _document_problems(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "the title is not displayed"
    xmp = root.Metadata.read_bytes() if "/Metadata" in root else b""
    if b"pdfuaid:part" not in xmp:
        yield "not declared as PDF/UA"
    if b"title>" not in xmp:
        yield "no title"


def _element_problems(element: Object) -> Iterator[str]:
    kind = str(element.S)
    if kind in NEEDS_ALTERNATIVE and not str(element.get("/Alt", "")):
        yield f"{kind} without alternative"
    if kind == "/TH" and "/Scope" not in element.get("/A", Dictionary()):
        yield "/TH without scope"
    for child in _kids(element):
        if isinstance(child, Dictionary) and "/S" in child and child.P.objgen != element.objgen:
            yield f"{child.S} points at another parent"


def _marked(document: pikepdf.Pdf, element: Object) -> Iterator[tuple[int, int]]:
    for child in _kids(element):
        if isinstance(child, int):
            yield _page_number(document, element.Pg), child


def _page_number(document: pikepdf.Pdf, page: Object) -> int:
    numbers = [number for number, one in enumerate(document.pages) if one.objgen == page.objgen]
    return numbers[0]


def _page_problems(
    document: pikepdf.Pdf, page_number: int, page: pikepdf.Page, owners: Owners
) -> Iterator[str]:
    where = f"page {page_number + 1}"
    drawn: set[int] = set()
    stack: list[bool] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if name == "BDC" else Dictionary()
            if "/MCID" in properties:
                drawn.add(int(properties.MCID))
            stack.append("/MCID" in properties or str(operands[0]) == "/Artifact")
        elif name == "EMC":
            stack.pop()
        elif name in PAINTING and not any(stack):
            yield f"{where}: {name} paints untagged content"
    tagged = {mcid for number, mcid in owners if number == page_number}
    if drawn != tagged:
        yield f"{where}: draws {sorted(drawn)} but the tree holds {sorted(tagged)}"
    parents = _parents(document)
    listed = parents.get(int(page.obj.get("/StructParents", -1)), Array())
    for mcid in sorted(tagged):
        if mcid >= len(listed) or listed[mcid].objgen != owners[page_number, mcid].objgen:
            yield f"{where}: the parent tree does not lead to the element of {mcid}"
    for annotation in page.obj.get("/Annots", Array()):
        if int(annotation.get("/StructParent", -1)) not in parents:
            yield f"{where}: an annotation outside the tree"
        if not int(annotation.get("/F", 0)) & 4:
            yield f"{where}: an annotation that is not printed"
        if not str(annotation.get("/Contents", "")):
            yield f"{where}: a link without description"


def _parents(document: pikepdf.Pdf) -> dict[int, Object]:
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _font_problems(document: pikepdf.Pdf) -> Iterator[str]:
    for item in document.objects:
        is_font = isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor"
        if is_font and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys()):
            yield f"font {item.FontName} is not embedded"
