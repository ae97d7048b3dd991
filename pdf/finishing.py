"""Sets in WeasyPrint's tagged PDF what its own tags lack."""

from collections.abc import Iterator

import pydyf  # type: ignore[import-untyped]
from weasyprint import Document  # type: ignore[import-untyped]

PRINT_FLAG = 4  # PDF 32000-1, table 165: without it a link is not printed and checkers reject it
Objects = dict[bytes, pydyf.Object]


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """Finish a tagged PDF in place, right before WeasyPrint writes it.

    Header cells get a scope, links the print flag; running heads, page numbers and figures without
    an alternative (decoration) become artifacts.
    """
    objects: Objects = {item.reference: item for item in pdf.objects if item.number}
    elements = [item for item in objects.values() if isinstance(item, pydyf.Dictionary)]
    for element in elements:
        if element.get("S") == "/TR":
            _scope_headers(element, objects)
        elif element.get("Subtype") == "/Link":
            element["F"] = PRINT_FLAG
    for element in elements:
        if element.get("S") == "/Figure" and "Alt" not in element:
            objects[element["P"]]["K"].remove(element.reference)
    _turn_unlinked_into_artifacts(pdf, objects)


def _children(element: pydyf.Dictionary, objects: Objects) -> Iterator[pydyf.Dictionary]:
    for child in element.get("K", ()):
        if isinstance(child, bytes):
            yield objects[child]


def _scope_headers(row: pydyf.Dictionary, objects: Objects) -> None:
    """Set each header's scope: only a row header is referred to by cells of its own row."""
    cells = list(_children(row, objects))
    referred = {key.string for cell in cells for key in cell.get("A", {}).get("Headers", ())}
    for cell in cells:
        if cell["S"] == "/TH":
            cell["A"]["Scope"] = "/Row" if cell["ID"].string in referred else "/Column"


def _turn_unlinked_into_artifacts(pdf: pydyf.PDF, objects: Objects) -> None:
    root = objects[pdf.catalog["StructTreeRoot"]]
    linked: set[bytes] = set()
    waiting = list(root["K"])
    while waiting:
        reference = waiting.pop()
        linked.add(reference)
        waiting += (child for child in objects[reference].get("K", ()) if isinstance(child, bytes))
    numbers = objects[root["ParentTree"]]["Nums"]
    pages = [objects[reference] for reference in pdf.page_references]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in pages:
        owners = parents[page["StructParents"]]
        loose = {mcid for mcid, owner in enumerate(owners) if owner not in linked}
        if loose:
            _mark_as_artifact(objects[page["Contents"]], loose)
            owners[:] = [owner if owner in linked else "null" for owner in owners]


def _mark_as_artifact(stream: pydyf.Stream, mcids: set[int]) -> None:
    operators = stream.stream
    for index, operator in enumerate(operators):
        if operator == b"BDC" and operators[index - 1].get("MCID") in mcids:
            operators[index - 2 : index + 1] = [
                "/Artifact",
                pydyf.Dictionary({"Type": "/Pagination"}),
                b"BDC",
            ]
