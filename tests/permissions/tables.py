"""Who gets a page at which address. An address without a line here fails the test."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.permissions.about import (
    action,
    closed,
    department,
    dimension,
    draft,
    export,
    invitation,
    member,
    report_link,
    running,
    secret,
    team,
    team_in_closed,
    team_in_running,
    upload,
)
from tests.permissions.attempts import LOGIN, NOTHING, PAGE
from tests.permissions.world import (
    COORDINATOR,
    FACILITATOR,
    OTHER_FACILITATOR,
    READER,
    Place,
    invitation_token,
)

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


def each(names: str, entry: Any) -> dict[str, Any]:
    """The same entry for several addresses."""
    return dict.fromkeys(names.split(), entry)


def everyone(names: str, roles: frozenset[str], *about: About) -> dict[str, Entry]:
    """These roles get a page at each of the addresses."""
    return each(names, Entry(roles, about))


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
    **everyone(
        "surveys:results surveys:report surveys:figures-xlsx surveys:figures-csv surveys:actions "
        "surveys:presentation surveys:result-poster surveys:trend surveys:sector",
        READERS,
        closed,
    ),
    "surveys:dimension": Entry(READERS, (closed, dimension)),
    **everyone(
        "surveys:words surveys:report-links surveys:sector-join surveys:sector-leave",
        COORDINATORS,
        closed,
    ),
    "surveys:report-link-withdraw": Entry(COORDINATORS, (closed, report_link)),
    "surveys:team-sheet": Entry(READERS, (closed, team_in_closed)),
    **everyone("surveys:action-new surveys:action-choose", COORDINATORS, closed),
    **everyone(
        "surveys:action surveys:action-move surveys:action-remove",
        COORDINATORS,
        closed,
        action,
    ),
}


@dataclass(frozen=True)
class Open:
    """What anyone gets, logged in or not: who has the code or the key in it, has the thing."""

    about: tuple[About, ...] = ()
    answer: str = PAGE


def code(place: Place) -> str:
    """The code of a team in an open campaign."""
    return place.running.teams.get().code


def token(place: Place) -> str:
    """The secret of somebody's invitation."""
    return invitation_token(place.organisation)


def file_slug(place: Place) -> str:
    """The name that a file gets."""
    return "kaarten"


def questionnaire_key(place: Place) -> str:
    """The key of the questionnaire of a survey."""
    return place.running.questionnaire_version.questionnaire.key


def home(place: Place) -> str:
    """The path of the home page."""
    return ""


def number(place: Place) -> int:
    """Of nothing."""
    return 0


PUBLIC: dict[str, Open] = {
    **each(
        "organisations:request-account organisations:request-received search:search "
        "search:suggestions surveys:enter tools:feed tools:own-deck tools:own-deck-pdf "
        "tools:selection tools:selection-pdf tools:selection-plan wagtailcore_login",
        Open(),
    ),
    "organisations:invitation": Open((token,)),
    **each(
        "surveys:answer surveys:thanks surveys:kiosk surveys:kiosk-later surveys:kiosk-thanks "
        "surveys:kiosk-worker surveys:own-picture surveys:own-picture-pdf",
        Open((code,)),
    ),
    **each("surveys:try-out surveys:try-out-pdf", Open((questionnaire_key,))),
    **each("surveys:shared surveys:shared-report", Open((secret,))),
    # A team's code is no personal one, from which mails can be refused.
    "surveys:no-mail": Open((code,), NOTHING),
    # The key of another kind of work: what an organisation has made for itself isn't public.
    **each(
        "tools:job tools:job-stop tools:selection-job",
        Open((export,), NOTHING),
    ),
    "tools:file": Open((export, file_slug), NOTHING),
    "share-image": Open((number, export), NOTHING),
    "wagtail_serve": Open((home,)),
    "wagtaildocs_serve": Open((number, file_slug), NOTHING),
    "wagtaildocs_authenticate_with_password": Open((number,), NOTHING),
    "wagtailcore_authenticate_with_password": Open((number, number), NOTHING),
}
UNNAMED_PUBLIC = {"sitemap.xml": PAGE, "robots.txt": PAGE, "^media/(?P<path>.*)$": NOTHING}


@dataclass(frozen=True)
class Own:
    """An address about whoever is logged in: the kinds a visitor gets, and everyone else."""

    visitor: frozenset[str] = frozenset({LOGIN})
    others: frozenset[str] = frozenset({PAGE})
    about: tuple[About, ...] = ()


def passkey(place: Place) -> int:
    """A passkey of somebody who isn't among those who try."""
    return place.passkey.pk


def no_key(place: Place) -> str:
    """What could have stood in a mail."""
    return "verzonnen"


ACCOUNT: dict[str, Own] = {
    "organisations:home": Own(),
    # Who was invited and isn't logged in, gets a code by mail to log in with.
    "organisations:invitation-code": Own(about=(token,)),
    **each(
        "account_overview account_end_other_sessions second_factor_needed mfa_index "
        "mfa_authenticate mfa_reauthenticate mfa_activate_totp "
        "mfa_generate_recovery_codes mfa_list_webauthn mfa_add_webauthn "
        "mfa_reauthenticate_webauthn mfa_login_webauthn account_reauthenticate "
        "account_email account_change_password account_set_password",
        Own(),
    ),
    # Nobody of them has an app or recovery codes.
    **each(
        "mfa_deactivate_totp mfa_view_recovery_codes mfa_download_recovery_codes",
        Own(others=frozenset({NOTHING})),
    ),
    **each(
        "mfa_remove_webauthn mfa_edit_webauthn",
        Own(others=frozenset({NOTHING}), about=(passkey,)),
    ),
    **each(
        "account_login account_logout account_inactive account_signup "
        "account_email_verification_sent account_reset_password "
        "account_reset_password_done account_reset_password_from_key_done "
        "account_request_login_code",
        Own(visitor=frozenset({PAGE})),
    ),
    "account_confirm_login_code": Own(),
    # The page says that the link in a mail is too old; there is nothing to confirm with it.
    "account_confirm_email": Own(
        visitor=frozenset({PAGE, NOTHING}), others=frozenset({PAGE, NOTHING}), about=(no_key,)
    ),
    "account_reset_password_from_key": Own(visitor=frozenset({PAGE}), about=(no_key, no_key)),
}

# What the log-in page of the admin itself needs: it leads on, and its words in JavaScript.
OPEN_IN_ADMIN = {"/beheer/login/", "/beheer/jsi18n/", "/beheer/sprite/"}
