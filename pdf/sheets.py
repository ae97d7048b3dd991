"""Composes print sheets from typeset card faces: each included once, drawn where imposed."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from pdf.embedding import EmbeddedFace, FaceEmbedder
from pdf.errors import PdfError
from pdf.printing import Way
from pdf.sheet_side import Line, Placement, SheetSide
from pdf.tagging import Marked, StructureTree

POINTS = 72 / 25.4  # PDF points in a millimetre
SIZE_TOLERANCE = 0.5  # mm; a face typeset for another card format is refused
TURNS = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}  # degrees -> cosine, sine
CUT_STYLE = "0.3 w 0.6 G"
FOLD_STYLE = "0.4 w 0.6 G [3 3] 0 d"
DUPLEX = {
    Way.LONG_EDGE: "/DuplexFlipLongEdge",
    Way.SHORT_EDGE: "/DuplexFlipShortEdge",
    Way.SINGLE_SIDED: "/Simplex",
    Way.FOLD_OVER: "/Simplex",
}
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class Face:
    """A typeset face (a one-page PDF) and the text a screen reader says; "" for a mere pattern."""

    pdf: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a deck."""

    title: str
    front: Face
    back: Face


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The start of a category: its name and the index of its first card."""

    title: str
    first_card: int


def compose(
    sides: Sequence[SheetSide],
    cards: Sequence[Card],
    *,
    title: str,
    lang: str = "nl",
    bookmarks: Sequence[Bookmark] = (),
) -> bytes:
    """Return one tagged PDF with a page per sheet side, the same bytes for the same input.

    Its reading order is card by card, front then back, whatever the imposition; bookmarks must be
    in card order. Raises PdfError when a face is no single-page PDF of the size it is imposed at.
    """
    if not title.strip() or not sides:
        raise PdfError("A deck needs a title and at least one card")
    with ExitStack() as sources:
        pdf = pikepdf.new()
        embedder = FaceEmbedder(pdf, sources)
        marked: dict[tuple[int, str], Marked] = {}
        for number, side in enumerate(sides):
            faces = [_face(cards, placement) for placement in side.placements]
            embedded = [embedder.embed(face.pdf, side.bleed * POINTS) for face in faces]
            page = _add_page(pdf, side, faces, embedded)
            page.StructParents = number
            spoken = (p for p, face in zip(side.placements, faces, strict=True) if face.text)
            for mcid, placement in enumerate(spoken):
                marked[placement.card, placement.side] = Marked(page, number, mcid)
        _tag(pdf, cards, bookmarks, marked)
        _add_outline(pdf, bookmarks, marked)
        _describe(pdf, title, lang, sides[0].way)
        target = BytesIO()
        pdf.save(
            target,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return target.getvalue()


def _face(cards: Sequence[Card], placement: Placement) -> Face:
    card = cards[placement.card]
    return card.front if placement.side == "front" else card.back


def _add_page(
    pdf: pikepdf.Pdf, side: SheetSide, faces: Sequence[Face], embedded: Sequence[EmbeddedFace]
) -> pikepdf.Object:
    height = side.sheet.height * POINTS
    forms = Dictionary()
    content: list[str] = []
    mcid = 0
    for placement, face, form in zip(side.placements, faces, embedded, strict=True):
        _check_size(placement, form)
        forms[form.name] = form.form
        draw = f"q {_matrix(placement, form, height)} cm {form.name} Do Q EMC"
        if face.text:
            content.append(f"/P <</MCID {mcid}>> BDC {draw}")
            mcid += 1
        else:
            content.append(f"/Artifact BMC {draw}")
    content += lines_drawn(side.cut_marks, height, CUT_STYLE)
    content += lines_drawn(side.fold_lines, height, FOLD_STYLE)
    if side.way is Way.SCREEN:
        content.append(_outlines(side.placements, height))
    page = pdf.add_blank_page(page_size=(side.sheet.width * POINTS, height)).obj
    page.Resources = Dictionary(XObject=forms)
    page.Contents = pdf.make_stream("\n".join(content).encode())
    trim = side.trim or 0.0
    page.TrimBox = _inset(page.MediaBox, trim * POINTS)
    page.BleedBox = _inset(page.MediaBox, max(0.0, trim - side.bleed) * POINTS)
    page.Tabs = Name.S
    return page


def _inset(box: pikepdf.Object, margin: float) -> Array:
    left, bottom, right, top = (float(edge) for edge in box)
    return Array([left + margin, bottom + margin, right - margin, top - margin])


def _check_size(placement: Placement, form: EmbeddedFace) -> None:
    width, height = (side / POINTS for side in (form.width, form.height))
    wanted = [side / placement.scale for side in (placement.width, placement.height)]
    if placement.turn % 180:
        wanted.reverse()
    if max(abs(width - wanted[0]), abs(height - wanted[1])) > SIZE_TOLERANCE:
        raise PdfError(
            f"A face of {width:.1f} × {height:.1f} mm does not fit "
            f"a card of {wanted[0]:.1f} × {wanted[1]:.1f} mm"
        )


def _matrix(placement: Placement, form: EmbeddedFace, sheet_height: float) -> str:
    """Turn and scale the face, then move its cut edge to the place on the sheet."""
    cos, sin = TURNS[placement.turn]
    a, b, c, d = (placement.scale * part for part in (cos, -sin, sin, cos))
    corners = [
        (a * x + c * y, b * x + d * y)
        for x in (form.left, form.left + form.width)
        for y in (form.bottom, form.bottom + form.height)
    ]
    e = placement.x * POINTS - min(x for x, _ in corners)
    f = sheet_height - (placement.y + placement.height) * POINTS - min(y for _, y in corners)
    return f"{a:.5g} {b:.5g} {c:.5g} {d:.5g} {e:.3f} {f:.3f}"


def lines_drawn(lines: Sequence[Line], sheet_height: float, style: str) -> list[str]:
    """The operators that draw lines on a page of this height in points, as an artifact."""
    drawn = " ".join(
        f"{line.x1 * POINTS:.3f} {sheet_height - line.y1 * POINTS:.3f} m "
        f"{line.x2 * POINTS:.3f} {sheet_height - line.y2 * POINTS:.3f} l S"
        for line in lines
    )
    return [f"/Artifact BMC q {style} {drawn} Q EMC"] if drawn else []


def _outlines(placements: Sequence[Placement], sheet_height: float) -> str:
    """On a screen nobody cuts: a thin line shows where each white card ends."""
    boxes = " ".join(
        f"{p.x * POINTS:.3f} {sheet_height - (p.y + p.height) * POINTS:.3f} "
        f"{p.width * POINTS:.3f} {p.height * POINTS:.3f} re S"
        for p in placements
    )
    return f"/Artifact BMC q {CUT_STYLE} {boxes} Q EMC"


def _tag(
    pdf: pikepdf.Pdf,
    cards: Sequence[Card],
    bookmarks: Sequence[Bookmark],
    marked: dict[tuple[int, str], Marked],
) -> None:
    tree = StructureTree(pdf)
    starts = {bookmark.first_card: bookmark.title for bookmark in bookmarks}
    section = tree.document
    for index, card in enumerate(cards):
        if index in starts:
            section = tree.group(tree.document, "Sect", starts[index])
        article = tree.group(section, "Art", card.title)
        for side, face in (("front", card.front), ("back", card.back)):
            if (index, side) in marked:
                tree.face(article, marked[index, side], face.text)
    tree.close()


def _add_outline(
    pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], marked: dict[tuple[int, str], Marked]
) -> None:
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        for bookmark in bookmarks:
            page_number = marked[bookmark.first_card, "front"].page_number
            outline.root.append(pikepdf.OutlineItem(bookmark.title, page_number))
    pdf.Root.PageMode = Name.UseOutlines


def _describe(pdf: pikepdf.Pdf, title: str, lang: str, way: Way) -> None:
    """Say what the file is, and ask for printing at actual size, on the sides the way takes."""
    root = pdf.Root
    root.Lang = String(lang)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
    if way in DUPLEX:
        root.ViewerPreferences.Duplex = Name(DUPLEX[way])
    xmp = XMP.format(title=escape(title), lang=escape(lang)).encode()
    root.Metadata = pdf.make_stream(xmp, Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo[Name.Title] = String(title)
