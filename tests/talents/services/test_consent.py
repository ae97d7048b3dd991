"""Yes to the team, and apart from that to the whole organisation."""

import pytest

from talents.models import MapMember
from talents.services.consent import (
    give_consent,
    narrow_consent,
    widen_consent,
    withdraw_consent,
)
from tests.factories.talents import MapMemberFactory

pytestmark = pytest.mark.django_db


def seen_by(member):
    """What the database says: (team, organisation)."""
    return MapMember.objects.values_list("consented", "shared_with_organisation").get(pk=member.pk)


def test_yes_is_for_the_team_only():
    member = MapMemberFactory()
    give_consent(member=member)
    assert seen_by(member) == (True, False)


def test_the_organisation_takes_a_yes_of_its_own():
    member = MapMemberFactory()
    give_consent(member=member, organisation=True)
    assert seen_by(member) == (True, True)


def test_widening_and_narrowing_leave_the_team_as_it_is():
    member = MapMemberFactory(shown=True)
    widen_consent(member=member)
    assert seen_by(member) == (True, True)
    narrow_consent(member=member)
    assert seen_by(member) == (True, False)


def test_withdrawing_takes_both_away():
    member = MapMemberFactory(shown=True, shared_with_organisation=True)
    withdraw_consent(member=member)
    assert seen_by(member) == (False, False)


def test_widening_never_shows_whom_the_team_does_not_see():
    shown_a_moment_ago = MapMemberFactory(shown=True)
    withdraw_consent(member=MapMember.objects.get(pk=shown_a_moment_ago.pk))
    widen_consent(member=shown_a_moment_ago)
    assert seen_by(shown_a_moment_ago) == (False, False)
