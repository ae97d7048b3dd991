"""Copies typeset faces into another PDF as form XObjects, sharing faces, fonts and images."""

from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from pdf.errors import PdfError


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
        page = source.pages[0]
        left, bottom, right, top = (float(side) for side in page.trimbox)
        media = [float(side) for side in page.mediabox]
        form = self._pdf.copy_foreign(page.obj.Contents)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array(
            [
                max(media[0], left - bleed),
                max(media[1], bottom - bleed),
                min(media[2], right + bleed),
                min(media[3], top + bleed),
            ]
        )
        form.Resources = self._resources(source, page.obj.get("/Resources", Dictionary()))
        name = f"/F{len(self._faces)}"
        return EmbeddedFace(name, form, left, bottom, right - left, top - bottom)

    def _resources(self, source: pikepdf.Pdf, resources: Object) -> Dictionary:
        copied = Dictionary()
        for kind, entries in resources.items():
            if kind == "/Font":
                copied[kind] = Dictionary(
                    {name: self._share(font, _font_key(font)) for name, font in entries.items()}
                )
            elif kind == "/XObject":
                copied[kind] = Dictionary(
                    {name: self._x_object(item) for name, item in entries.items()}
                )
            else:
                copied[kind] = self._pdf.copy_foreign(source.make_indirect(entries))
        return copied

    def _x_object(self, item: Object) -> Object:
        """Share images; a form may refer to anything, so it is copied."""
        if item.Subtype == Name.Image:
            return self._share(item, _image_key(item))
        return self._pdf.copy_foreign(item)

    def _share(self, item: Object, key: bytes) -> Object:
        if key not in self._shared:
            self._shared[key] = self._pdf.copy_foreign(item)
        return self._shared[key]


def _font_key(font: Object) -> bytes:
    """Identify a Type0 font, as WeasyPrint embeds them, by its program, widths and characters."""
    descendant = font.DescendantFonts[0]
    descriptor = descendant.FontDescriptor
    programs = [descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in descriptor]
    parts = [stream.read_raw_bytes() for stream in (font.ToUnicode, *programs)]
    return sha256(b"\0".join([*parts, descendant.W.unparse()])).digest()


def _image_key(image: Object) -> bytes:
    streams = [image, image.SMask] if "/SMask" in image else [image]
    digest = sha256()
    for stream in streams:
        digest.update(
            b"".join(stream[key].unparse() for key in ("/Width", "/Height", "/ColorSpace"))
        )
        digest.update(stream.read_raw_bytes())
    return digest.digest()
