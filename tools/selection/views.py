"""A selection on the screen, as a booklet and as a session plan. The address says what is in it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from content.models import Job
from content.paper import paper_html, paper_key
from content.pdf_response import stored_pdf
from content.placeholders import fill_html
from content.site_settings import site_settings
from tools.models import ToolboxIndexPage
from tools.selection.booklet import booklet
from tools.selection.making import KIND
from tools.selection.minutes import read_clock
from tools.selection.ordering import MOST_AT_ONCE, is_ready, look_after, order
from tools.selection.plan import session_plan
from tools.selection.resolving import Selection, resolve
from tools.selection.sharing import Share
from tools.selection.tokens import MOST_ITEMS, Tokens, moved, read_tokens, without, write_tokens

ITEMS, UP, DOWN, OUT, BEGIN = "s", "hoger", "lager", "weg", "begin"


@require_safe
def selection(request: HttpRequest) -> HttpResponse:
    """The list; a button in it leads to the address of the list with that change."""
    tokens = _changed(read_tokens(request.GET.get(ITEMS, "")), request.GET)
    address = _address("tools:selection", tokens)
    if request.GET and request.get_full_path() != address:
        return redirect(address)
    found = resolve(tokens, request)
    context = {
        "selection": found,
        "most": MOST_ITEMS,
        "share": Share(request.build_absolute_uri(_address("tools:selection", found.tokens))),
        "toolbox": None if found.items else ToolboxIndexPage.objects.live().public().first(),
    }
    return _filled(render(request, "tools/selection.html", context), request)


@require_safe
def selection_pdf(request: HttpRequest) -> HttpResponseBase:
    """The booklet; without items, back to the list."""
    found = _resolved(request)
    address = _address("tools:selection", found.tokens)
    if not found.items:
        return redirect(address)
    made = booklet(found, address)
    html = paper_html("pdf/booklet.html", {"booklet": made})
    return _document(request, html, title=made.title, slug="mijn-selectie", back=address)


@require_safe
def selection_plan(request: HttpRequest) -> HttpResponseBase:
    """The session plan, with times of the day when `begin` says so; without methods, the list."""
    found = _resolved(request)
    address = _address("tools:selection", found.tokens)
    if not found.has_methods:
        return redirect(address)
    begin = read_clock(request.GET.get(BEGIN, ""))
    plan = session_plan(found.items, begin)
    context = {"plan": plan, "begin": begin, "address": address}
    html = paper_html("pdf/session_plan.html", context)
    return _document(request, html, title=plan.title, slug="draaiboek", back=address)


@require_safe
def selection_job(request: HttpRequest, key: str) -> HttpResponse:
    """How far a long document is; when it's ready, the address that gives it."""
    job = look_after(get_object_or_404(Job, kind=KIND, key=key))
    context = {"job": job, "file_url": job.payload["again"]}
    response = render(request, "tools/selection_job.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _document(
    request: HttpRequest, html: str, *, title: str, slug: str, back: str
) -> HttpResponseBase:
    """The PDF when it's there or quickly made; else the page that tells how far it is."""
    key = paper_key(html, title=title)
    if len(html) > MOST_AT_ONCE and not is_ready(key):
        again = request.get_full_path()
        if not order(key, html, title=title, back=back, again=again).is_done:
            response = redirect("tools:selection-job", key)
            response["Cache-Control"] = "no-store"
            return response
    return stored_pdf(request, html, title=title, slug=slug, subject="selection")


def _filled(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """The list with the placeholders in titles and ideas filled, as on their pages."""
    if b"{{" in response.content:
        values = site_settings(request).placeholder_values
        response.content = fill_html(response.content.decode(), values)
    return response


def _resolved(request: HttpRequest) -> Selection:
    return resolve(read_tokens(request.GET.get(ITEMS, "")), request)


def _changed(tokens: Tokens, query: QueryDict) -> Tokens:
    """The items after the change that a button asks for."""
    places = {str(token): place for place, token in enumerate(tokens)}
    for name, by in ((UP, -1), (DOWN, 1)):
        if query.get(name) in places:
            return moved(tokens, places[query[name]], by)
    return without(tokens, places[query[OUT]]) if query.get(OUT) in places else tokens


def _address(name: str, tokens: Tokens) -> str:
    text = write_tokens(tokens)
    return f"{reverse(name)}?{ITEMS}={text}" if text else reverse(name)
