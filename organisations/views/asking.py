"""An organisation asks for an account: for everyone, without session or cookie."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content.limits import may_still
from organisations.forms.requests import RequestForm
from organisations.services.requests import ask_for_account

MOST_PER_HOUR = 10  # times that a form is sent from one address, mistakes included
HOUR = 60 * 60  # seconds


# Exempt from CSRF checks: they need a cookie, and there's no logged-in user to speak for.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def request_account(request: HttpRequest) -> HttpResponse:
    """The form. Whoever sends it too often is asked to wait, so names can't be tried out."""
    if request.method != "POST":
        return _form(request, RequestForm())
    address = get_adapter(request).get_client_ip(request)
    if not may_still("account-requests", address, most=MOST_PER_HOUR, seconds=HOUR):
        return render(request, "organisations/request_wait.html", status=429)
    form = RequestForm(request.POST)
    if not form.is_valid() and not form.is_spam:
        return _form(request, form, status=422)
    if not form.is_spam:  # a program that sends spam hears nothing of it
        ask_for_account(facts=form.facts)
    return redirect("organisations:request-received")


@require_safe
def request_received(request: HttpRequest) -> HttpResponse:
    """Thanks, and what happens now."""
    return render(request, "organisations/request_received.html")


def _form(request: HttpRequest, form: RequestForm, status: int = 200) -> HttpResponse:
    return render(request, "organisations/request.html", {"form": form}, status=status)
