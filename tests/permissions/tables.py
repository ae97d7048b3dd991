"""Who gets a page at which address. An address without a line here fails the test."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.permissions.world import COORDINATOR, FACILITATOR, OTHER_FACILITATOR, READER, Place

COORDINATORS = frozenset({COORDINATOR})
GUIDES = COORDINATORS | {FACILITATOR}
ALL_GUIDES = GUIDES | {OTHER_FACILITATOR}
READERS = COORDINATORS | {READER}
MEMBERS = ALL_GUIDES | {READER}

About = Callable[[Place], object]


@dataclass(frozen=True)
class Entry:
    """Which roles get a page, and what the address is about besides the organisation."""

    roles: frozenset[str]
    about: tuple[About, ...] = ()


def team(place: Place) -> int:
    """The team that the facilitator guides."""
    return place.team.pk


def draft(place: Place) -> int:
    """A campaign in preparation."""
    return place.draft.pk


def running(place: Place) -> int:
    """An open campaign."""
    return place.running.pk


def closed(place: Place) -> int:
    """A campaign with a result."""
    return place.closed.pk


# Below `organisatie/<slug>/`. Visitors are asked to log in; who isn't named gets 404.
ORGANISATION: dict[str, Entry] = {
    "organisations:dashboard": Entry(MEMBERS),
    "organisations:teams": Entry(COORDINATORS),
    "organisations:team-edit": Entry(COORDINATORS, (team,)),
    "organisations:team-remove": Entry(COORDINATORS, (team,)),
    "surveys:campaigns": Entry(READERS),
    "surveys:campaign-create": Entry(COORDINATORS),
    "surveys:campaign": Entry(COORDINATORS, (running,)),
    "surveys:campaign-open": Entry(COORDINATORS, (draft,)),
    "surveys:campaign-close": Entry(COORDINATORS, (running,)),
    "surveys:posters": Entry(COORDINATORS, (running,)),
    "surveys:results": Entry(READERS, (closed,)),
    "surveys:report": Entry(READERS, (closed,)),
}

# For anyone, logged in or not; those with an argument are tried by the tests of their app.
PUBLIC = {
    "organisations:home",  # asks to log in, then leads on
    "search:search",
    "share-image",
    "surveys:answer",
    "surveys:thanks",
    "tools:feed",
    "tools:file",
    "tools:job",
    "tools:job-stop",
    "tools:own-deck",
    "tools:own-deck-pdf",
    "tools:selection",
    "tools:selection-job",
    "tools:selection-pdf",
    "tools:selection-plan",
    "wagtail_serve",
    "wagtaildocs_authenticate_with_password",
    "wagtaildocs_serve",
    "wagtailcore_authenticate_with_password",
    "wagtailcore_login",
}
UNNAMED_PUBLIC = {"sitemap.xml", "robots.txt", "^media/(?P<path>.*)$"}

# A person's own account, at addresses that name nobody: what they show is about who is logged in.
ACCOUNT_PREFIXES = ("account_", "mfa_", "usersessions_")

# What the log-in page of the admin itself needs: it leads on, and its words in JavaScript.
OPEN_IN_ADMIN = {"/beheer/login/", "/beheer/jsi18n/", "/beheer/sprite/"}
