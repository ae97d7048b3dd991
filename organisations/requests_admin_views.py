"""Handling requests for an account in the admin, and inviting an organisation that didn't ask."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from organisations.forms.requests import ApprovalForm, DeclineForm, InviteOrganisationForm
from organisations.models import OrganisationRequest, RequestStatus
from organisations.queries.look_alikes import look_alikes_of
from organisations.services.organisations import invite_organisation
from organisations.services.requests import (
    AlreadyHandled,
    approve_request,
    decline_request,
    send_outcome,
)

PERMISSION = "organisations.change_organisationrequest"
INDEX = "organisations_organisationrequest_modeladmin_index"
ORGANISATIONS = "organisations_organisation_modeladmin_index"

View = Callable[..., HttpResponse]


def needs(permission: str) -> Callable[[View], View]:
    """The view raises PermissionDenied for who doesn't have this permission."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked

    return decorate


@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def handle(request: HttpRequest) -> HttpResponse:
    """All new requests with what looks like them; those that are ticked are approved at once."""
    waiting = OrganisationRequest.objects.filter(status=RequestStatus.NEW).order_by("created_at")
    form = ApprovalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        for each in form.cleaned_data["requests"]:
            if not _approved(request, each):
                break
        return redirect(INDEX)
    rows = list(waiting)
    found = look_alikes_of(rows)
    context = {"form": form, "rows": [{"request": row, "found": found[row.pk]} for row in rows]}
    return render(
        request, "organisations/admin/handle.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Look it over, then make the organisation and mail the contact person."""
    asked = get_object_or_404(OrganisationRequest, pk=pk)
    if request.method == "POST":
        _approved(request, asked)
        return redirect(INDEX)
    context = {"asked": asked, "look_alikes": look_alikes_of([asked])[asked.pk]}
    return render(request, "organisations/admin/approve.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Say no, with a reason."""
    asked = get_object_or_404(OrganisationRequest, pk=pk)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            done = decline_request(
                request=asked, reason=form.cleaned_data["reason"], actor=request.user
            )
        except AlreadyHandled:
            _say_handled(request, asked)
        else:
            _say_mailed(request, done, _("The request of %(name)s was declined."))
        return redirect(INDEX)
    context = {"asked": asked, "form": form, "look_alikes": look_alikes_of([asked])[asked.pk]}
    return render(
        request, "organisations/admin/decline.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(PERMISSION)
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """Try the mail about a decision once more."""
    asked = get_object_or_404(OrganisationRequest, pk=pk)
    if request.method != "POST":
        return render(request, "organisations/admin/mail.html", {"asked": asked})
    if send_outcome(request=asked, actor=request.user):
        messages.success(request, _("The mail was sent."))
    else:
        messages.error(request, _("The mail couldn't be sent now. Try again later."))
    return redirect(INDEX)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("organisations.add_organisation")
def invite(request: HttpRequest) -> HttpResponse:
    """Make an organisation that didn't ask, and invite its coordinator."""
    form = InviteOrganisationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        invitation = invite_organisation(**form.facts, actor=request.user)
        names = {"name": invitation.organisation.name, "email": invitation.email}
        if invitation.sent_at:
            messages.success(request, _("%(name)s was made; %(email)s is invited.") % names)
        else:
            text = _("%(name)s was made, but the mail to %(email)s couldn't be sent.")
            messages.error(request, text % names)
        return redirect(ORGANISATIONS)
    return render(
        request,
        "organisations/admin/invite.html",
        {"form": form},
        status=422 if form.errors else 200,
    )


def _approved(request: HttpRequest, asked: OrganisationRequest) -> bool:
    """False when the mail server doesn't answer: the others then wait, instead of the page."""
    try:
        done = approve_request(request=asked, actor=request.user)
    except AlreadyHandled:
        _say_handled(request, asked)
        return True
    _say_mailed(request, done, _("%(name)s has an account now."))
    return bool(done.mailed_at)


def _say_handled(request: HttpRequest, asked: OrganisationRequest) -> None:
    messages.warning(request, _("The request of %(name)s was handled before.") % {"name": asked})


def _say_mailed(request: HttpRequest, done: OrganisationRequest, text: str) -> None:
    if done.mailed_at:
        messages.success(request, text % {"name": done})
        return
    failed = _("The mail couldn't be sent: send it again from the list.")
    messages.error(request, f"{text % {'name': done}} {failed}")
