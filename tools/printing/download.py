"""The answer to somebody who wants a file of cards: the file, or the page that tells how far."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from content import artefacts
from content.pdf_response import FOR_EVER, count_download, pdf_file, unless_unchanged
from tools.printing.delivery import is_ready, order
from tools.printing.rendering import artefact_name
from tools.printing.run import PrintRun


def download(request: HttpRequest, run: PrintRun, *, back: str, subject: str) -> HttpResponseBase:
    """The file when it's there or quickly made, 304 when the visitor has it already.

    Otherwise the visitor goes to a page that tells how far it is; `back` is where they chose, and
    `subject` what the download counts for once the file is sent.
    """

    def answer() -> HttpResponseBase:
        if is_ready(run.key) or order(run, back=back, subject=subject).is_done:
            count_download(request, subject)
            return pdf_file(artefacts.read(artefact_name(run.key)), run.deck.slug)
        response = redirect("tools:job", run.key)
        response["Cache-Control"] = "no-store"
        return response

    return unless_unchanged(request, run.key, answer)


def file_response(request: HttpRequest, key: str, slug: str, *, subject: str) -> HttpResponse:
    """The PDF with this key, to save under this name; it must be ready."""
    if subject:
        count_download(request, subject)
    response = pdf_file(artefacts.read(artefact_name(key)), slug)
    response["Cache-Control"] = FOR_EVER
    return response
