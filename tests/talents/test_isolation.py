"""Who gets what at each address of the talent maps: every role, every address, also by POST.

An address that is new in talents/urls.py fails here until it has a line in one of the tables.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import Role
from talents.models import Gift, MapMember, Note, TalentMap
from talents.urls import MEMBER, urlpatterns
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.loading import loaded_once
from tests.permissions.attempts import LOGIN, NOTHING, PAGE, attempts
from tests.permissions.world import VISITOR, logged_in

GUIDES = {"coordinator", "facilitator"}
ALSO_OF_OTHER_TEAMS = GUIDES | {"facilitator of another team"}

# Below an organisation: which roles get a page. Visitors log in first, everyone else gets 404.
IN_ORGANISATION = {
    "maps": ALSO_OF_OTHER_TEAMS,
    "map-create": ALSO_OF_OTHER_TEAMS,
    "map": GUIDES,
    "map-change": GUIDES,
    "map-end": GUIDES,
    "map-delete": GUIDES,
    "map-guides": {"coordinator"},
    "map-poster": GUIDES,
    "map-slips": GUIDES,
    "map-screen": GUIDES,
    "map-screen-now": GUIDES,
    "map-pdf": GUIDES,
    "directory-pdf": GUIDES,
    "cards-pdf": GUIDES,
    "badges-pdf": GUIDES,
    "directory": GUIDES,
    "member-remove": GUIDES,
    "my-place": {"colleague with a place on the map"},
}
# Behind a person's secret link: what the number in the address is, if there is one.
BEHIND_SECRET = {
    "member": None,
    "member-name": None,
    "member-sort": None,
    "member-forget-sorting": None,
    "member-choose": None,
    "member-words": None,
    "member-share": None,
    "member-widen": None,
    "member-narrow": None,
    "member-map": None,
    "member-card": None,
    "member-badge": None,
    "member-ask": None,
    "member-withdraw": None,
    "member-delete": None,
    "gift-new": "colleague",
    "gift-given": "colleague",
    "gift-show": "gift",
    "gift-keep": "gift",
    "gift-decline": "gift",
    "note-new": "colleague",
    "note-sent": "colleague",
    "note-delete": "note",
}
FOR_EVERYONE = {"join", "deleted"}

ADDRESSES = {pattern.name: str(pattern.pattern) for pattern in urlpatterns}
OF_ORGANISATION = sorted(name for name, route in ADDRESSES.items() if "<slug:slug>" in route)
OF_MEMBER = sorted(name for name, route in ADDRESSES.items() if route.startswith(MEMBER))
OF_MAP = [name for name in OF_ORGANISATION if "<int:pk>" in ADDRESSES[name]]

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Place:
    """A map with someone whose secret is known, a colleague, and what went between them."""

    talent_map: TalentMap
    secret: str
    member: MapMember
    colleague: MapMember
    gift: Gift
    note: Note


def place(team, secret: str) -> Place:
    talent_map = TalentMapFactory(team=team)
    member = MapMemberFactory(talent_map=talent_map, secret=secret, shown=True)
    colleague = MapMemberFactory(
        talent_map=talent_map, shown=True, contact_kind=MapMember.Contact.NOTE
    )
    talent = talent_map.talent_set.talents[-1].key
    gift = Gift.objects.create(receiver=member, giver=colleague, talent=talent, example="Zo.")
    note = Note.objects.create(receiver=member, sender=colleague, text="Kom je even?")
    return Place(talent_map, secret, member, colleague, gift, note)


@dataclass(frozen=True)
class World:
    """The map that everyone tries to open, two that are none of its business, and who tries."""

    here: Place
    next_door: Place
    elsewhere: Place
    people: dict[str, Client]


@pytest.fixture(scope="module")
def _world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with loaded_once(django_db_blocker):
        yield make_world()


@pytest.fixture
def world(_world: World, db, bare_404) -> World:
    """The same for every test: no attempt leaves anything."""
    return _world


def make_world() -> World:
    """Two organisations, one with two teams."""
    organisation, other = OrganisationFactory(), OrganisationFactory()
    team, neighbours = TeamFactory.create_batch(2, organisation=organisation)
    here = place(team, "geheim-hier")

    def person(role, at=organisation, *teams):
        membership = MembershipFactory(organisation=at, role=role)
        membership.teams.set(teams)
        return membership.user

    colleague = person(Role.READER)
    MapMember.objects.filter(pk=here.colleague.pk).update(user=colleague)
    people = {
        VISITOR: None,
        "coordinator": person(Role.COORDINATOR),
        "facilitator": person(Role.FACILITATOR, organisation, team),
        "facilitator of another team": person(Role.FACILITATOR, organisation, neighbours),
        "facilitator without a team": person(Role.FACILITATOR),
        "reader": person(Role.READER),
        "colleague with a place on the map": colleague,
        "coordinator elsewhere": person(Role.COORDINATOR, other),
        "facilitator elsewhere, with a team here": person(Role.FACILITATOR, other, team),
        "superuser": UserFactory(editor_in_chief=True),
    }
    return World(
        here=here,
        next_door=place(neighbours, "geheim-hiernaast"),
        elsewhere=place(TeamFactory(organisation=other), "geheim-elders"),
        people={role: logged_in(user) for role, user in people.items()},
    )


def of_organisation(name: str, slug: str, where: Place, member: MapMember | None = None) -> str:
    """The address of a page below an organisation, for the map of this place."""
    numbers = [where.talent_map.pk, (member or where.member).pk]
    return reverse(f"talents:{name}", args=[slug, *numbers[: ADDRESSES[name].count("<int:")]])


def of_member(name: str, secret: str, where: Place) -> str:
    """The address behind a secret, with what belongs to this place."""
    kind = BEHIND_SECRET[name]
    return reverse(f"talents:{name}", args=[secret, *([getattr(where, kind).pk] if kind else [])])


def test_every_address_is_in_a_table():
    assert set(ADDRESSES) <= {*IN_ORGANISATION, *BEHIND_SECRET, *FOR_EVERYONE}
    assert set(OF_ORGANISATION) <= set(IN_ORGANISATION)
    assert set(OF_MEMBER) <= set(BEHIND_SECRET)


@pytest.mark.parametrize("name", OF_ORGANISATION)
def test_every_role_at_an_address_of_the_organisation(world, name):
    address = of_organisation(name, world.here.talent_map.organisation.slug, world.here)
    found = {role: attempts(client, address) for role, client in world.people.items()}
    expected = {
        role: {PAGE} if role in IN_ORGANISATION[name] else {NOTHING} for role in world.people
    }
    # Without a team of one's own there is nothing to see, yet the pages exist.
    if "<int:pk>" not in ADDRESSES[name]:
        expected["facilitator without a team"] = {PAGE}
    assert found == expected | {VISITOR: {LOGIN}}


@pytest.mark.parametrize("name", OF_MAP)
def test_a_map_is_not_found_below_another_organisation(world, name):
    for where in (world.next_door, world.here):
        address = of_organisation(name, world.elsewhere.talent_map.organisation.slug, where)
        for role, client in world.people.items():
            assert attempts(client, address) == {LOGIN if role == VISITOR else NOTHING}, role


def test_people_of_another_map_are_not_found_below_this_one(world):
    slug = world.here.talent_map.organisation.slug
    for where in (world.next_door, world.elsewhere):
        address = of_organisation("member-remove", slug, world.here, where.member)
        for role in GUIDES:
            assert attempts(world.people[role], address) == {NOTHING}, role


@pytest.mark.parametrize("name", OF_MEMBER)
def test_the_secret_opens_and_no_role_does(world, name):
    assert attempts(logged_in(None), of_member(name, world.here.secret, world.here)) == {PAGE}
    address = of_member(name, "een-verzonnen-geheim-van-niemand", world.here)
    for role, client in world.people.items():
        assert attempts(client, address) == {NOTHING}, role


@pytest.mark.parametrize("name", [name for name in OF_MEMBER if BEHIND_SECRET[name]])
def test_what_is_of_another_map_is_not_found_with_ones_own_secret(world, name):
    for where in (world.next_door, world.elsewhere):
        assert attempts(logged_in(None), of_member(name, world.here.secret, where)) == {NOTHING}


def test_another_code_opens_nothing(world):
    for role, client in world.people.items():
        assert attempts(client, reverse("talents:join", args=["verzonnen"])) == {NOTHING}, role
        code = world.here.talent_map.code
        assert attempts(client, reverse("talents:join", args=[code])) == {PAGE}, role
