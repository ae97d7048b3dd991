"""English for the addresses under /en/; every other address is in Dutch.

The language stands in the address, so that it stays without a cookie. Only what is wrapped in
`i18n_patterns` has such an address.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

ENGLISH = "/en/"


def language_of_address(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that answers in the language of the address."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(ENGLISH):
            return get_response(request)
        with translation.override("en"):
            return get_response(request)

    return answer
