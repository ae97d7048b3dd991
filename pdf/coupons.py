"""Coupons: hundreds of slips that differ in a QR code and a code to type, on sheets to cut.

What they share is typeset once. Laying out each of five hundred took WeasyPrint half a minute;
drawing only what differs takes a second or two (ADR 0028).
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from pdf.embedding import EmbeddedFace, FaceEmbedder
from pdf.formats import CardFormat
from pdf.labels import label_sheets
from pdf.letters import bold_font, shown, size_within
from pdf.sheet_side import Placement, SheetSide
from pdf.sheets import CUT_STYLE, POINTS, lines_drawn

LARGEST = 15.0  # points
WORD_GAP = 0.25  # ems between groups, besides the space itself
INK = "0.082 0.188 0.18 rg"


@dataclass(frozen=True, slots=True)
class Coupon:
    """What differs: the rows of a QR code (true is dark), the code in groups with spaces between,
    and what a screen reader says instead of the whole slip."""

    modules: Sequence[Sequence[int]]
    code: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CouponFormat:
    """Where things stand on a slip, in mm from its top left: the QR code's square (left, top,
    side, without a margin) and the code's line (left, baseline, width)."""

    label: CardFormat
    qr: tuple[float, float, float]
    code: tuple[float, float, float]


def append_coupons(
    document: bytes, face: bytes, coupons: Sequence[Coupon], form: CouponFormat, *, title: str
) -> bytes:
    """Return a tagged PDF with sheets of coupons after its pages; `title` names that part.

    `face` is the typeset page of one slip without its codes. The same input gives the same bytes.
    """
    with ExitStack() as sources:
        pdf = sources.enter_context(pikepdf.open(BytesIO(document)))
        base = FaceEmbedder(pdf, sources).embed(face, 0)
        font = bold_font(pdf)
        size = size_within(
            [coupon.code for coupon in coupons], form.code[2] * POINTS, LARGEST, WORD_GAP
        )
        tree = _Appendix(pdf, title)
        for side in label_sheets(len(coupons), form.label):
            page = pdf.add_blank_page(page_size=(side.sheet.width * POINTS, _height(side))).obj
            page.Resources = Dictionary(
                XObject=Dictionary({base.name: base.form}), Font=Dictionary(C=font)
            )
            drawn = "\n".join(_sheet(side, coupons, base, form, size))
            page.Contents = pdf.make_stream(drawn.encode())
            page.Tabs = Name.S
            tree.add(page, [coupons[place.card].spoken for place in side.placements])
        tree.close()
        target = BytesIO()
        pdf.save(target, deterministic_id=True, compress_streams=True)
        return target.getvalue()


def _height(side: SheetSide) -> float:
    return side.sheet.height * POINTS


def _sheet(
    side: SheetSide,
    coupons: Sequence[Coupon],
    base: EmbeddedFace,
    form: CouponFormat,
    size: float,
) -> Iterator[str]:
    for mcid, place in enumerate(side.placements):
        coupon = coupons[place.card]
        x, y = place.x * POINTS, _height(side) - (place.y + place.height) * POINTS
        yield f"/P <</MCID {mcid}>> BDC"
        yield f"q 1 0 0 1 {x - base.left:.3f} {y - base.bottom:.3f} cm {base.name} Do Q"
        yield _qr(coupon.modules, place, form, _height(side))
        yield _code(coupon.code, place, form, size, _height(side))
        yield "EMC"
    yield from lines_drawn(side.cut_marks, _height(side), CUT_STYLE)


def _qr(modules: Sequence[Sequence[int]], place: Placement, form: CouponFormat, page: float) -> str:
    """One path with a rectangle for each run of dark modules, in units of a module."""
    left, top, side = form.qr
    unit = side * POINTS / len(modules)
    x, y = (place.x + left) * POINTS, page - (place.y + top) * POINTS
    runs = " ".join(
        f"{start} {-row - 1} {length} 1 re"
        for row, cells in enumerate(modules)
        for start, length in _runs(cells)
    )
    return f"q {INK} {unit:.5f} 0 0 {unit:.5f} {x:.3f} {y:.3f} cm {runs} f Q"


def _runs(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = None
    for column, dark in enumerate([*cells, 0]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            yield start, column - start
            start = None


def _code(code: str, place: Placement, form: CouponFormat, size: float, page: float) -> str:
    left, baseline, _width = form.code
    x, y = (place.x + left) * POINTS, page - (place.y + baseline) * POINTS
    gap = WORD_GAP * size
    return f"q {INK} BT /C {size:g} Tf {gap:.2f} Tw {x:.3f} {y:.3f} Td {shown(code)} Tj ET Q"


class _Appendix:
    """Adds a part to the structure tree that a typeset document has."""

    def __init__(self, pdf: pikepdf.Pdf, title: str) -> None:
        self._pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._numbers = self._root.ParentTree.Nums
        document = self._root.K[0]
        self._part = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Sect, P=document, T=String(title), K=Array())
        )
        document.K.append(self._part)
        self._key = max(int(key) for key in list(self._numbers)[::2]) + 1

    def add(self, page: Object, texts: Sequence[str]) -> None:
        """A page with a paragraph for each marked sequence, numbered from 0."""
        page.StructParents = self._key
        elements = Array()
        for mcid, text in enumerate(texts):
            element = self._pdf.make_indirect(
                Dictionary(
                    Type=Name.StructElem,
                    S=Name.P,
                    P=self._part,
                    Pg=page,
                    K=mcid,
                    ActualText=String(text),
                )
            )
            self._part.K.append(element)
            elements.append(element)
        self._numbers.append(self._key)
        self._numbers.append(elements)
        self._key += 1

    def close(self) -> None:
        """Tell which key is free."""
        self._root.ParentTreeNextKey = self._key
