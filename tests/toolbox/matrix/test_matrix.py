"""Each role tries each action, and each entry of the menu."""

import pytest

from tests.toolbox.matrix.library import LIBRARY
from tests.toolbox.matrix.pages import PAGES
from tests.toolbox.matrix.spreadsheets import SPREADSHEETS
from tests.toolbox.matrix.tables import TABLES
from tests.toolbox.matrix.world import ROLES, Action, world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("letter", ROLES, ids=ROLES.values())
@pytest.mark.parametrize("action", [*PAGES, *LIBRARY, *TABLES, *SPREADSHEETS], ids=str)
def test_a_role_may_do_what_the_table_says(action: Action, letter: str):
    assert action.works(world(letter)) == (letter in action.who)
