"""The list of contents of a long page."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import PHONE, assert_good_page

pytestmark = pytest.mark.looks

THEME = "/toolbox/informeel-leren/"
GROUP = "Breng mensen dichter bij elkaar"
LAST = "Twee hulpmiddelen om mee te starten"


def contents(page: Page):
    return page.get_by_role("navigation", name="Op deze pagina")


def test_the_list_stands_beside_the_text_and_marks_what_you_read(page: Page):
    page.goto(THEME)
    assert_good_page(page)
    current = contents(page).locator("[aria-current=location]")
    for title in (GROUP, LAST):
        contents(page).get_by_role("link", name=title).click()
        expect(page.get_by_role("heading", name=title)).to_be_in_viewport()
        expect(current).to_have_text([title])
        expect(contents(page)).to_be_in_viewport()
    page.mouse.wheel(0, -20_000)
    expect(current).to_have_count(0)


def test_on_a_phone_the_list_opens_and_closes_by_itself(phone: Page):
    phone.goto(THEME)
    link = contents(phone).get_by_role("link", name=GROUP)
    expect(link).to_be_hidden()
    contents(phone).get_by_text("Op deze pagina").locator("visible=true").click()
    expect(link).to_be_visible()
    assert_accessible(phone)
    link.press("Enter")
    expect(link).to_be_hidden()
    expect(phone.get_by_role("heading", name=GROUP)).to_be_in_viewport()


def test_without_javascript_the_list_is_there_too(new_page):
    phone = new_page(**PHONE, javascript=False)
    phone.goto(THEME)
    contents(phone).get_by_text("Op deze pagina").locator("visible=true").click()
    contents(phone).get_by_role("link", name=GROUP).click()
    expect(phone.get_by_role("heading", name=GROUP)).to_be_in_viewport()
