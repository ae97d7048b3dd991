"""The matrix: role × every address of the project × own or another organisation."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse

from tests.loading import loaded_once
from tests.permissions.addresses import Address, every_address
from tests.permissions.attempts import LOGIN, NOTHING, PAGE, attempts, shown
from tests.permissions.tables import (
    ACCOUNT,
    OPEN_IN_ADMIN,
    ORGANISATION,
    PUBLIC,
    UNNAMED_PUBLIC,
    Entry,
    home,
)
from tests.permissions.world import (
    COORDINATOR,
    FACILITATOR,
    READER,
    VISITOR,
    Place,
    World,
    world,
)
from tests.talents.test_isolation import BEHIND_SECRET, FOR_EVERYONE, IN_ORGANISATION

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with loaded_once(django_db_blocker):
        yield world()


# What takes seconds to typeset; who gets it is decided before. Their own tests read the pages.
TYPESET = (
    "surveys.views.results.render_report",
    "surveys.views.report_links.render_report",
    "surveys.views.presentation.render_result_poster",
)


@pytest.fixture
def there(_world: World, db, bare_404, monkeypatch) -> World:
    """The same for every test: no attempt leaves anything."""
    for render in TYPESET:
        monkeypatch.setattr(render, lambda **_options: b"%PDF")
    return _world


# The talent maps have a matrix of their own, with a fourth party: who holds a secret.
TALENTS = {f"talents:{name}" for name in (*IN_ORGANISATION, *BEHIND_SECRET, *FOR_EVERYONE)}


def has_an_entry(address: Address) -> bool:
    """Whether somebody decided who may open it."""
    if address.is_of_admin:
        return True  # all of it is tried below; tests/toolbox/matrix has the roles of editors
    if not address.name:
        return address.route in UNNAMED_PUBLIC
    return address.name in {*ORGANISATION, *PUBLIC, *ACCOUNT, *TALENTS}


def test_every_address_of_the_project_has_an_entry():
    assert [address for address in every_address() if not has_an_entry(address)] == []


def test_no_entry_is_about_an_address_that_is_gone():
    names = {address.name for address in every_address()}
    assert {*ORGANISATION, *PUBLIC, *ACCOUNT} - names == set()


def test_whatever_stands_below_an_organisation_has_roles():
    below = {address.name for address in every_address() if address.is_of_organisation}
    assert below - TALENTS == set(ORGANISATION)


def expected(entry: Entry, roles: set[str]) -> dict[str, set[str]]:
    answers = {role: {PAGE} if role in entry.roles else {NOTHING} for role in roles}
    return answers | {VISITOR: {LOGIN}}


def address_of(name: str, slug: str, entry: Entry, about: Place) -> str:
    return reverse(name, args=[slug, *(what(about) for what in entry.about)]) + entry.query


def try_all(there: World, address: str) -> dict[str, set[str]]:
    return {role: attempts(client, address) for role, client in there.clients.items()}


def test_each_role_gets_what_the_table_says_in_the_own_organisation(there: World):
    wrong = {}
    for name, entry in ORGANISATION.items():
        address = address_of(name, there.here.organisation.slug, entry, there.here)
        found, wanted = try_all(there, address), expected(entry, set(there.clients))
        if found != wanted:
            wrong[address] = {role: got for role, got in found.items() if got != wanted[role]}
    assert wrong == {}


def test_what_belongs_to_another_organisation_is_never_found(there: World):
    """Another organisation's slug, and its numbers below the own slug: 404 for every role."""
    wrong = {}
    for name, entry in ORGANISATION.items():
        strange = "bestaat-niet"
        addresses = [address_of(name, strange, entry, there.here)]
        mine = address_of(name, there.here.organisation.slug, entry, there.here)
        theirs = address_of(name, there.here.organisation.slug, entry, there.elsewhere)
        if mine != theirs:
            addresses.append(theirs)
        for address in addresses:
            for role, got in try_all(there, address).items():
                if got != {LOGIN if role == VISITOR else NOTHING}:
                    wrong[address, role] = got
    assert wrong == {}


def test_whatever_is_public_is_the_same_for_all(there: World):
    addresses = {
        reverse(name, args=[what(there.here) for what in entry.about]): entry.answer
        for name, entry in PUBLIC.items()
    }
    addresses |= {
        example(address.route): UNNAMED_PUBLIC[address.route]
        for address in every_address()
        if not address.name and not address.is_of_admin
    }
    wrong = {}
    for address, answer in addresses.items():
        for role, got in try_all(there, address).items():
            if got != {answer}:
                wrong[address, role] = got
    assert wrong == {}


def test_a_made_up_key_opens_nothing(there: World):
    secrets = {name: entry for name, entry in PUBLIC.items() if entry.about not in ((), (home,))}
    secrets["organisations:invitation-code"] = ACCOUNT["organisations:invitation-code"]
    for name, entry in secrets.items():
        if not {int} & {type(what(there.here)) for what in entry.about}:
            address = reverse(name, args=["verzonnen" for _ in entry.about])
            assert set.union(*try_all(there, address).values()) == {NOTHING}, address


def test_an_account_is_about_who_is_logged_in(there: World):
    wrong = {}
    for name, entry in ACCOUNT.items():
        address = reverse(name, args=[what(there.here) for what in entry.about])
        for role, got in try_all(there, address).items():
            if got != (entry.visitor if role == VISITOR else entry.others):
                wrong[address, role] = got
    assert wrong == {}


def example(route: str) -> str:
    """An address that fits the route, about something that may not exist."""
    path = re.sub(r"<(?:int|slug|str|path|uuid):(\w+)>|<(\w+)>", "1", route)
    path = re.sub(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)|\((?:[^()]|\([^()]*\))*\)", "1", path)
    return "/" + re.sub(r"[\^$\\?]", "", path)


def test_nobody_without_a_role_in_the_admin_gets_any_page_of_it(there: World):
    wrong = {}
    for address in every_address():
        path = example(address.route)
        if address.is_of_admin and path not in OPEN_IN_ADMIN:
            for role in (VISITOR, COORDINATOR, FACILITATOR, READER):
                if got := shown(there.clients[role], path):
                    wrong[path, role] = got
    assert wrong == {}
