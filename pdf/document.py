"""HTML to one tagged PDF/UA-1 file, the same bytes for the same HTML."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from weasyprint import HTML  # type: ignore[import-untyped]
from weasyprint import Document as WeasyDocument
from weasyprint.urls import FatalURLFetchingError  # type: ignore[import-untyped]

from pdf.assets import AssetFetcher, font_face_css
from pdf.drawings import Drawings
from pdf.errors import PdfError
from pdf.finishing import finish

# Photos in the CMS are large; 200 dpi is sharp on paper and keeps the file small enough to mail.
IMAGE_OPTIONS = {"optimize_images": True, "dpi": 200, "jpeg_quality": 85}


def html_to_pdf(html: str, *, fetcher: AssetFetcher, title: str, lang: str = "nl") -> bytes:
    """Return the PDF of a whole HTML document, tagged, with `title` and `lang` (BCP 47) set.

    The house typeface is there without a stylesheet: use font-family "Atkinson Hyperlegible".
    Raises PdfError without a title, or when a file the HTML names is missing or may not be read.
    """
    if not title.strip():
        raise PdfError("A PDF needs a title")
    document = layout(html, fetcher=fetcher, lang=lang, tagged=True)
    document.metadata.title = title
    document.metadata.lang = lang
    return write(document, identity=f"{title}\0{lang}\0{html}", tagged=True)


def layout(html: str, *, fetcher: AssetFetcher, lang: str, tagged: bool) -> WeasyDocument:
    """Lay out HTML into pages; raise PdfError when it needs what the fetcher refuses."""
    source = html.replace("<head>", f"<head><style>{font_face_css()}</style>", 1)
    if source == html:
        raise PdfError("A print template needs a <head>")
    fetcher = fetcher.for_one_render()
    with _refusals(fetcher):
        parsed = HTML(string=source, base_url="app://relative-address/", url_fetcher=fetcher)
        parsed.etree_element.set("lang", lang)
        variant, cache = ("pdf/ua-1", None) if tagged else (None, Drawings())
        return parsed.render(pdf_variant=variant, cache=cache, **IMAGE_OPTIONS)


def write(document: WeasyDocument, *, identity: str, tagged: bool) -> bytes:
    """Return a laid-out document's bytes; its file identifier is a hash of `identity`."""
    with _refusals(document.url_fetcher):
        pdf = document.write_pdf(
            pdf_identifier=sha256(identity.encode()).hexdigest()[:32].encode(),
            pdf_variant="pdf/ua-1" if tagged else None,
            finisher=finish if tagged else None,
            **IMAGE_OPTIONS,
        )
    return bytes(pdf)


@contextmanager
def _refusals(fetcher: AssetFetcher) -> Iterator[None]:
    """Raise the fetcher's first refusal; images in SVG and attachments come only when writing."""
    try:
        yield
    except FatalURLFetchingError as error:
        raise PdfError(str(error.__cause__ or error)) from error
    if fetcher.refused:
        raise fetcher.refused[0]
