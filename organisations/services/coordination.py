"""An organisation that has a coordinator keeps one."""

from collections.abc import Iterable

from organisations.models import Membership, Organisation, Role, User
from organisations.queries.people import coordinators_of


class LastCoordinator(Exception):
    """Without this person nobody would coordinate the organisation any more."""


def hold(organisation_id: int) -> Organisation:
    """The organisation, locked until the transaction ends: one change of roles at a time."""
    return Organisation.objects.select_for_update().get(pk=organisation_id)


def keep_a_coordinator(*, organisation_id: int, without: Iterable[int]) -> None:
    """Check that a coordinator is left when these memberships no longer coordinate.

    Holds the organisation, so it needs a transaction. Raises LastCoordinator.
    """
    hold(organisation_id)
    coordinators = set(coordinators_of(organisation_id).values_list("pk", flat=True))
    going = coordinators & set(without)
    if going and going == coordinators:
        raise LastCoordinator(organisation_id)


def keep_coordinators_without(*, people: Iterable[User]) -> None:
    """Check that each organisation keeps a coordinator when these people can't log in any more.

    Needs a transaction. Raises LastCoordinator.
    """
    coordinated: dict[int, list[int]] = {}
    memberships = Membership.objects.filter(user__in=list(people), role=Role.COORDINATOR)
    for organisation_id, pk in memberships.order_by("organisation").values_list(
        "organisation_id", "pk"
    ):
        coordinated.setdefault(organisation_id, []).append(pk)
    for organisation_id, going in coordinated.items():
        keep_a_coordinator(organisation_id=organisation_id, without=going)
