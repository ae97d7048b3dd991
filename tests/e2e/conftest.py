"""Fixtures of the browser journeys."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.e2e import snapshots
from tests.e2e.browsing import NO_BROWSER, Watcher, launch
from tests.e2e.second_step import give_editors_an_app, take_second_step
from toolbox.starter.accounts import known_passwords

SCREENSHOTS = Path(django_settings.BASE_DIR) / "var" / "e2e"
FAILED = pytest.StashKey[bool]()

# Playwright keeps an event loop in this thread, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the journeys, and run them last: they replace the contents of the database."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("e2e")
    items.sort(key=lambda item: item.path.is_relative_to(here))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Remember which test failed, for its screenshots."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly how many journeys didn't run."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if NO_BROWSER in str(report.longrepr)
    ]
    if skipped:
        terminalreporter.section("BROWSER JOURNEYS SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} journeys did not run. {NO_BROWSER}")


@pytest.fixture(scope="session")
def _starter_site(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Load the starter content with its demo once; the empty database comes back at the end."""
    with django_db_blocker.unblock():
        snapshots.take("empty")
        try:
            call_command("load_starter", "--demo", verbosity=0)
            give_editors_an_app()
            snapshots.take("starter")
            with django_db_blocker.block():
                yield
        finally:
            snapshots.restore("empty")
            snapshots.drop("empty")
            snapshots.drop("starter")


@pytest.fixture
def db(_starter_site, django_db_blocker) -> Iterator[None]:
    """In this folder the database is the starter site, as new for each test."""
    with django_db_blocker.unblock():
        snapshots.restore("starter")
        cache.clear()
        yield
        # Django keeps one connection for code beside Playwright's event loop and another for the
        # rest of this thread: what this test opened must not outlive it.
        connections.close_all()


@pytest.fixture(scope="session")
def _server() -> Iterator[LiveServer]:
    """The site, served from a thread."""
    server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def site(db, _server: LiveServer, settings) -> LiveServer:
    """The served starter site; `site.url` is its address, also in links and QR codes."""
    settings.SITE_URL = _server.url
    settings.WAGTAILADMIN_BASE_URL = _server.url
    return _server


@pytest.fixture(scope="session")
def _browser() -> Iterator[Browser]:
    expect.set_options(timeout=15_000)  # milliseconds; the machine may be busy
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def _watcher(_browser: Browser, site: LiveServer, request) -> Iterator[Watcher]:
    """Closes the pages of a test; a script error or a call to another host fails it."""
    watcher = Watcher(_browser, site.url)
    yield watcher
    if request.node.stash.get(FAILED, False):
        name = re.sub(r"\W+", "-", request.node.name).strip("-")
        watcher.save_screenshots(SCREENSHOTS, name)
    watcher.close()
    assert not watcher.faults, "\n".join(watcher.faults)


@pytest.fixture
def new_page(_watcher: Watcher) -> Callable[..., Page]:
    """Open a page for one more visitor: `new_page(360, 740)`."""
    return _watcher.open


@pytest.fixture
def page(new_page) -> Page:
    """A page on a desktop."""
    return new_page(1280, 900)


@pytest.fixture
def phone(new_page) -> Page:
    """A page on a small phone."""
    return new_page(360, 740)


@pytest.fixture
def page_without_javascript(new_page) -> Page:
    """A page in a browser that runs no scripts."""
    return new_page(1280, 900, javascript=False)


@pytest.fixture
def log_in(site: LiveServer) -> Callable[..., None]:
    """Log a demo account in through the forms: `log_in(page, "redactie@toolbox.example")`.

    Editors go through the second step too.
    """

    def go(page: Page, email: str, at: str = "/account/login/") -> None:
        page.goto(at)
        page.locator("summary").first.click()
        form = page.locator("details form")
        form.locator("input[name=login]").fill(email)
        form.locator("input[name=password]").fill(
            known_passwords(django_settings.DEMO_ACCOUNTS_FILE)[email]
        )
        form.locator("button[type=submit]").click()
        page.wait_for_url(lambda url: "/account/login" not in url)
        if "/tweede-stap/" in page.url:
            take_second_step(page)

    return go
