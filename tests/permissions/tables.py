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
    query: str = ""


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


def team_in_running(place: Place) -> int:
    """A team of the open campaign."""
    return place.running.teams.get().pk


def department(place: Place) -> int:
    """A department."""
    return place.department.pk


def member(place: Place) -> int:
    """Somebody's membership."""
    return place.membership.pk


def invitation(place: Place) -> int:
    """An invitation that waits."""
    return place.invitation.pk


def export(place: Place) -> str:
    """A file with everything about the organisation."""
    return place.export.key


def upload(place: Place) -> str:
    """A list that nobody sent in: an own page says that it's gone."""
    return "0" * 32


def everyone(names: str, roles: frozenset[str], *about: About) -> dict[str, Entry]:
    """The same entry for several addresses."""
    return dict.fromkeys(names.split(), Entry(roles, about))


# Below `organisatie/<slug>/`. Visitors are asked to log in; who isn't named gets 404.
ORGANISATION: dict[str, Entry] = {
    **everyone("organisations:dashboard organisations:leave", MEMBERS),
    **everyone(
        "organisations:teams organisations:teams-paste organisations:teams-import "
        "organisations:teams-example organisations:teams-xlsx organisations:teams-csv "
        "organisations:people organisations:people-invite organisations:hand-over "
        "organisations:audit organisations:data organisations:export-ask organisations:erase "
        "surveys:campaign-create",
        COORDINATORS,
    ),
    **everyone(
        "organisations:team-edit organisations:team-remove organisations:team-merge",
        COORDINATORS,
        team,
    ),
    "organisations:department-edit": Entry(COORDINATORS, (department,)),
    "organisations:teams-preview": Entry(COORDINATORS, (upload,)),
    **everyone(
        "organisations:member-edit organisations:member-remove",
        COORDINATORS,
        member,
    ),
    **everyone(
        "organisations:invitation-resend organisations:invitation-withdraw",
        COORDINATORS,
        invitation,
    ),
    **everyone("organisations:export organisations:export-file", COORDINATORS, export),
    "surveys:campaigns": Entry(READERS),
    **everyone(
        "surveys:campaign-questionnaire surveys:campaign-teams surveys:campaign-dates "
        "surveys:campaign-words surveys:campaign-ways surveys:campaign-visible "
        "surveys:campaign-discard surveys:campaign-open",
        COORDINATORS,
        draft,
    ),
    **everyone(
        "surveys:campaign surveys:campaign-extend surveys:campaign-close surveys:poster-choice "
        "surveys:kit surveys:mails surveys:addresses surveys:addresses-withdraw "
        "surveys:mails-send surveys:mails-remind surveys:conversation surveys:deletions",
        COORDINATORS,
        running,
    ),
    "surveys:posters": Entry(COORDINATORS, (running,), "?ontwerp=zuinig"),
    "surveys:codes": Entry(COORDINATORS, (running, team_in_running)),
    "surveys:answers-delete": Entry(COORDINATORS, (closed,)),
    **everyone("surveys:results surveys:report", READERS, closed),
}

# For anyone, logged in or not; those with an argument are tried by the tests of their app.
PUBLIC = {
    "organisations:home",  # asks to log in, then leads on
    "organisations:request-account",
    "organisations:request-received",
    "organisations:invitation",
    "organisations:invitation-code",
    "search:search",
    "share-image",
    "surveys:answer",
    "surveys:enter",
    "surveys:kiosk",
    "surveys:kiosk-thanks",
    "surveys:no-mail",
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
ACCOUNT_PREFIXES = ("account_", "mfa_", "second_factor_")

# What the log-in page of the admin itself needs: it leads on, and its words in JavaScript.
OPEN_IN_ADMIN = {"/beheer/login/", "/beheer/jsi18n/", "/beheer/sprite/"}
