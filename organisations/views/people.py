"""The people of an organisation: who they are, their role, and inviting more."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.private import private_page
from organisations.forms.people import InviteForm, RoleForm
from organisations.models import MemberInvitation
from organisations.queries.people import invitations_of, members_of
from organisations.rules import coordinated_organisation_or_404
from organisations.services.coordination import LastCoordinator
from organisations.services.invitations import (
    TooManyInvitations,
    invite_again,
    invite_member,
    withdraw_invitation,
)
from organisations.services.members import change_role, remove_member

LAST = gettext_lazy(
    "Somebody has to coordinate the organisation. Make a colleague coordinator first."
)
TOO_MANY = gettext_lazy("Your organisation sent very many invitations today. Go on tomorrow.")


@require_safe
@private_page
@login_required
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """List members and invitations."""
    organisation = coordinated_organisation_or_404(request, slug)
    context = {
        "organisation": organisation,
        "members": list(members_of(organisation)),
        "invitations": list(invitations_of(organisation)),
    }
    return render(request, "organisations/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite somebody by mail."""
    organisation = coordinated_organisation_or_404(request, slug)
    data = request.POST if request.method == "POST" else None
    form = InviteForm(data, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        try:
            invitation = invite_member(
                organisation=organisation, actor=request.user, **form.cleaned_data
            )
        except ValidationError as error:
            form.add_error(None, error)
        except TooManyInvitations:
            form.add_error(None, TOO_MANY)
        else:
            _say_sent(request, invitation, sent=bool(invitation.sent_at))
            return redirect("organisations:people", slug)
    context = {"organisation": organisation, "form": form}
    return render(
        request, "organisations/people_invite.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def member_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Change somebody's role or teams."""
    organisation = coordinated_organisation_or_404(request, slug)
    member = get_object_or_404(members_of(organisation), pk=pk)
    initial = {"role": member.role, "teams": member.teams.all()}
    data = request.POST if request.method == "POST" else None
    form = RoleForm(data, organisation=organisation, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_role(membership=member, actor=request.user, **form.cleaned_data)
        except LastCoordinator:
            form.add_error("role", LAST)
        else:
            messages.success(
                request, _("The role of %(name)s was changed.") % {"name": member.user}
            )
            # Somebody who steps back themselves no longer sees this page.
            back = "dashboard" if member.user == request.user else "people"
            return redirect(f"organisations:{back}", slug)
    context = {"organisation": organisation, "member": member, "form": form}
    return render(
        request, "organisations/member_edit.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def member_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then take somebody's access away."""
    organisation = coordinated_organisation_or_404(request, slug)
    member = get_object_or_404(members_of(organisation), pk=pk)
    if member.user == request.user:
        return redirect("organisations:leave", slug)
    if request.method != "POST":
        context = {"organisation": organisation, "member": member}
        return render(request, "organisations/member_remove.html", context)
    try:
        remove_member(membership=member, actor=request.user)
    except LastCoordinator:
        messages.error(request, LAST)
    else:
        messages.success(request, _("%(name)s has no access any more.") % {"name": member.user})
    return redirect("organisations:people", slug)


@require_POST
@private_page
@login_required
def invitation_resend(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Send a new link; the old one dies."""
    organisation = coordinated_organisation_or_404(request, slug)
    invitation = get_object_or_404(invitations_of(organisation), pk=pk)
    try:
        sent = invite_again(invitation=invitation, actor=request.user)
    except TooManyInvitations:
        messages.error(request, TOO_MANY)
    else:
        _say_sent(request, invitation, sent=sent)
    return redirect("organisations:people", slug)


@require_POST
@private_page
@login_required
def invitation_withdraw(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Make a link useless."""
    organisation = coordinated_organisation_or_404(request, slug)
    invitation = get_object_or_404(invitations_of(organisation), pk=pk)
    withdraw_invitation(invitation=invitation, actor=request.user)
    text = _("The invitation of %(email)s was withdrawn.")
    messages.success(request, text % {"email": invitation.email})
    return redirect("organisations:people", slug)


def _say_sent(request: HttpRequest, invitation: MemberInvitation, *, sent: bool) -> None:
    if sent:
        text = _("The invitation to %(email)s was sent. It is valid for 14 days.")
        messages.success(request, text % {"email": invitation.email})
    else:
        text = _("The mail to %(email)s couldn't be sent. Send it again in a while.")
        messages.error(request, text % {"email": invitation.email})
