"""Loads the starter content."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from content.models import LoadedItem
from search.entries import rebuild
from toolbox.starter.accounts import load_demo_accounts, load_demo_organisations
from toolbox.starter.demo_surveys import load_demo_surveys
from toolbox.starter.demo_talents import load_demo_talents
from toolbox.starter.pages import load_pages, load_site
from toolbox.starter.questionnaires import link_inspiration, load_questionnaires
from toolbox.starter.synonyms import load_synonyms
from toolbox.starter.talents import load_talents
from toolbox.starter.tools import load_tools


class Command(BaseCommand):
    """Adds what isn't there yet; leaves alone what editors changed or removed."""

    help = "Load the starter content, each piece once. Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add --demo."""
        parser.add_argument(
            "--demo",
            action="store_true",
            help="also load demo organisations, accounts and results (development only)",
        )

    def handle(self, *args: Any, demo: bool = False, **options: Any) -> None:
        """Run the loaders in order, one transaction each: later ones link to earlier ones' work."""
        if demo and not settings.DEMO_ACCOUNTS_ALLOWED:
            raise CommandError("Demo accounts aren't allowed with these settings.")
        before = LoadedItem.objects.count()
        home = self.run("Site", load_site)
        self.run("Questionnaires", load_questionnaires)
        self.run("Talents", load_talents)
        self.run("Tools", load_tools, home)
        self.run("Pages", load_pages, home)
        self.run("Inspiration", link_inspiration)
        self.run("Words that mean the same", load_synonyms)
        if demo:
            self.run("Demo organisations", load_demo_organisations)
            self.run("Demo accounts", load_demo_accounts)
            self.run("Demo surveys", load_demo_surveys)
            self.run("Demo talent maps", load_demo_talents)
        if LoadedItem.objects.count() > before:
            # Search works at once, also when no worker is running yet.
            call_command("update_index", verbosity=0)
            rebuild()

    def run(self, name: str, load: Callable[..., Any], *args: Any) -> Any:
        """Run one loader and say how many pieces it added; return what it returns."""
        before = LoadedItem.objects.count()
        result = load(*args)
        added = LoadedItem.objects.count() - before
        self.stdout.write(f"{name}: {f'{added} added' if added else 'nothing new'}")
        return result
