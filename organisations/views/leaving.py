"""Leaving an organisation, and handing over its coordination."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from content.private import private_page
from organisations.forms.people import HandOverForm
from organisations.models import Membership, Organisation, Role
from organisations.queries.people import coordinators_of, members_of
from organisations.rules import coordinated_organisation_or_404, own_organisation_or_404
from organisations.services.coordination import LastCoordinator
from organisations.services.invitations import TooManyInvitations, invite_member
from organisations.services.members import hand_over as give_coordination
from organisations.services.members import remove_member
from organisations.views.people import LAST, TOO_MANY


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask, then leave; the last coordinator reads what to do first."""
    organisation = own_organisation_or_404(request, slug)
    member = _own(request, organisation)
    others = coordinators_of(organisation.pk).exclude(pk=member.pk)
    context = {
        "organisation": organisation,
        "is_last": member.role == Role.COORDINATOR and not others.exists(),
    }
    if request.method != "POST":
        return render(request, "organisations/leave.html", context)
    try:
        remove_member(membership=member, actor=request.user)
    except LastCoordinator:
        return render(request, "organisations/leave.html", context | {"is_last": True}, status=422)
    messages.success(request, _("You left %(name)s.") % {"name": organisation})
    return redirect("organisations:home")


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def hand_over(request: HttpRequest, slug: str) -> HttpResponse:
    """Let somebody else coordinate, at once or when they accept; one becomes a reader."""
    organisation = coordinated_organisation_or_404(request, slug)
    member = _own(request, organisation)
    data = request.POST if request.method == "POST" else None
    form = HandOverForm(data, organisation=organisation, membership=member)
    if request.method == "POST" and form.is_valid():
        try:
            return _handed_over(request, organisation, member, form)
        except ValidationError as error:
            form.add_error(None, error.messages[0])
        except TooManyInvitations:
            form.add_error(None, TOO_MANY)
        except LastCoordinator:
            form.add_error(None, LAST)
    context = {"organisation": organisation, "form": form}
    return render(
        request, "organisations/hand_over.html", context, status=422 if form.errors else 200
    )


def _handed_over(
    request: HttpRequest, organisation: Organisation, member: Membership, form: HandOverForm
) -> HttpResponse:
    successor = form.cleaned_data.get("member")
    if successor:
        give_coordination(membership=member, to=successor)
        text = _("%(name)s coordinates from now on. You can still read results.")
        messages.success(request, text % {"name": successor.user})
        return redirect("organisations:dashboard", organisation.slug)
    invitation = invite_member(
        organisation=organisation,
        email=form.cleaned_data["email"],
        role=Role.COORDINATOR,
        actor=request.user,
        succeeds=member,
    )
    if invitation.sent_at:
        text = _("%(email)s is invited. You stay coordinator until this person accepts.")
        messages.success(request, text % {"email": invitation.email})
    else:
        text = _("The mail to %(email)s couldn't be sent. Send it again in a while.")
        messages.error(request, text % {"email": invitation.email})
    return redirect("organisations:people", organisation.slug)


def _own(request: HttpRequest, organisation: Organisation) -> Membership:
    return get_object_or_404(members_of(organisation), user=request.user)
