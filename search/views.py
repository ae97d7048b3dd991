"""The search page, and the page for who asks for an address that isn't there."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.misses import is_robot, note_miss
from search.queries import cleaned_query, find, toolbox_url
from search.suggestions import may_be_a_page, titles_like, words_in
from search.suggestions import suggestions as pages_like

# Addresses of files that browsers fetch by themselves: nobody reads that page.
FILES = (settings.STATIC_URL, settings.MEDIA_URL)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what was found for `q`, of one kind with `soort`.

    Page numbers out of range show the nearest page.
    """
    query = cleaned_query(request.GET.get("q", ""))
    kind = request.GET.get("soort", "")
    number = request.GET.get("page", "1")
    found = find(request, query, kind=kind, page_number=number) if query else None
    chosen = {"soort": kind} if kind else {}
    context = {
        "query": query,
        "kind": kind,
        "query_string": urlencode({"q": query, **chosen}),
        "all_kinds": urlencode({"q": query}),
        "found": found,
    }
    if found and not found.results.object_list:
        context["toolbox_url"] = toolbox_url(request)
        if not kind and _asked_by_a_visitor(request):
            note_miss(query=query)
    return render(request, "search/search.html", context)


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Titles of what can be found that have a word beginning like `q`."""
    query = cleaned_query(request.GET.get("q", ""))
    return JsonResponse({"titles": titles_like(request, query)})


def _asked_by_a_visitor(request: HttpRequest) -> bool:
    """Not by a program, and not a later page of a question that was counted."""
    robot = is_robot(request.headers.get("User-Agent", ""))
    return request.method == "GET" and "page" not in request.GET and not robot


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that nothing is here, with pages that look like what was asked for."""
    path = request.path_info
    if path.startswith(FILES):
        return HttpResponseNotFound(_("This file does not exist."), content_type="text/plain")
    search_it = request.method in ("GET", "HEAD") and may_be_a_page(path)
    context = {
        "query": words_in(path) if search_it else "",
        "suggestions": pages_like(request, path) if search_it else [],
        "toolbox_url": toolbox_url(request),
    }
    return render(request, "404.html", context, status=404)
