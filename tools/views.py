"""A deck of one's own, and files of cards that take a while to make."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from content import jobs
from content.models import Job
from tools.printing.delivery import is_ready, look_after
from tools.printing.download import download, file_response
from tools.printing.print_page import PrintPage
from tools.printing.rendering import KIND
from tools.services.sources import published_sources


@require_safe
def own_deck(request: HttpRequest) -> HttpResponse:
    """Put a deck together from all sets; the address holds every choice."""
    page = _own_page(request)
    if not page.is_said_by(request.GET):
        return redirect(f"{page.path}?{page.query}")
    context = {"print": page, "pdf_url": reverse("tools:own-deck-pdf")}
    return render(request, "tools/print_own_deck.html", context)


@require_safe
def own_deck_pdf(request: HttpRequest) -> HttpResponseBase:
    """The PDF of such a deck; without cards, back to choosing."""
    page = _own_page(request)
    back = f"{page.path}?{page.query}"
    if not page.picks:
        return redirect(back)
    return download(request, page.run, back=back, subject="own-deck")


@require_safe
def job(request: HttpRequest, key: str) -> HttpResponse:
    """How far the file is, and where it is when it's ready."""
    found = look_after(_job_or_404(key))
    slug = found.payload["deck"]["slug"]
    file_url = reverse("tools:file", args=[key, slug]) if found.is_done else ""
    context = {"job": found, "file_url": file_url}
    response = render(request, "tools/print_job.html", context)
    response["Cache-Control"] = "no-store"
    return response


@csrf_exempt  # the check needs a cookie; all that can be stopped is work that anyone can restart
@require_POST
def stop(request: HttpRequest, key: str) -> HttpResponse:
    """Stop making the file."""
    found = _job_or_404(key)
    jobs.cancel(found)
    return render(request, "tools/print_stopped.html", {"job": found})


@require_safe
def file(request: HttpRequest, key: str, slug: str) -> HttpResponseBase:
    """A file that's ready; it never changes."""
    if not key.isalnum() or not is_ready(key):
        raise Http404
    found = Job.objects.filter(kind=KIND, key=key).first()
    subject = found.payload.get("subject", "") if found else ""
    return file_response(request, key, slug, subject=subject)


def _own_page(request: HttpRequest) -> PrintPage:
    sources = published_sources(request)
    return PrintPage.own_deck(sources, request.GET, path=reverse("tools:own-deck"))


def _job_or_404(key: str) -> Job:
    return get_object_or_404(Job, kind=KIND, key=key)
