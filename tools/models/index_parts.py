"""How a list answers htmx: with a part of its page, and the address that says the same."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers

LIST, MORE = "tools/index_list.html", "tools/index_more.html"
MORE_TARGET = "tool-list"
# One address has several answers: caches, the browser's too, must keep them apart.
VARIES = ("HX-Request", "HX-Target", "HX-Current-URL", "HX-History-Restore-Request")


def asked_part(request: HttpRequest) -> str:
    """The template of the part that htmx asks for; empty when it is the whole page."""
    htmx = getattr(request, "htmx", None)  # a preview may come without the middleware
    if not htmx or htmx.history_restore_request:
        return ""
    return MORE if htmx.target == MORE_TARGET else LIST


def with_headers(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """Tell caches what the answer depends on, and htmx the shortest address of the list.

    A longer list takes the place of the shorter one in the browser's history.
    """
    if not isinstance(response, TemplateResponse):
        return response
    patch_vary_headers(response, VARIES)
    part = asked_part(request)
    if part:
        address = f"{request.path}{response.context_data['list'].choices.address}"
        header = "HX-Replace-Url" if part == MORE else "HX-Push-Url"
        response[header] = "false" if address == request.htmx.current_url_abs_path else address
    return response
