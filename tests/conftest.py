"""Fixtures for every test."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core.cache import cache
from django.db import connections
from django.http import HttpRequest, HttpResponseNotFound
from django.test import Client, TransactionTestCase
from django.test.utils import setup_databases, teardown_databases
from pytest_django.plugin import DjangoDbBlocker

from content.refusals import WAITING
from organisations.models import Membership, User
from organisations.second_factor import METHOD
from tests.factories.audit import forget_trails
from tests.factories.organisations import MembershipFactory
from toolbox import urls

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """A second run, on another database, needn't repeat what can't come out differently."""
    parser.addoption(
        "--only-database",
        action="store_true",
        help="leave out what gives the same on each database: tests that use none, and the looks",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what asks for the database: pytest-django refuses it to everything else.

    Journeys marked `looks` only look at what a browser makes of pages that others ask for as well.
    """
    if not config.getoption("--only-database"):
        return
    kept, left_out = [], []
    for item in items:
        asks = item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames)
        asks = asks and not item.get_closest_marker("looks")
        (kept if asks else left_out).append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


# Where the settings point before there is a test database: at somebody's own.
OWN_DATABASE = settings.DATABASES["default"]["NAME"]


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    django_db_keepdb: bool,
    django_db_createdb: bool,
) -> Iterator[None]:
    """A test database also when all tests that run reach it without the `db` fixture.

    pytest-django looks for that fixture only; what commits for other connections would write to,
    and clean up in, the database of whoever runs such a test alone.
    """
    if connections["default"].settings_dict["NAME"] != OWN_DATABASE:
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(
            verbosity=0, interactive=False, keepdb=django_db_keepdb and not django_db_createdb
        )
    yield
    if not django_db_keepdb:
        with django_db_blocker.unblock():
            teardown_databases(made, verbosity=0)


@pytest.fixture
def bare_404(monkeypatch: pytest.MonkeyPatch) -> None:
    """A 404 without the page that helps on: where only the status counts, it takes most time."""
    monkeypatch.setattr(urls, "handler404", lambda request, exception: HttpResponseNotFound())


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Nothing cached, counted or limited by an earlier test; on Redis it would outlive the run."""
    cache.clear()


@pytest.fixture(autouse=True, scope="session")
def _forced_login_counts_as_both_steps() -> Iterator[None]:
    """`client.force_login` gives a session in which the second step was taken.

    Who logs in through the site's own pages isn't touched: tests of logging in try the real thing.
    """

    def take_step(request: HttpRequest, user: User, **kwargs: Any) -> None:
        if not hasattr(request, "allauth"):
            record_authentication(request, user, METHOD)

    user_logged_in.connect(take_step)
    yield
    user_logged_in.disconnect(take_step)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """What a test was refused within its transaction isn't written down after its rollback."""
    for connection in connections.all(initialized_only=True):
        connection.__dict__.pop(WAITING, None)


@pytest.fixture(autouse=True, scope="session")
def _trails_can_be_emptied() -> Iterator[None]:
    """A test with a database of its own leaves it empty, the audit trail too."""
    empty = TransactionTestCase._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        forget_trails()
        empty(self)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = empty


@pytest.fixture
def coordinator(db) -> Membership:
    """A coordinator: `coordinator.user` and `coordinator.organisation`."""
    return MembershipFactory()


@pytest.fixture
def coordinator_client(client: Client, coordinator: Membership) -> Client:
    """A test client in which the coordinator is logged in."""
    client.force_login(coordinator.user)
    return client
