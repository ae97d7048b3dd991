"""Answers that hold a PDF: made once per content, not sent again to who has it, and counted."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from content import artefacts
from content.counting import Event, count
from content.paper import paper_key, paper_pdf

# Under an address that holds its hash a file never changes; elsewhere it's asked for again.
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, max-age=0, must-revalidate"


def stored_pdf(
    request: HttpRequest, html: str, *, title: str, slug: str, subject: str
) -> HttpResponseBase:
    """The PDF of a print template's HTML, to save as `slug`.pdf; 304 when the visitor has it.

    `subject` is what a download counts for, as in `content.counting.count`. Raises PdfError.
    """
    key = paper_key(html, title=title)

    def answer() -> HttpResponse:
        name = paper_name(key)
        if not artefacts.is_kept(name):
            artefacts.keep(name, paper_pdf(html, title=title))
        count_download(request, subject)
        return pdf_file(artefacts.read(name), slug)

    return unless_unchanged(request, key, answer)


def paper_name(key: str) -> str:
    """The place in the storage of the PDF with this content hash."""
    return f"paper/{key}.pdf"


def unless_unchanged(
    request: HttpRequest, key: str, answer: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """What `answer` gives, with the key as ETag; 304 when the visitor has that file already."""
    etag = quote_etag(key)
    response = get_conditional_response(request, etag=etag) or answer()
    if response.status_code in (200, 304):
        response["ETag"] = etag
        response["Cache-Control"] = ASK_AGAIN
    return response


def pdf_file(content: bytes, slug: str) -> HttpResponse:
    """A PDF to save as `slug`.pdf; search engines find the page instead."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{slug}.pdf"'
    response["X-Robots-Tag"] = "noindex"
    return response


def count_download(request: HttpRequest, subject: str) -> None:
    """Count a file that is really sent, not a request for its headers."""
    if request.method == "GET":
        count(Event.DOWNLOAD, subject)
