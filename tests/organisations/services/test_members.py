"""Roles change, people leave, and one coordinator stays."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from organisations.models import AuditEntry, Membership, Organisation, Role, User
from organisations.services.coordination import LastCoordinator
from organisations.services.members import change_role, hand_over, remove_member
from tests.factories.audit import forget_trails
from tests.factories.organisations import MembershipFactory, TeamFactory


def roles(organisation: Organisation) -> list[str]:
    return sorted(organisation.memberships.values_list("role", flat=True))


def test_the_last_coordinator_is_not_demoted_or_removed(coordinator):
    MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    for change in (
        lambda: change_role(
            membership=coordinator, role=Role.READER, teams=[], actor=coordinator.user
        ),
        lambda: remove_member(membership=coordinator, actor=coordinator.user),
        lambda: coordinator.delete(),
        lambda: coordinator.user.delete(),
        lambda: Membership.objects.filter(pk=coordinator.pk).delete(),
    ):
        with pytest.raises(LastCoordinator), transaction.atomic():
            change()
    assert roles(coordinator.organisation) == [Role.COORDINATOR, Role.READER]
    assert not AuditEntry.objects.exists()


def test_somebody_whose_account_is_off_does_not_count(coordinator):
    other = MembershipFactory(organisation=coordinator.organisation)
    User.objects.filter(pk=other.user.pk).update(is_active=False)
    with pytest.raises(LastCoordinator):
        remove_member(membership=coordinator, actor=coordinator.user)
    remove_member(membership=other, actor=coordinator.user)
    assert coordinator.organisation.memberships.get() == coordinator


def test_one_of_two_coordinators_leaves(coordinator):
    other = MembershipFactory(organisation=coordinator.organisation)
    remove_member(membership=coordinator, actor=coordinator.user)
    assert list(other.organisation.memberships.all()) == [other]
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor) == ("member.left", coordinator.user.email)


def test_an_organisation_goes_with_its_people(coordinator):
    coordinator.organisation.delete()
    assert not Membership.objects.exists()


def test_a_facilitator_has_teams_and_another_role_has_none(coordinator):
    member = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    team, actor = TeamFactory(organisation=coordinator.organisation), coordinator.user
    change_role(membership=member, role=Role.FACILITATOR, teams=[team], actor=actor)
    assert list(member.teams.all()) == [team]
    with pytest.raises(ValidationError):
        change_role(membership=member, role=Role.FACILITATOR, teams=[TeamFactory()], actor=actor)
    change_role(membership=member, role=Role.COORDINATOR, teams=[team], actor=actor)
    assert not member.teams.exists()
    assert [entry.details["before"] for entry in AuditEntry.objects.order_by("number")] == [
        Role.READER,
        Role.FACILITATOR,
    ]


def test_coordination_goes_to_a_colleague(coordinator):
    colleague = MembershipFactory(organisation=coordinator.organisation, role=Role.FACILITATOR)
    hand_over(membership=coordinator, to=colleague)
    for member, role in ((coordinator, Role.READER), (colleague, Role.COORDINATOR)):
        member.refresh_from_db()
        assert member.role == role
    with pytest.raises(ValidationError):  # it was handed over already
        hand_over(membership=coordinator, to=colleague)


def test_coordination_goes_to_nobody_elsewhere(coordinator):
    for other in (MembershipFactory(), coordinator):
        with pytest.raises(ValidationError):
            hand_over(membership=coordinator, to=other)


@pytest.fixture
def two_coordinators(django_db_setup, django_db_blocker) -> Iterator[list[Membership]]:
    """Two coordinators of one organisation that other connections see too; gone afterwards."""
    with django_db_blocker.unblock():
        first = MembershipFactory()
        members = [first, MembershipFactory(organisation=first.organisation)]
        try:
            yield members
        finally:
            Organisation.objects.filter(pk=first.organisation.pk).delete()
            User.objects.filter(pk__in=[member.user.pk for member in members]).delete()
            forget_trails()


def test_two_who_leave_at_the_same_moment_do_not_both_leave(two_coordinators):
    start = Barrier(2)

    def go(member: Membership) -> bool:
        try:
            start.wait(timeout=10)
            remove_member(membership=member, actor=member.user)
        except LastCoordinator:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(go, two_coordinators)) == [False, True]
    assert Membership.objects.filter(organisation=two_coordinators[0].organisation).count() == 1
