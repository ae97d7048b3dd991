"""The demo organisations with their teams, and accounts to look around with."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import get_snippet_models

from content.models import SiteSettings
from organisations.models import Membership, Organisation, Role, Team, User
from toolbox.starter.reading import first_time, read

EDITORS_GROUP = "Redactie"
PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page")
COLLECTION_PERMISSIONS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)


@dataclass(frozen=True)
class DemoAccount:
    """An account of the demo: who it shows, and what it may do."""

    email: str
    first_name: str
    last_name: str
    description: str
    organisation: str = ""
    is_editor: bool = False
    is_superuser: bool = False


DEMO_ACCOUNTS = (
    DemoAccount(
        "redactie@toolbox.example", "Rita", "Redactie", "editor, at /beheer/", is_editor=True
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
    group = _editors_group()
    for account in DEMO_ACCOUNTS:
        is_new_password = account.email not in passwords
        password = passwords.setdefault(account.email, secrets.token_urlsafe(9))
        if first_time(f"account:{account.email}"):
            _create(account, password, group)
        elif is_new_password:
            # The file was removed: the account stays, with the password that is printed now.
            _set_password(account.email, password)
    _write_passwords(settings.DEMO_ACCOUNTS_FILE, passwords)
    return [(account, passwords[account.email]) for account in DEMO_ACCOUNTS]


def _create(account: DemoAccount, password: str, editors: Group) -> None:
    """Create the user of one demo account, in its group or organisation."""
    user = User.objects.create_user(
        account.email,
        password,
        first_name=account.first_name,
        last_name=account.last_name,
        is_staff=account.is_superuser,
        is_superuser=account.is_superuser,
    )
    if account.is_editor:
        user.groups.add(editors)
    organisation = Organisation.objects.filter(slug=account.organisation).first()
    if organisation is not None:
        Membership.objects.create(user=user, organisation=organisation, role=Role.COORDINATOR)


def _set_password(email: str, password: str) -> None:
    """Give an account that still exists another password."""
    user = User.objects.filter(email=email).first()
    if user is not None:
        user.set_password(password)
        user.save(update_fields=["password"])


def _editors_group() -> Group:
    """The group of editors: they write, publish and keep everything that visitors read.

    Each permission is given once, so what an administrator takes away stays away; a kind of
    content that is added later comes along at the next run.
    """
    group, _created = Group.objects.get_or_create(name=EDITORS_GROUP)
    permissions = Permission.objects.select_related("content_type")
    if first_time("editors:pages"):
        root = Page.get_first_root_node()
        for permission in permissions.filter(
            content_type__app_label="wagtailcore", codename__in=PAGE_PERMISSIONS
        ):
            GroupPagePermission.objects.create(group=group, page=root, permission=permission)
        group.permissions.add(*permissions.filter(codename="access_admin"))
    if first_time("editors:collections"):
        root = Collection.get_first_root_node()
        for permission in permissions.filter(
            # Wagtail asks for the permissions of its own models, also where a site has others.
            content_type__app_label__in=("wagtailimages", "wagtaildocs"),
            codename__in=COLLECTION_PERMISSIONS,
        ):
            GroupCollectionPermission.objects.create(
                group=group, collection=root, permission=permission
            )
    for model in (*get_snippet_models(), SiteSettings):
        if first_time(f"editors:{model._meta.label_lower}"):
            content_type = ContentType.objects.get_for_model(model)
            group.permissions.add(*permissions.filter(content_type=content_type))
    return group


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
