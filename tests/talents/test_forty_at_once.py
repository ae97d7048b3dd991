"""Forty colleagues choose at the same moment, with the projector open: nothing is lost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from organisations.models import Membership, Organisation, User
from talents.models import Choice, MapMember, TalentMap, TalentSet
from talents.queries.screen import screen_map
from talents.services.choosing import save_choices
from talents.services.consent import give_consent
from talents.services.members import join_map
from tests.factories.organisations import MembershipFactory, TeamFactory
from tests.factories.talents import TalentMapFactory

PEOPLE = 40
AT_ONCE = 10  # connections


@pytest.fixture
def guided(django_db_setup, django_db_blocker) -> Iterator[tuple[TalentMap, Membership]]:
    """A map that other connections see too, and its coordinator; they're gone afterwards."""
    with django_db_blocker.unblock():
        membership = MembershipFactory()
        talent_map = TalentMapFactory(team=TeamFactory(organisation=membership.organisation))
        try:
            yield talent_map, membership
        finally:
            TalentMap.objects.all().delete()
            TalentSet.objects.all().delete()
            Organisation.objects.all().delete()
            User.objects.all().delete()


def choose(talent_map: TalentMap, number: int) -> frozenset[str]:
    """Join, choose and say yes; returns what this person chose."""
    try:
        talents = [talent.key for talent in talent_map.talent_set.talents]
        chosen = {talents[(number + step) % len(talents)] for step in range(3 + number % 3)}
        member, _secret = join_map(talent_map=talent_map, first_name=f"Collega {number}")
        save_choices(member=member, talents=chosen)
        give_consent(member=member)
        return frozenset(chosen)
    finally:
        connection.close()


def follow(talent_map: TalentMap, membership: Membership, done: Event) -> list[int]:
    """A projector that asks again and again; returns the status of each answer."""
    client, statuses = Client(), []
    client.force_login(membership.user)
    slug = talent_map.organisation.slug
    address, tag = reverse("talents:map-screen-now", args=[slug, talent_map.pk]), ""
    try:
        while True:
            last = done.is_set()  # asked once more after everyone is ready
            response = client.get(address, headers={"If-None-Match": tag} if tag else {})
            statuses.append(response.status_code)
            tag = response["ETag"]
            if last:
                return statuses
    finally:
        connection.close()


def test_nobody_is_lost_and_the_projector_never_stumbles(guided):
    talent_map, membership = guided
    done = Event()
    with ThreadPoolExecutor(AT_ONCE + 1) as pool:
        projector = pool.submit(follow, talent_map, membership, done)
        jobs = [pool.submit(choose, talent_map, number) for number in range(PEOPLE)]
        try:
            chosen = [job.result() for job in jobs]
        finally:
            done.set()
        statuses = projector.result()
    assert set(statuses) <= {200, 304}
    shown = {person.name: person.talents for person in screen_map(talent_map).people}
    assert shown == {f"Collega {number}": keys for number, keys in enumerate(chosen)}
    assert MapMember.objects.count() == PEOPLE
    assert Choice.objects.count() == sum(map(len, chosen))
