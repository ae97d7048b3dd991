"""An editor adds a tip and a card, sees them before anyone else does, and publishes them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_good_page, download_pdf, text_of

EDITOR = "redactie@toolbox.example"
THEME = "Stimuleer informeel leren"
GROUP = "Breng mensen dichter bij elkaar"
TIP = "Wandel een rondje"
TEXT = "Buiten praat je makkelijker dan aan een tafel."
PRACTICE = "Nodig een collega uit voor een wandeling van tien minuten."
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


def open_in_explorer(page: Page, *path: str, edit: str = "") -> None:
    """Walk down the page tree in the menu; open the last page's list, or a page under it."""
    page.get_by_role("button", name="Pagina’s").click()
    *above, last = path
    for title in [*above, *([last] if edit else [])]:
        page.get_by_role("link", name=f"Toon onderliggende pagina's van '{title}'").click()
    if edit:
        page.get_by_role("link", name=f"Wijzig '{edit}'").click()
    else:
        page.get_by_role("link", name=last, exact=True).click()


def fill_in_tip(page: Page) -> None:
    """The form of a new tip: its title, group, one paragraph and one idea to try."""
    page.get_by_role("textbox", name="Titel").fill(TIP)
    page.get_by_role("combobox", name="Groep").select_option(label=GROUP)
    body = page.get_by_role("region", name="Tekst")
    body.get_by_role("button", name="Blok invoegen").click()
    page.get_by_role("option", name="Tekst", exact=True).click()
    write(body, TEXT)
    practices = page.get_by_role("region", name="Ideeën om te proberen")
    practices.get_by_role("button", name="Blok invoegen").click()
    write(practices, PRACTICE)


def write(part: Locator, text: str) -> None:
    """Type in the rich text editor of this part of the form, key by key as its script expects."""
    field = part.locator("[contenteditable=true]")
    field.click()
    field.press_sequentially(text)
    # The script hands the text over to the form a moment later.
    value = part.locator("input[type=hidden][name$='-value']")
    expect(value).to_have_value(re.compile(re.escape(text)))


def add_card(page: Page) -> None:
    """One card more, in the category with the colour teal."""
    page.get_by_role("button", name="Voeg Kaart toe").click()
    card = page.get_by_role("region", name="Kaart 25", exact=True)
    card.get_by_label("Kleur").select_option(value="teal")
    card.get_by_label("Titel").fill("Onzichtbare hulp")
    card.get_by_label("Voorkant").fill(FRONT)
    card.get_by_label("Achterkant").fill(BACK)


def open_preview(page: Page) -> Page:
    """The preview in a tab of its own."""
    page.get_by_role("button", name="Toon/verberg voorvertoning").click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Voorbeeld in een nieuw tabblad").click()
    opened.value.wait_for_load_state("load")
    return opened.value


def publish(page: Page) -> None:
    """Publish what is in the form."""
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("gepubliceerd")


def sees_the_tip(page: Page) -> None:
    """The title, the text and the idea."""
    expect(page.get_by_role("heading", level=1, name=TIP)).to_be_visible()
    expect(page.get_by_text(TEXT)).to_be_visible()
    expect(page.locator(".practice")).to_have_text([PRACTICE])


def sees_the_card(page: Page) -> None:
    """The question, and behind it what comes after."""
    card = page.get_by_role("article").filter(has_text=FRONT)
    card.locator("summary").click()
    expect(card.get_by_text(BACK)).to_be_visible()
