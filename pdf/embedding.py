"""Copies typeset faces into another PDF as form XObjects, sharing faces, fonts and images.

Faces typeset together carry the same fonts. Comparing font files on each composition would take as
long as all the rest, so typesetting leaves a fingerprint of each font in the face's page.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from pdf.errors import PdfError

# A private key in the page: font resource name -> fingerprint.
FONT_FINGERPRINTS = "/ToolboxFontFingerprints"


@dataclass(frozen=True, slots=True)
class EmbeddedFace:
    """A face in the target PDF: its form and, in points, the box it has after cutting."""

    name: str
    form: Object
    left: float
    bottom: float
    width: float
    height: float


class FaceEmbedder:
    """Embeds faces into one PDF; `sources` keeps their files open until that PDF is saved."""

    def __init__(self, pdf: pikepdf.Pdf, sources: ExitStack) -> None:
        self._pdf = pdf
        self._sources = sources
        self._faces: dict[tuple[bytes, float], EmbeddedFace] = {}
        self._shared: dict[bytes, Object] = {}

    def embed(self, face: bytes, bleed: float) -> EmbeddedFace:
        """Return the face's form; at most `bleed` points outside its TrimBox stay visible.

        The same bytes give the same form. Raises PdfError when they are no single-page PDF.
        """
        key = (face, bleed)
        if key not in self._faces:
            self._faces[key] = self._copy(face, bleed)
        return self._faces[key]

    def _copy(self, face: bytes, bleed: float) -> EmbeddedFace:
        try:
            source = self._sources.enter_context(pikepdf.open(BytesIO(face)))
        except pikepdf.PdfError as error:
            raise PdfError("A card face is not a PDF") from error
        if len(source.pages) != 1:
            raise PdfError(f"A card face has {len(source.pages)} pages instead of one")
        page = source.pages[0].obj
        media = [float(side) for side in page.MediaBox]
        trim = [float(side) for side in page.get("/TrimBox", page.MediaBox)]
        grown = (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed)
        form = self._pdf.copy_foreign(page.Contents)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([*map(max, media[:2], grown[:2]), *map(min, media[2:], grown[2:])])
        form.Resources = self._resources(source, page)
        name = f"/F{len(self._faces)}"
        return EmbeddedFace(name, form, trim[0], trim[1], trim[2] - trim[0], trim[3] - trim[1])

    def _resources(self, source: pikepdf.Pdf, page: Object) -> Dictionary:
        copied = Dictionary()
        prints = page.get(FONT_FINGERPRINTS, Dictionary())
        for kind, entries in page.get("/Resources", Dictionary()).items():
            if kind == "/Font":
                copied[kind] = Dictionary(
                    {name: self._font(font, prints.get(name)) for name, font in entries.items()}
                )
            elif kind == "/XObject":
                copied[kind] = Dictionary(
                    {name: self._x_object(item) for name, item in entries.items()}
                )
            else:
                copied[kind] = self._plain(source, entries)
        return copied

    def _plain(self, source: pikepdf.Pdf, entries: Object) -> Object:
        """Share what refers to nothing else, such as opacities, by its text."""
        text = entries.unparse(resolved=True)
        if b" R" in text:
            return self._pdf.copy_foreign(source.make_indirect(entries))
        if text not in self._shared:
            self._shared[text] = self._pdf.make_indirect(Object.parse(text))
        return self._shared[text]

    def _font(self, font: Object, fingerprint: Object | None) -> Object:
        if fingerprint is None:
            return self._pdf.copy_foreign(font)
        return self._share(font, bytes(fingerprint))

    def _x_object(self, item: Object) -> Object:
        """Share images; a form may refer to anything, so it is copied."""
        if item.Subtype == Name.Image:
            return self._share(item, _image_key(item))
        return self._pdf.copy_foreign(item)

    def _share(self, item: Object, key: bytes) -> Object:
        if key not in self._shared:
            self._shared[key] = self._pdf.copy_foreign(item)
        return self._shared[key]


def leave_fingerprints(pages: Iterable[pikepdf.Page]) -> None:
    """Drop empty resources of typeset pages and note in each page which fonts it uses."""
    known: dict[tuple[int, int], String] = {}
    for page in pages:
        resources = page.obj.Resources
        for kind in [kind for kind, entries in resources.items() if not len(entries)]:
            del resources[kind]
        prints = Dictionary()
        for name, font in resources.get("/Font", Dictionary()).items():
            if font.objgen not in known:
                known[font.objgen] = String(_font_key(font))
            prints[name] = known[font.objgen]
        page.obj[FONT_FINGERPRINTS] = prints


def _font_key(font: Object) -> bytes:
    """Identify a Type0 font, as WeasyPrint embeds them, by its program, widths and characters."""
    descendant = font.DescendantFonts[0]
    descriptor = descendant.FontDescriptor
    programs = [descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in descriptor]
    parts = [stream.read_raw_bytes() for stream in (font.ToUnicode, *programs)]
    return sha256(b"\0".join([*parts, descendant.W.unparse()])).hexdigest().encode()


def _image_key(image: Object) -> bytes:
    streams = [image, image.SMask] if "/SMask" in image else [image]
    digest = sha256()
    for stream in streams:
        digest.update(
            b"".join(stream[key].unparse() for key in ("/Width", "/Height", "/ColorSpace"))
        )
        digest.update(stream.read_raw_bytes())
    return digest.digest()
