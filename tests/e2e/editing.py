"""What an editor does in the admin, and what is seen of it."""

import re

from playwright.sync_api import Locator, Page, expect

GROUP = "Breng mensen dichter bij elkaar"
TIP = "Wandel een rondje"
TEXT = "Buiten praat je makkelijker dan aan een tafel."
PRACTICE = "Nodig een collega uit voor een wandeling van tien minuten."


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
    body = page.get_by_role("region", name="Zo pak je het aan")
    body.get_by_role("button", name="Blok invoegen").click()
    page.get_by_role("option", name="Tekst", exact=True).click()
    write(body, TEXT)
    practices = page.get_by_role("region", name="Ideeën om te proberen")
    practices.get_by_role("button", name="Blok invoegen").click()
    write(practices, PRACTICE)
    # The admin keeps a draft by itself. Before that is done, a preview would find the short name
    # of the page taken: by this draft.
    expect(page).to_have_url(re.compile(r"/edit/$"))
    expect(page.get_by_text("Opgeslagen", exact=True)).to_be_visible()


def write(part: Locator, text: str) -> None:
    """Type in the rich text editor of this part of the form, key by key as its script expects."""
    field = part.locator("[contenteditable=true]")
    field.click()
    field.press_sequentially(text)
    # The script hands the text over to the form a moment later.
    value = part.locator("input[type=hidden][name$='-value']")
    expect(value).to_have_value(re.compile(re.escape(text)))


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
    expect(page.locator(".practice")).to_contain_text([PRACTICE])
