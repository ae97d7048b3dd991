"""An editor adds a tip and a card, sees them before anyone else does, and publishes them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.editing import (
    GROUP,
    TIP,
    fill_in_tip,
    open_in_explorer,
    open_preview,
    publish,
    sees_the_tip,
)
from tests.e2e.layout import assert_good_page, download_pdf, text_of

EDITOR = "redactie@toolbox.example"
THEME = "Stimuleer informeel leren"
SET = "Reflectiekaarten"
FRONT = "Wie hielp je deze week zonder het te weten?"
BACK = "Vertel het die persoon vandaag nog."


@pytest.fixture
def editor(page: Page, log_in) -> Page:
    """A page in which the editor has gone to `/beheer/` and logged in there."""
    page.goto("/beheer/")
    expect(page).to_have_url(re.compile(r"/account/login/\?next=/beheer/$"))
    assert_good_page(page)
    log_in(page, EDITOR, at="/beheer/")
    expect(page).to_have_url(re.compile("/beheer/$"))
    return page


def test_an_editor_publishes_a_tip(editor: Page, phone: Page):
    open_in_explorer(editor, "Home", "Toolbox", THEME)
    editor.get_by_role("link", name="Voeg onderliggende pagina toe").click()
    fill_in_tip(editor)

    preview = open_preview(editor)
    sees_the_tip(preview)
    assert_good_page(preview)
    preview.close()
    phone.goto("/toolbox/informeel-leren/")
    expect(phone.get_by_role("link", name=TIP)).to_have_count(0)

    publish(editor)
    phone.reload()
    group = phone.get_by_role("region", name=GROUP)
    group.get_by_role("link", name=TIP, exact=True).click()
    sees_the_tip(phone)
    assert_accessible(phone)


def test_an_editor_publishes_a_card(editor: Page, phone: Page):
    open_in_explorer(editor, "Home", "Toolbox", "Kaartensets", edit=SET)
    add_card(editor)

    preview = open_preview(editor)
    sees_the_card(preview)
    assert_good_page(preview)
    preview.close()
    phone.goto("/toolbox/kaartensets/reflectiekaarten/")
    expect(phone.get_by_text(FRONT)).to_have_count(0)

    publish(editor)
    phone.reload()
    sees_the_card(phone)
    assert_accessible(phone)
    button = phone.get_by_role("link", name="Download de kaarten (A4, 14 pagina’s, 25 kaarten)")
    pdf = download_pdf(phone, button)
    assert len(pdf.pages) == 14
    assert FRONT in text_of(pdf)
    assert BACK in text_of(pdf)


def test_an_editor_finds_what_she_works_with(editor: Page):
    menu = editor.get_by_role("navigation")
    for name in ("Afbeeldingen", "Documenten", "Vragenlijsten", "Talentensets"):
        expect(menu.get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(menu.get_by_role("link", name="Organisaties", exact=True)).to_have_count(0)


def add_card(page: Page) -> None:
    """One card more, in the category with the colour teal."""
    page.get_by_role("button", name="Voeg Kaart toe").click()
    card = page.get_by_role("region", name="Kaart 25", exact=True)
    card.get_by_label("Kleur").select_option(value="teal")
    card.get_by_label("Titel").fill("Onzichtbare hulp")
    card.get_by_label("Voorkant").fill(FRONT)
    card.get_by_label("Achterkant").fill(BACK)


def sees_the_card(page: Page) -> None:
    """The question, and behind it what comes after."""
    card = page.get_by_role("article").filter(has_text=FRONT)
    card.locator("summary").click()
    expect(card.get_by_text(BACK)).to_be_visible()
