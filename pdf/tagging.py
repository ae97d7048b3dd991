"""The structure tree of a deck: what a screen reader walks through, wherever things print."""

from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: its page, that page's number (from 0) and its id on the page."""

    page: Object
    page_number: int
    mcid: int


class StructureTree:
    """Builds StructTreeRoot, its elements and its ParentTree. Call `close` when all is in."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._owners: dict[int, dict[int, Object]] = {}
        self.document = self._element(self._root, "Document")
        self._root.K = Array([self.document])

    def group(self, parent: Object, kind: str, title: str) -> Object:
        """Add an element that holds others and return it; `kind` is a standard structure type."""
        element = self._element(parent, kind)
        element.T = String(title)
        self._append(parent, element)
        return element

    def face(self, parent: Object, marked: Marked, text: str) -> None:
        """Add the element of one face; `text` is said instead of what is drawn."""
        element = self._element(parent, "P")
        element.Pg = marked.page
        element.K = marked.mcid
        element.ActualText = String(text)
        self._append(parent, element)
        self._owners.setdefault(marked.page_number, {})[marked.mcid] = element

    def close(self) -> None:
        """Write the ParentTree and hang the tree in the PDF's catalogue."""
        numbers = Array()
        for page_number in range(len(self._pdf.pages)):
            owners = self._owners.get(page_number, {})
            numbers.append(page_number)
            numbers.append(Array([owners[mcid] for mcid in sorted(owners)]))
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        self._root.ParentTreeNextKey = len(self._pdf.pages)
        self._pdf.Root.StructTreeRoot = self._root

    def _element(self, parent: Object, kind: str) -> Object:
        return self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=parent)
        )

    def _append(self, parent: Object, child: Object) -> None:
        if "/K" not in parent:
            parent.K = Array()
        parent.K.append(child)
