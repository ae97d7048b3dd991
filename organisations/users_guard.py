"""The admin deletes or switches off nobody without whom an organisation has no coordinator."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from organisations.models import User
from organisations.services.audit import record
from organisations.services.coordination import LastCoordinator, keep_coordinators_without
from organisations.users_admin import LAST, may_change


def look_at_person(request: HttpRequest, person: User) -> HttpResponse | None:
    """Before somebody is deleted: a page with the reason when it can't be."""
    if request.method == "POST":
        return _refused(request, [person], gone=True)
    return None


def look_at_people(
    request: HttpRequest, action_type: str, objects: Iterable[Model], action: object
) -> HttpResponse | None:
    """Before many are deleted or switched off.

    Raises PermissionDenied where somebody else would touch a superuser's account.
    """
    people = [item for item in objects if isinstance(item, User)]
    if not all(may_change(request.user, person) for person in people):
        raise PermissionDenied
    switched_off = (
        action_type == "set_active_state" and request.POST.get("mark_as_active") != "True"
    )
    if request.method == "POST" and people and (switched_off or action_type == "delete"):
        return _refused(request, people, gone=action_type == "delete")
    return None


def _refused(request: HttpRequest, people: list[User], *, gone: bool) -> HttpResponse | None:
    try:
        with transaction.atomic():
            keep_coordinators_without(people=people)
            for person in people if gone else ():
                _record(request, person)
    except LastCoordinator:
        text = _("Nothing was changed.")
        messages.error(request, f"{LAST} {text}")
        return redirect("wagtailusers_users:index")
    return None


def _record(request: HttpRequest, person: User) -> None:
    for membership in person.memberships.select_related("organisation"):
        record(
            action="member.removed",
            actor=request.user,
            organisation=membership.organisation,
            details={"member": person.email, "role": membership.role, "teams": []},
        )
