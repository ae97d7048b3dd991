"""Pages with people's names or secrets: not stored, not indexed, their address not passed on."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponse]


def private_page(view: View) -> View:
    """Mark a view's responses as private."""

    @wraps(view)
    @never_cache
    def marked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        # Not "no-referrer": browsers then send "Origin: null" with a form, which CSRF refuses.
        response["Referrer-Policy"] = "same-origin"
        return response

    return marked
