"""The answer to somebody who wants a file of cards: the file, or the page that tells how far."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from content import artefacts
from tools.printing.delivery import is_ready, order
from tools.printing.rendering import artefact_name
from tools.printing.run import PrintRun

# Under its hash a file never changes.
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, max-age=0, must-revalidate"


def download(request: HttpRequest, run: PrintRun, *, back: str) -> HttpResponseBase:
    """The file when it's there or quickly made, 304 when the visitor has it already.

    Otherwise the visitor goes to a page that tells how far it is; `back` is where they chose.
    """
    etag = quote_etag(run.key)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged:
        response = unchanged
    elif is_ready(run.key) or order(run, back=back).is_done:
        response = file_response(run.key, run.deck.slug)
    else:
        response = redirect("tools:job", run.key)
        response["Cache-Control"] = "no-store"
        return response
    response["ETag"] = etag
    response["Cache-Control"] = ASK_AGAIN
    return response


def file_response(key: str, slug: str) -> HttpResponse:
    """The PDF with this key, to save under this name; it must be ready."""
    response = HttpResponse(artefacts.read(artefact_name(key)), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{slug}.pdf"'
    response["Cache-Control"] = FOR_EVER
    response["X-Robots-Tag"] = "noindex"
    return response
