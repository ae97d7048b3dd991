"""The search page, and the page for who asks for an address that isn't there."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.misses import is_robot, note_miss
from search.queries import cleaned_query, find_pages, toolbox_url
from search.suggestions import may_be_a_page, suggestions, words_in

# Addresses of files that browsers fetch by themselves: nobody reads that page.
FILES = (settings.STATIC_URL, settings.MEDIA_URL)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what was found for `q`; page numbers out of range show the nearest page."""
    query = cleaned_query(request.GET.get("q", ""))
    found = find_pages(request, query, page_number=request.GET.get("page", "1"))
    context = {"query": query, "query_string": urlencode({"q": query}), "found": found}
    if query and not found:
        context["toolbox_url"] = toolbox_url(request)
        if _asked_by_a_visitor(request):
            note_miss(query=query)
    return render(request, "search/search.html", context)


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
        "suggestions": suggestions(request, path) if search_it else [],
        "toolbox_url": toolbox_url(request),
    }
    return render(request, "404.html", context, status=404)
