"""A person's own account: how they log in, their second step, and where they are logged in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from organisations.second_factor import NEXT, has_second_factor, needs_second_factor
from organisations.services.sessions import end_sessions


@require_safe
@never_cache
@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """Everything about the account on one page."""
    context = {
        "has_second_factor": has_second_factor(request.user),
        "needs_second_factor": needs_second_factor(request.user),
        "session_hours": request.session.get_expiry_age() // 3600,
    }
    return render(request, "account/overview.html", context)


@require_POST
@login_required
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Log the user out on every other device."""
    end_sessions(user=request.user, keep=request.session.session_key)
    messages.success(request, _("You are logged out everywhere else. Here you stay logged in."))
    return redirect("account_overview")


@require_safe
@never_cache
@login_required
def second_factor_needed(request: HttpRequest) -> HttpResponse:
    """Explain why an editor needs a second step, and let them choose one.

    Where they were going is kept for when they have it.
    """
    going_to = request.GET.get("next", "")
    if has_second_factor(request.user):
        return redirect("mfa_index")
    if url_has_allowed_host_and_scheme(
        going_to, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        request.session[NEXT] = going_to
    return render(request, "account/second_factor_needed.html")
