"""Print the addresses to look at and the demo accounts."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse
from wagtail.models import Page

from organisations.models import User
from toolbox.starter.accounts import DEMO_ACCOUNTS, known_passwords


class Command(BaseCommand):
    """`manage.py show_addresses`: what `make run` prints before it serves."""

    help = "Print the addresses of the site and the demo accounts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The port that the site is served on."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        """Print addresses, then accounts."""
        base = f"http://127.0.0.1:{options['port']}"
        places = {
            "The site": "/",
            "Search": reverse("search:search"),
            "Log in": reverse("account_login"),
            "Coordinators": reverse("organisations:home"),
            "Editors (Wagtail)": reverse("wagtailadmin_home"),
        }
        self.stdout.write("")
        for name, path in places.items():
            self.stdout.write(f"  {name:<18} {base}{path}")
        self.stdout.write(f"  {'Pages':<18} {Page.objects.live().count()} are published")
        self._accounts()

    def _accounts(self) -> None:
        """The accounts that still exist, with the password they were made with."""
        passwords = known_passwords(settings.DEMO_ACCOUNTS_FILE)
        existing = set(User.objects.filter(email__in=passwords).values_list("email", flat=True))
        self.stdout.write(f"\n  Demo accounts (also in {settings.DEMO_ACCOUNTS_FILE}):")
        for account in DEMO_ACCOUNTS:
            if account.email in existing:
                password = passwords[account.email]
                self.stdout.write(f"    {account.email:<32} {password:<14} {account.description}")
        self.stdout.write("")
