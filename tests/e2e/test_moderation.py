"""An author's tip goes through moderation to the site: asked, mended, approved, read."""

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from tests.e2e.editing import (
    TIP,
    fill_in_tip,
    open_in_explorer,
    open_preview,
    sees_the_tip,
)

AUTHOR, MODERATOR = "auteur@toolbox.example", "redactie@toolbox.example"
THEME = "Stimuleer informeel leren"
SUMMARY = "Even naar buiten, samen met een collega."
LONG = "Een wandeling met een collega, waarin je over het werk praat, en ook over iets anders."
NOTE = "Maak de samenvatting wat korter."


@pytest.fixture
def author(page: Page, log_in) -> Page:
    """A page in which the author has logged in."""
    log_in(page, AUTHOR, at="/account/login/?next=/beheer/")
    return page


@pytest.fixture
def moderator(new_page, log_in) -> Page:
    """A page of another person, in which the moderator has logged in."""
    page = new_page(1280, 900)
    log_in(page, MODERATOR, at="/account/login/?next=/beheer/")
    return page


def test_a_tip_of_an_author_goes_through_moderation_to_the_site(
    author: Page, moderator: Page, phone: Page
):
    open_in_explorer(author, "Home", "Toolbox", THEME)
    author.get_by_role("link", name="Voeg onderliggende pagina toe").click()
    fill_in_tip(author)
    summarise(author, LONG)
    preview = open_preview(author)
    sees_the_tip(preview)
    preview.close()
    submit(author, "Stuur door naar Nakijken")
    assert mail.outbox[-1].subject == f"Na te kijken: {TIP}"
    expect(author.get_by_role("button", name="Publiceren")).to_have_count(0)

    open_what_waits(moderator)
    ask_for_a_change(moderator, NOTE)
    assert NOTE in mail.outbox[-1].body
    phone.goto("/toolbox/informeel-leren/")
    expect(phone.get_by_role("link", name=TIP)).to_have_count(0)

    author.goto("/beheer/")
    author.get_by_role("link", name=TIP).first.click()
    expect(author.get_by_role("status")).to_contain_text(f"vraagt een wijziging: “{NOTE}”")
    summarise(author, SUMMARY)
    submit(author, "Stuur opnieuw door naar Nakijken")

    open_what_waits(moderator)
    expect(moderator.get_by_role("textbox", name="Samenvatting")).to_have_value(SUMMARY)
    approve(moderator)
    assert mail.outbox[-1].subject == f"Goedgekeurd: {TIP}"
    phone.reload()
    phone.get_by_role("link", name=TIP, exact=True).click()
    sees_the_tip(phone)
    expect(phone.get_by_text(SUMMARY)).to_be_visible()


def summarise(page: Page, text: str) -> None:
    """Fill in the summary."""
    page.get_by_role("textbox", name="Samenvatting").fill(text)


def submit(page: Page, button: str) -> None:
    """Submit what is in the form."""
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(TIP)


def open_what_waits(page: Page) -> None:
    """From the first page of the admin to the tip."""
    page.goto("/beheer/")
    waiting = page.get_by_role("region", name="In afwachting van jouw beoordeling")
    waiting.get_by_role("link", name=TIP).click()


def ask_for_a_change(page: Page, note: str) -> None:
    """Send the tip back with a note."""
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Wijzigingsverzoek").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Opmerking").fill(note)
    dialog.get_by_role("button", name="Wijzigingsverzoek").click()
    expect(page.get_by_role("status")).to_contain_text(TIP)


def approve(page: Page) -> None:
    """Approve the tip, which publishes it."""
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Goedkeuren en publiceren").click()
    expect(page.get_by_role("status")).to_contain_text(TIP)
