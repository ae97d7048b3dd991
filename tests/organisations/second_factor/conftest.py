"""People with and without a second step."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from organisations.models import User
from tests.factories.organisations import UserFactory
from tests.organisations.second_factor.logging_in import give_app


@pytest.fixture
def editor(db) -> User:
    """Somebody who may enter the admin and has no second step yet."""
    return UserFactory(editor_in_chief=True)


@pytest.fixture
def protected(editor: User) -> User:
    """The same person, with an app."""
    give_app(editor)
    return editor


@pytest.fixture
def commits_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the commit happens within the request, as on the site.

    A test never commits; what pytest-django captures would run when the request is gone.
    """
    monkeypatch.setattr(transaction, "on_commit", lambda work, **options: work())


@pytest.fixture
def count_queries(db) -> Callable[[Callable[[], object]], int]:
    """How many queries something takes, the second time it's done."""

    def count(work: Callable[[], object]) -> int:
        work()
        with CaptureQueriesContext(connection) as captured:
            work()
        return len(captured)

    return count
