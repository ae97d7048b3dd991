"""A card set to import into."""

import pytest

from organisations.models import User
from tests.factories.organisations import UserFactory
from tests.factories.tools import CardSetPageFactory
from tools.models import CardSetPage


@pytest.fixture
def editor(db) -> User:
    """Someone who may do everything."""
    return UserFactory(editor_in_chief=True)


@pytest.fixture
def page(db) -> CardSetPage:
    """A published set of four cards in four categories."""
    return CardSetPage.objects.get(pk=CardSetPageFactory(count=4).pk)
