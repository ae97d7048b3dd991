"""Somebody with a role in the admin, what they work on, and whether an attempt came through."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.models import HomePage, StandardPage
from organisations.models import User
from tests.factories.home import HomePageFactory, StandardPageFactory
from tests.factories.organisations import UserFactory
from toolbox.roles import AUTHORS, MANAGERS, MODERATORS

# In the tables each role is one letter; a superuser may do everything.
ROLES = {"A": AUTHORS, "M": MODERATORS, "B": MANAGERS}
EVERYONE = "".join(ROLES)


def person(letter: str) -> User:
    """A new member of the group with this letter."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=ROLES[letter]))
    return user


@dataclass(frozen=True)
class World:
    """A user with a role, logged in, and the site they work on."""

    user: User
    client: Client
    home: HomePage

    def get(self, name: str, /, *args: object, **query: str) -> HttpResponse:
        """Open an address of the admin by its name."""
        return self.client.get(reverse(name, args=args), query, follow=True)

    def post(self, name: str, /, *args: object, **data: object) -> HttpResponse:
        """Send a form to an address of the admin."""
        return self.client.post(reverse(name, args=args), data)

    def own(self) -> StandardPage:
        """A page that isn't published yet, of the user."""
        return StandardPageFactory(parent=self.home, owner=self.user, live=False)

    def others(self) -> StandardPage:
        """A published page of somebody else."""
        return StandardPageFactory(parent=self.home, owner=person("A"))

    def submitted(self) -> StandardPage:
        """A page that waits for a moderator."""
        author = person("A")
        page = StandardPageFactory(parent=self.home, owner=author, live=False)
        page.save_revision(user=author)
        page.get_workflow().start(page, author)
        page.refresh_from_db()
        return page


def world(letter: str) -> World:
    """The world of somebody with this role."""
    user = person(letter)
    client = Client()
    client.force_login(user)
    return World(user, client, HomePageFactory())


def came_through(response: HttpResponse) -> bool:
    """Whether the admin showed what was asked for; it sends others to its first page, or away."""
    path = response.request["PATH_INFO"]
    return response.status_code == 200 and path.startswith("/beheer/") and path != "/beheer/"


def opens(name: str, *args: object) -> Callable[[World], bool]:
    """An attempt to open an address."""
    return lambda world: came_through(world.get(name, *args))


def page_form(page: Page | None = None, **data: object) -> dict[str, object]:
    """What the form of a text page sends."""
    title = page.title if page else "Nieuw"
    fields = {
        "title": title,
        "slug": page.slug if page else "nieuw",
        "summary": "",
        "intro": rich_text(""),
        "body": streamfield([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(fields | data)


@dataclass(frozen=True)
class Action:
    """One line of the table: what is tried, whose role allows it, and how to see that it worked."""

    name: str
    who: str
    works: Callable[[World], bool]

    def __str__(self) -> str:
        return self.name
