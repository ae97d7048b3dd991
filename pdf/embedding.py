"""Copies typeset faces into another PDF as form XObjects, sharing faces, fonts and images.

Faces typeset together carry the same fonts. Comparing font files on each composition would take as
long as all the rest, so typesetting leaves fingerprints in the face's page: of each font and, where
a page needs nothing but fonts and plain settings, of all its resources together.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from pdf.errors import PdfError

# A private key in the page: font resource name -> fingerprint.
FONT_FINGERPRINTS = "/ToolboxFontFingerprints"
RESOURCES_FINGERPRINT = "/ToolboxResourcesFingerprint"


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
    """Embeds faces into one PDF; `sources` keeps open those files that it copied objects from.

    A face that brings nothing new but its drawing is closed at once, so that a large deck takes
    little more memory than its own bytes.
    """

    def __init__(self, pdf: pikepdf.Pdf, sources: ExitStack) -> None:
        self._pdf = pdf
        self._sources = sources
        self._faces: dict[tuple[bytes, float], EmbeddedFace] = {}
        self._shared: dict[bytes, Object] = {}
        self._copied = 0

    def embed(self, face: bytes, bleed: float) -> EmbeddedFace:
        """Return the face's form; at most `bleed` points outside its TrimBox stay visible.

        The same bytes give the same form. Raises PdfError when they are no single-page PDF.
        """
        key = (face, bleed)
        if key not in self._faces:
            self._faces[key] = self._open(face, bleed)
        return self._faces[key]

    def _open(self, face: bytes, bleed: float) -> EmbeddedFace:
        with ExitStack() as closing:
            try:
                source = closing.enter_context(pikepdf.open(BytesIO(face)))
            except pikepdf.PdfError as error:
                raise PdfError("A card face is not a PDF") from error
            if len(source.pages) != 1:
                raise PdfError(f"A card face has {len(source.pages)} pages instead of one")
            copied = self._copied
            embedded = self._embed(source, bleed)
            if self._copied > copied:
                self._sources.enter_context(closing.pop_all())
            return embedded

    def _embed(self, source: pikepdf.Pdf, bleed: float) -> EmbeddedFace:
        page = source.pages[0].obj
        media = [float(side) for side in page.MediaBox]
        trim = [float(side) for side in page.get("/TrimBox", page.MediaBox)]
        grown = (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed)
        form = self._drawing(page.Contents)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([*map(max, media[:2], grown[:2]), *map(min, media[2:], grown[2:])])
        form.Resources = self._resources(source, page)
        name = f"/F{len(self._faces)}"
        return EmbeddedFace(name, form, trim[0], trim[1], trim[2] - trim[0], trim[3] - trim[1])

    def _drawing(self, contents: Object) -> Stream:
        """Copy the bytes as they are compressed; any other page is unpacked."""
        if isinstance(contents, Stream) and _is_deflated(contents):
            return self._pdf.make_stream(contents.read_raw_bytes(), Filter=Name.FlateDecode)
        parts = [contents] if isinstance(contents, Stream) else contents
        return self._pdf.make_stream(b"\n".join(part.read_bytes() for part in parts))

    def _resources(self, source: pikepdf.Pdf, page: Object) -> Object:
        fingerprint = page.get(RESOURCES_FINGERPRINT)
        if fingerprint is None:
            return self._copy_resources(source, page)
        key = bytes(fingerprint)
        if key not in self._shared:
            self._shared[key] = self._pdf.make_indirect(self._copy_resources(source, page))
        return self._shared[key]

    def _copy_resources(self, source: pikepdf.Pdf, page: Object) -> Dictionary:
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
            return self._copy(source.make_indirect(entries))
        if text not in self._shared:
            self._shared[text] = self._pdf.make_indirect(Object.parse(text))
        return self._shared[text]

    def _font(self, font: Object, fingerprint: Object | None) -> Object:
        return self._copy(font) if fingerprint is None else self._share(font, bytes(fingerprint))

    def _x_object(self, item: Object) -> Object:
        """Share images; a form may refer to anything, so it is copied."""
        return (
            self._share(item, _image_key(item)) if item.Subtype == Name.Image else self._copy(item)
        )

    def _share(self, item: Object, key: bytes) -> Object:
        if key not in self._shared:
            self._shared[key] = self._copy(item)
        return self._shared[key]

    def _copy(self, item: Object) -> Object:
        self._copied += 1
        return self._pdf.copy_foreign(item)


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
        settings = [
            kind.encode() + entries.unparse(resolved=True)
            for kind, entries in sorted(resources.items())
            if kind != "/Font"
        ]
        if not any(b" R" in text for text in settings):
            text = b"".join([prints.unparse(resolved=True), *settings])
            page.obj[RESOURCES_FINGERPRINT] = String(sha256(text).hexdigest())


def _is_deflated(stream: Stream) -> bool:
    return stream.get("/Filter") == Name.FlateDecode and "/DecodeParms" not in stream


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
