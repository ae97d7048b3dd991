"""The page behind the link of an invitation."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.views import RequestLoginCodeView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from content.private import private_page
from organisations.forms.people import AcceptForm
from organisations.models import MemberInvitation
from organisations.services.accepting import (
    InvitationGone,
    NotInvited,
    accept_invitation,
    account_for,
    invitation_with,
)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Says what it is; whoever is logged in with the invited address accepts by POST."""
    found = invitation_with(token)
    if found is None:
        return _gone(request)
    is_theirs = request.user.is_authenticated and request.user.email.lower() == found.email
    form = AcceptForm(request.POST if request.method == "POST" and is_theirs else None)
    if form.is_bound and form.is_valid():
        try:
            accept_invitation(invitation=found, user=request.user, **form.cleaned_data)
        except (InvitationGone, NotInvited):
            return _gone(request)
        name = {"name": found.organisation}
        messages.success(request, _("Welcome. You work with %(name)s from now on.") % name)
        return redirect("organisations:dashboard", found.organisation.slug)
    context = {
        "invitation": found,
        "token": token,
        "is_theirs": is_theirs,
        "form": form,
    }
    return render(
        request, "organisations/invitation.html", context, status=422 if form.errors else 200
    )


@method_decorator([require_POST, private_page], name="dispatch")
class InvitationCodeView(RequestLoginCodeView):
    """Mails a code to the invited address, whoever asks for it; an account is made if need be.

    The page says the same whether there was an account or not, and the code goes to nobody else.
    """

    found: MemberInvitation

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """An unknown, used or expired secret looks the same."""
        found = invitation_with(kwargs["token"])
        if found is None:
            return _gone(request)
        self.found = found
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """The address comes from the invitation, never from the visitor."""
        account_for(invitation=self.found)
        return super().get_form_kwargs() | {"data": {"email": self.found.email}}

    def form_invalid(self, form: Any) -> HttpResponse:
        """A code was asked for too often."""
        messages.error(self.request, _("You tried too often. Wait a minute and try again."))
        return redirect("organisations:invitation", self.kwargs["token"])

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """A login with another address that somebody left halfway doesn't go before this one."""

    def get_authenticated_redirect_url(self) -> str:
        """Who is logged in needs no code."""
        return self._page()

    def get_success_url(self) -> str:
        """Filling in the code leads back to the invitation."""
        return f"{reverse('account_confirm_login_code')}?{urlencode({'next': self._page()})}"

    def _page(self) -> str:
        return reverse("organisations:invitation", args=[self.kwargs["token"]])


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "organisations/invitation_gone.html", status=404)
