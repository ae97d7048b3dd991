"""A Chromium, and pages in it that watch for faults."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No other host can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
NO_BROWSER = "No Chromium on this machine: the browser journeys did not run."


def executable() -> str:
    """The path of Chromium; without one the test is skipped, or fails where CI is set."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    if os.environ.get("CI"):
        pytest.fail(NO_BROWSER, pytrace=False)
    pytest.skip(NO_BROWSER)


def launch(playwright: Playwright) -> Browser:
    """Start Chromium."""
    return playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)


@dataclass
class Watcher:
    """Opens pages, each in a context of its own, and remembers what went wrong in them."""

    browser: Browser
    base_url: str
    pages: list[Page] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(self, width: int, height: int, *, javascript: bool = True) -> Page:
        """A new visitor's page of this size in CSS pixels, with a cookie jar of its own."""
        context = self.browser.new_context(
            base_url=self.base_url,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale="nl-BE",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(15_000)
        context.on("request", self._look_at_request)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("response", self._look_at_response)
        self.contexts.append(context)
        self.pages.append(page)
        return page

    def _look_at_request(self, request: Request) -> None:
        """A page that calls another host is at fault; routing would switch off the HTTP cache."""
        if not request.url.startswith((self.base_url, "data:", "blob:")):
            self.faults.append(f"request to another host: {request.url}")

    def _look_at_response(self, response) -> None:
        """Remember server errors, and parts of a page that aren't there."""
        kind = response.request.resource_type
        if response.status >= 500 or (response.status == 404 and kind != "document"):
            self.faults.append(f"{response.status} for {response.url}")

    def save_screenshots(self, folder: Path, name: str) -> None:
        """Keep how every page looks now."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(self.pages, start=1):
            if not page.is_closed():
                page.screenshot(path=folder / f"{name}-{number}.png", full_page=True)

    def close(self) -> None:
        """Close every visitor's browser window."""
        for context in self.contexts:
            context.close()
