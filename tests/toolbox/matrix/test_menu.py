"""Each entry of the menu stands in the table: shown to these roles, and closed to the others."""

from collections.abc import Iterator

import pytest
from django.test import Client, RequestFactory
from wagtail.admin.menu import Menu, admin_menu

from organisations.models import User
from tests.factories.home import HomePageFactory
from tests.factories.organisations import UserFactory
from tests.toolbox.matrix.world import EVERYONE, ROLES, came_through, person

pytestmark = pytest.mark.django_db

# The address under /beheer/, and who sees it. A new entry belongs here too.
MENU = {
    "pages/": EVERYONE,
    "images/": EVERYONE,
    "documents/": EVERYONE,
    "snippets/surveys/questionnaire/": "AMB",
    "snippets/surveys/language/": "MB",
    "snippets/talents/talentset/": "MB",
    "snippets/tools/audience/": "MB",
    "snippets/tools/dimension/": "MB",
    "snippets/search/synonyms/": "MB",
    "snippets/search/promotion/": "MB",
    "surveys/campaign/": "B",
    "organisations/organisationrequest/": "B",
    "organisations/organisation/": "B",
    "organisations/membership/": "B",
    "organisations/auditentry/": "B",
    "settings/content/sitesettings/": "MB",
    "redirects/": "B",
    "collections/": "B",
    "workflows/list/": "B",
    "workflows/tasks/index/": "B",
    "users/": "B",
    "groups/": "",
    "sites/": "",
    "reports/workflow/": EVERYONE,
    "reports/workflow_tasks/": EVERYONE,
    "reports/site-history/": EVERYONE,
    "reports/aging-pages/": EVERYONE,
    "reports/page-types-usage/": EVERYONE,
    "reports/locked/": "MB",
    "handleiding/": EVERYONE,
    "rapporten/te-herzien/": "MB",
    "rapporten/zonder-samenvatting-of-thema/": "MB",
    "rapporten/downloads-per-set/": "MB",
    "rapporten/zoekopdrachten-zonder-resultaat/": "MB",
}


def shown_to(user: User) -> set[str]:
    """The addresses in the menu of this user."""
    request = RequestFactory().get("/beheer/")
    request.user = user
    return {url.removeprefix("/beheer/") for url in addresses(admin_menu, request)}


def addresses(menu: Menu, request) -> Iterator[str]:
    for item in menu.menu_items_for_request(request):
        submenu = getattr(item, "menu", None)
        yield from addresses(submenu, request) if submenu else [item.url]


def test_every_entry_stands_in_the_table():
    assert shown_to(UserFactory(editor_in_chief=True)) == set(MENU)


@pytest.mark.parametrize("letter", ROLES, ids=ROLES.values())
def test_a_role_sees_what_the_table_says(letter: str):
    assert shown_to(person(letter)) == {url for url, who in MENU.items() if letter in who}


@pytest.mark.parametrize("letter", ROLES, ids=ROLES.values())
@pytest.mark.parametrize("address", MENU)
def test_what_a_role_does_not_see_is_closed(client: Client, address: str, letter: str):
    HomePageFactory()
    client.force_login(person(letter))
    response = client.get(f"/beheer/{address}", follow=True)
    assert came_through(response) == (letter in MENU[address])


def test_a_coordinator_has_no_business_here(coordinator_client: Client):
    assert not any(
        came_through(coordinator_client.get(f"/beheer/{address}", follow=True)) for address in MENU
    )
