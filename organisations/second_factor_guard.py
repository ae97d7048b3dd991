"""Middleware: nobody is in the admin without the second step, and sessions in use go on."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _

from organisations.second_factor import (
    NEXT,
    has_second_factor,
    needs_second_factor,
    took_second_step,
)

# Leaving must stay possible, and the closed login leads on to the real one.
OPEN = ("wagtailadmin_login", "wagtailadmin_logout")
# An open page of the admin asks every few seconds who else has it open: nobody does that.
PING = "ping/<str:app_label>/<str:model_name>/<str:object_id>/<int:session_id>/"


class SecondFactorGuard:
    """Guards every view of the admin, by the route that was found: no spelling gets around it.

    Whoever took the second step in this session costs no query.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and note in a session that was used when that was."""
        response = self.get_response(request)
        if request.session.accessed and not _route(request).endswith(PING):
            request.session.touch()
        return response

    def process_view(self, request: HttpRequest, *args: Any) -> HttpResponse | None:
        """Lead people without the second step away from the admin; None lets them in."""
        if not _is_guarded(_route(request)) or not request.user.is_authenticated:
            return None  # Wagtail sends strangers to the login
        if took_second_step(request) or not needs_second_factor(request.user):
            request.session.pop(NEXT, None)  # they are where they were going
            return None
        if get_adapter().is_ajax(request):
            return HttpResponseForbidden(_("Log in with your second step first."))
        going_to = (
            request.get_full_path()
            if request.method in ("GET", "HEAD")
            else reverse("wagtailadmin_home")
        )
        return HttpResponseRedirect(f"{_address_of_step(request)}?{urlencode({'next': going_to})}")


def _address_of_step(request: HttpRequest) -> str:
    """Where the second step is asked; where there is none yet, where it's explained."""
    if has_second_factor(request.user):
        return get_adapter().get_reauthentication_methods(request.user)[0]["url"]
    return reverse("second_factor_needed")


def _route(request: HttpRequest) -> str:
    """The pattern of the view that answers, such as `beheer/pages/<int:page_id>/edit/`."""
    return request.resolver_match.route if request.resolver_match else ""


def _is_guarded(route: str) -> bool:
    """Whether the view belongs to the admin."""
    return route.startswith(_as_route("wagtailadmin_home")) and route not in map(_as_route, OPEN)


def _as_route(name: str) -> str:
    return reverse(name).removeprefix(get_script_prefix())
