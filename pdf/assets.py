"""The only files a print template may read: allow-listed folders behind app:// addresses."""

import base64
import binascii
import mimetypes
import re
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

import fontpkg_atkinson_hyperlegible as atkinson  # type: ignore[import-untyped]
from weasyprint.urls import (  # type: ignore[import-untyped]
    URLFetcher,
    URLFetcherResponse,
)

from pdf.errors import PdfError

FONT_FAMILY = atkinson.FAMILY
FONT_FACES = (
    ("Regular", 400, "normal"),
    ("Bold", 700, "normal"),
    ("Italic", 400, "italic"),
    ("BoldItalic", 700, "italic"),
)
DATA_IMAGE = re.compile(
    r"data:(image/(?:png|jpeg|svg\+xml))(?:;charset=[\w-]+)?(;base64)?,(.*)", re.DOTALL
)


def fonts_dir() -> Path:
    """Return the folder with the house typeface's TTF files."""
    return Path(atkinson.ROOT) / "files"


def font_face_css() -> str:
    """Return the @font-face rules of the house typeface; its files come from app://fonts/."""
    return "\n".join(
        f'@font-face{{font-family:"{FONT_FAMILY}";font-weight:{weight};font-style:{style};'
        f'src:url("app://fonts/AtkinsonHyperlegible-{name}.ttf")}}'
        for name, weight, style in FONT_FACES
    )


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Serves app://<root>/<path> from the folders given, images in data: URLs, and nothing else.

    WeasyPrint's own fetcher reads any file and any web address that a template or a text names.
    Any refusal or missing file stops the render: a PDF with a hole in it is never handed out.
    The root "fonts" is always there. Addresses must be absolute, also inside stylesheets.
    """

    def __init__(self, roots: Mapping[str, Path]) -> None:
        super().__init__(
            allowed_protocols=("app", "data"), allow_redirects=False, fail_on_errors=True
        )
        self.refused: list[PdfError] = []
        self._roots = {
            name: Path(path).resolve()
            for name, path in ({"fonts": fonts_dir()} | dict(roots)).items()
        }

    def for_one_render(self) -> "AssetFetcher":
        """Return a fetcher of the same files with a `refused` list of its own."""
        fetcher = copy(self)
        fetcher.refused = []
        return fetcher

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the file behind an app:// address or the image in a data: URL.

        Raises PdfError, and notes it in `refused`: WeasyPrint swallows any error inside an SVG.
        """
        try:
            return _data_image(url) if url.startswith("data:") else self._file(url)
        except PdfError as error:
            self.refused.append(error)
            raise

    def path(self, url: str) -> Path:
        """Return the file that an app:// address names; raise PdfError when it may not be read."""
        parts = urlsplit(url)
        root = self._roots.get(parts.netloc)
        if parts.scheme != "app" or root is None:
            raise PdfError(f"A print template may not read {url!r}")
        name = unquote(parts.path).lstrip("/")
        if "\x00" in name or "\\" in name:
            raise PdfError(f"A print template may not read {url!r}")
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise PdfError(f"A print template may not read {url!r}")
        if not path.is_file():
            raise PdfError(f"A print template needs {url!r}, which does not exist")
        return path

    def _file(self, url: str) -> URLFetcherResponse:
        path = self.path(url)
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": media_type})


def _data_image(url: str) -> URLFetcherResponse:
    match = DATA_IMAGE.fullmatch(url)
    if match is None:
        raise PdfError("A print template may hold only images in data: URLs")
    media_type, encoded, payload = match.groups()
    try:
        body = (
            base64.b64decode(unquote_to_bytes(payload), validate=True)
            if encoded
            else unquote_to_bytes(payload)
        )
    except binascii.Error as error:
        raise PdfError("A print template holds a broken data: URL") from error
    return URLFetcherResponse(url[:64], body, {"Content-Type": media_type})
