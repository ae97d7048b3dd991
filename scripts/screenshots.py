"""Make the pictures of the README from a running site with its demo content.

Usage: ``python scripts/screenshots.py http://127.0.0.1:8000``, while ``make run`` serves the site.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "img"
ACCOUNTS = ROOT / "var" / "demo-accounts.txt"
COORDINATOR = "coordinator@dewilg.example"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PUBLIC = {"home": "/", "card-set": "/toolbox/kaartensets/reflectiekaarten/"}


def open_page(browser: Browser, base: str) -> Page:
    """A page on a desktop, in light colours and without motion."""
    context = browser.new_context(
        base_url=base, viewport={"width": 1280, "height": 860}, reduced_motion="reduce"
    )
    return context.new_page()


def picture(page: Page, name: str) -> None:
    """Save the part of the page that shows without scrolling."""
    page.wait_for_load_state("networkidle")
    page.screenshot(path=TARGET / f"{name}.png")
    print(f"docs/img/{name}.png")


def log_in(page: Page, email: str, at: str) -> None:
    """Log a demo account in with the password that `make run` printed, and go to that page."""
    lines = (line.split() for line in ACCOUNTS.read_text().splitlines())
    password = next(line[1] for line in lines if line and line[0] == email)
    page.goto(f"/account/login/?next={at}")
    page.locator("summary").first.click()
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("details button[type=submit]").click()
    page.wait_for_url(f"**{at}")


def executable() -> str:
    """The path of Chromium. Raises StopIteration without one."""
    return next(found for name in CHROMIUM if (found := shutil.which(name)))


def main(base: str) -> None:
    """Make every picture."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable(), args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        page = open_page(browser, base)
        for name, address in PUBLIC.items():
            page.goto(address)
            picture(page, name)
        log_in(page, COORDINATOR, "/organisatie/de-wilg/bevragingen/")
        page.locator("main a[href*='/resultaten/']").first.click()
        picture(page, "results")
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
