"""The search page."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.queries import cleaned_query, find_pages, toolbox_url


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what was found for `q`; page numbers out of range show the nearest page."""
    query = cleaned_query(request.GET.get("q", ""))
    found = find_pages(request, query, page_number=request.GET.get("page", "1"))
    context = {"query": query, "query_string": urlencode({"q": query}), "found": found}
    if query and not found:
        context["toolbox_url"] = toolbox_url(request)
    return render(request, "search/search.html", context)
