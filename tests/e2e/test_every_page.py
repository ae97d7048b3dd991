"""Every page of the starter site, as a visitor with a desktop and one with a phone see it."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import PHONE

pytestmark = pytest.mark.looks

DESKTOP = {"width": 1280, "height": 900}
WIDTHS = (320, 768, 1440)


def test_every_page_is_accessible_and_fits(page: Page):
    paths = live_paths(page)
    assert len(paths) >= 40
    found = [fault for path in paths for fault in faults(page, path)]
    assert not found, "\n".join(found)


def live_paths(page: Page) -> list[str]:
    """The addresses in the site map."""
    site_map = page.request.get("/sitemap.xml").text()
    return [urlsplit(address).path for address in re.findall(r"<loc>(.+?)</loc>", site_map)]


def faults(page: Page, path: str) -> list[str]:
    """What is wrong with one page; all pages are looked at before the test fails."""
    page.set_viewport_size(DESKTOP)
    response = page.goto(path)
    if not response or response.status != 200:
        return [f"{path}: {response and response.status}"]
    found = []
    if page.locator("h1").count() != 1:
        found.append(f"{path}: not one h1")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            found.append(f"{path}: {needed} px wide on a screen of {width} px")
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        try:
            assert_accessible(page)
        except AssertionError as error:
            found.append(f"At {size['width']} px, {error}")
    return found
