"""Make the pictures of the editors' manual from a running site with its demo content.

Usage: ``python scripts/manual_pictures.py http://127.0.0.1:8000``, while ``make run`` serves the
site. It leaves a tip that waits for a moderator, and drafts.
"""

import re
import sys

from playwright.sync_api import Browser, Locator, Page, sync_playwright
from screenshots import ACCOUNTS, TARGET, executable, log_in

AUTHOR, MODERATOR = "auteur@toolbox.example", "redactie@toolbox.example"
TIP, METHOD, CARDS, LIST = (
    "Laat kennis rondgaan",
    "Babbelkwartier",
    "Feedbackkaarten",
    "Kaartensets",
)
THEME = "Stimuleer informeel leren"
NEW_TIP = "Wandel een rondje"
SUMMARY = "Even naar buiten met een collega: wandelend praat je makkelijker."
LONG = (
    "Dit is een lange zin met veel woorden, die maar doorgaat en doorgaat omdat wij willen tonen "
    "hoe het beheer zegt dat een zin van meer dan vijfentwintig woorden beter korter wordt."
)


def admin(browser: Browser, base: str, email: str) -> Page:
    """The admin, in which this demo account has logged in."""
    context = browser.new_context(
        base_url=base, viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    page = context.new_page()
    log_in(page, email, "/beheer/")
    return page


def picture(page: Page, name: str, part: Locator | None = None) -> None:
    """Save what shows without scrolling; with `part` in view, when it's given."""
    page.wait_for_load_state("networkidle")
    if part:
        part.scroll_into_view_if_needed()
    page.screenshot(path=TARGET / f"handleiding-{name}.png")
    print(f"docs/img/handleiding-{name}.png")


def find(page: Page, title: str) -> None:
    """Open a page's form, or its place in the tree, through the search of the admin."""
    page.goto(f"/beheer/pages/search/?q={title}")
    page.get_by_role("link", name=title).first.click()
    page.wait_for_load_state("networkidle")


def author_submits(page: Page) -> None:
    """A new tip, sent to the moderators."""
    find(page, THEME)
    page.get_by_role("link", name="Voeg onderliggende pagina toe").first.click()
    page.get_by_role("textbox", name="Titel").fill(NEW_TIP)
    page.get_by_role("textbox", name="Samenvatting").fill(SUMMARY)
    body = page.get_by_role("region", name="Zo pak je het aan")
    body.get_by_role("button", name="Blok invoegen").click()
    page.get_by_role("option", name="Tekst", exact=True).click()
    body.locator("[contenteditable=true]").press_sequentially("Neem een collega mee.")
    page.get_by_role("button", name="Meer acties").click()
    picture(page, "laten-nakijken")
    page.get_by_role("button", name="Stuur door naar Nakijken", exact=True).click()
    page.get_by_role("status").get_by_text(NEW_TIP).wait_for()


def desk(page: Page) -> None:
    """The first page of the admin, the tree and a report."""
    page.goto("/beheer/")
    picture(page, "start")
    find(page, THEME)
    page.goto(page.url.replace("/edit/", "/"))
    picture(page, "boom")
    page.goto("/beheer/rapporten/downloads/")
    picture(page, "downloads")


def writing(page: Page) -> None:
    """The form of a tip with its preview, its checks, its properties and its planning."""
    find(page, TIP)
    page.get_by_role("tab", name="Eigenschappen").click()
    picture(page, "eigenschappen", page.get_by_text("Actueel houden"))
    page.get_by_role("tab", name="Inhoud").click()
    page.get_by_role("button", name="Toon/verberg voorvertoning").click()
    page.frame_locator("iframe[id*=preview]").get_by_role("heading", level=1).wait_for()
    picture(page, "voorbeeld")
    page.get_by_role("textbox", name="Samenvatting").fill(LONG)
    page.get_by_role("button", name="Checks aan/uitzetten").click()
    page.get_by_text("25 woorden").first.wait_for()
    picture(page, "nakijken")


def planning(page: Page) -> None:
    """When a page appears and goes away again."""
    find(page, METHOD)
    picture(page, "werkvorm")
    page.get_by_role("button", name="Toon/verberg status").click()
    page.get_by_role("button", name="Stel schema in").click()
    page.get_by_role("dialog").wait_for()
    picture(page, "planning")


def sheets(page: Page) -> None:
    """A card set, and the page where its cards come in from a spreadsheet."""
    find(page, CARDS)
    picture(page, "kaartenset")
    number = re.search(r"/pages/(\d+)/", page.url)
    page.goto(f"/beheer/rekenbladen/kaartenset/{number[1] if number else ''}/")
    picture(page, "rekenblad")


def main(base: str) -> None:
    """Make every picture."""
    if not ACCOUNTS.exists():
        raise SystemExit("First: make run")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable(), args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        author_submits(admin(browser, base, AUTHOR))
        moderator = admin(browser, base, MODERATOR)
        for part in (desk, writing, planning, sheets):
            part(moderator)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
