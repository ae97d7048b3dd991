"""The demo organisations with their teams, and accounts to look around with."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from organisations.models import Membership, Organisation, Role, Team, User
from toolbox.roles import AUTHORS, MODERATORS
from toolbox.starter.reading import first_time, read


@dataclass(frozen=True)
class DemoAccount:
    """An account of the demo: who it shows, and what it may do."""

    email: str
    first_name: str
    last_name: str
    description: str
    organisation: str = ""
    group: str = ""
    is_superuser: bool = False


DEMO_ACCOUNTS = (
    DemoAccount(
        "auteur@toolbox.example",
        "Arno",
        "Auteur",
        "author, at /beheer/: submits pages",
        group=AUTHORS,
    ),
    DemoAccount(
        "redactie@toolbox.example",
        "Rita",
        "Redactie",
        "moderator, at /beheer/: publishes pages",
        group=MODERATORS,
    ),
    DemoAccount(
        "coordinator@dewilg.example",
        "Wies",
        "Wilgen",
        "coordinator of De Wilg, at /organisatie/",
        organisation="de-wilg",
    ),
    DemoAccount(
        "coordinator@vlinderpad.example",
        "Vera",
        "Vlinders",
        "coordinator of Het Vlinderpad, at /organisatie/",
        organisation="het-vlinderpad",
    ),
    DemoAccount(
        "beheer@toolbox.example", "Bo", "Beheer", "superuser, at /beheer/", is_superuser=True
    ),
)


@transaction.atomic
def load_demo_organisations() -> int:
    """Create the demo organisations and their teams once; return how many organisations are new."""
    created = 0
    for facts in read("demo-organisation")["organisations"]:
        if not first_time(f"organisation:{facts['key']}"):
            continue
        organisation = Organisation.objects.create(
            slug=facts["key"],
            name=facts["name"],
            subsector=facts["subsector"],
            description=facts["description"],
            is_demo=True,
        )
        Team.objects.bulk_create(
            Team(organisation=organisation, name=team["name"], headcount=team["headcount"])
            for team in facts["teams"]
        )
        created += 1
    return created


@transaction.atomic
def load_demo_accounts() -> list[tuple[DemoAccount, str]]:
    """Create the demo accounts once; return each with its password.

    The passwords are random and kept in `settings.DEMO_ACCOUNTS_FILE`, so a second run gives the
    same ones. Raises ImproperlyConfigured where the settings don't allow demo accounts: their
    passwords lie on the disk in plain text.
    """
    if not settings.DEMO_ACCOUNTS_ALLOWED:
        raise ImproperlyConfigured("Demo accounts are for development: DEMO_ACCOUNTS_ALLOWED.")
    passwords = known_passwords(settings.DEMO_ACCOUNTS_FILE)
    for account in DEMO_ACCOUNTS:
        is_new_password = account.email not in passwords
        password = passwords.setdefault(account.email, secrets.token_urlsafe(9))
        if first_time(f"account:{account.email}"):
            _create(account, password)
        elif is_new_password:
            # The file was removed: the account stays, with the password that is printed now.
            _set_password(account.email, password)
    _write_passwords(settings.DEMO_ACCOUNTS_FILE, passwords)
    return [(account, passwords[account.email]) for account in DEMO_ACCOUNTS]


def _create(account: DemoAccount, password: str) -> None:
    """Create the user of one demo account, in its group or organisation."""
    user = User.objects.create_user(
        account.email,
        password,
        first_name=account.first_name,
        last_name=account.last_name,
        is_staff=account.is_superuser,
        is_superuser=account.is_superuser,
    )
    if account.group:
        user.groups.add(Group.objects.get(name=account.group))
    organisation = Organisation.objects.filter(slug=account.organisation).first()
    if organisation is not None:
        Membership.objects.create(user=user, organisation=organisation, role=Role.COORDINATOR)


def _set_password(email: str, password: str) -> None:
    """Give an account that still exists another password."""
    user = User.objects.filter(email=email).first()
    if user is not None:
        user.set_password(password)
        user.save(update_fields=["password"])


def known_passwords(path: Path) -> dict[str, str]:
    """The password per address from an earlier run."""
    if not path.exists():
        return {}
    lines = (line.split() for line in path.read_text().splitlines())
    return {line[0]: line[1] for line in lines if len(line) >= 2 and "@" in line[0]}


def _write_passwords(path: Path, passwords: dict[str, str]) -> None:
    """Keep the passwords, readable by this system user only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    lines = [
        f"{account.email:<32} {passwords[account.email]:<14} {account.description}"
        for account in DEMO_ACCOUNTS
    ]
    path.write_text("\n".join(["# Demo accounts, for this computer only.", *lines, ""]))
