"""A visitor narrows the toolbox to what fits, on a desktop, on a phone and without scripts."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.layout import assert_good_page

METHOD = "Babbelkwartier"
ALL, METHODS, FIRST_PAGE = 34, 12, 24


def test_three_steps_from_home_to_a_method_without_a_reload(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Werkvormen").and_(page.locator(".quick-find a")).click()
    expect(page).to_have_url(re.compile(r"/toolbox/\?soort=method$"))
    expect(found(page)).to_have_text(f"{METHODS} resultaten")
    same_page = page.evaluate_handle("document.querySelector('h1')")
    box = page.get_by_role("checkbox", name="Tot 15 minuten")
    box.check()
    expect(found(page)).to_have_text("2 resultaten")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("2 resultaten")
    expect(page).to_have_url(re.compile(r"\?soort=method&tijd=tot-15$"))
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    assert same_page.evaluate("heading => heading.isConnected")
    assert_good_page(page)
    page.get_by_role("link", name=METHOD, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=METHOD)).to_be_visible()


def test_the_back_button_restores_the_choices(page: Page):
    page.goto("/toolbox/")
    page.get_by_role("checkbox", name="Kaartenset").check()
    expect(found(page)).to_have_text("4 resultaten")
    page.get_by_role("checkbox", name="Vragenlijst").check()
    expect(found(page)).to_have_text("5 resultaten")
    page.go_back()
    expect(found(page)).to_have_text("4 resultaten")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("4 resultaten")
    expect(page.get_by_role("checkbox", name="Kaartenset")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Vragenlijst")).not_to_be_checked()
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Vragenlijst")).to_be_checked()
    page.get_by_role("link", name="Haal weg: Soort: Kaartenset").click()
    expect(found(page)).to_have_text("1 resultaat")
    expect(found(page)).to_be_focused()
    page.get_by_role("link", name="Leerklimaatvragenlijst", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Leerklimaatvragenlijst")).to_be_visible()
    page.go_back()
    expect(found(page)).to_have_text("1 resultaat")
    expect(page.get_by_role("checkbox", name="Kaartenset")).not_to_be_checked()


def test_more_of_the_list_comes_below_what_was_there(page: Page):
    page.goto("/toolbox/?sorteer=a-z")
    cards = page.locator("#tool-list > li")
    expect(cards).to_have_count(FIRST_PAGE)
    first = cards.first.inner_text()
    page.get_by_role("link", name="Toon meer").click()
    expect(cards).to_have_count(ALL)
    assert cards.first.inner_text() == first
    expect(cards.nth(FIRST_PAGE).get_by_role("link")).to_be_focused()
    expect(page.get_by_role("link", name="Toon meer")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?sorteer=a-z&page=2$"))
    page.reload()
    expect(cards).to_have_count(ALL)


def test_when_nothing_fits_the_visitor_goes_on_with_what_is_near(page: Page):
    page.goto("/toolbox/?soort=method&groep=1")
    expect(found(page)).to_have_text("Niets past bij al je keuzes")
    expect(
        page.get_by_text(f"Zonder Groepsgrootte: Alleen vinden we {METHODS} resultaten:")
    ).to_be_visible()
    assert_good_page(page)
    page.get_by_role("link", name="Zoek zo verder").click()
    expect(found(page)).to_have_text(f"{METHODS} resultaten")
    page.get_by_label("Zoek in deze lijst").fill("koffie")
    page.get_by_label("Zoek in deze lijst").press("Enter")
    expect(page.get_by_role("link", name="Haal weg: Woorden: “koffie”")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?soort=method&q=koffie$"))


def test_on_a_phone_two_taps_lead_to_a_method_and_the_panel_stays_open(phone: Page):
    phone.goto("/")
    phone.get_by_role("link", name="Tot 15 minuten").click()
    expect(phone.get_by_role("link", name=METHOD, exact=True)).to_be_visible()
    boxes = phone.get_by_role("checkbox")
    expect(boxes.first).to_be_hidden()
    phone.locator("summary", has_text="Filter (1)").click()
    phone.get_by_role("checkbox", name="Werkvorm").check()
    expect(phone.locator("summary", has_text="Filter (2)")).to_be_visible()
    expect(boxes.first).to_be_visible()
    assert_good_page(phone)
    phone.get_by_role("button", name="Toon 2 resultaten").click()
    expect(boxes.first).to_be_hidden()
    expect(found(phone)).to_be_in_viewport()
    phone.get_by_role("link", name=METHOD, exact=True).click()
    expect(phone.get_by_role("heading", level=1, name=METHOD)).to_be_visible()


def test_without_scripts_the_filter_is_a_form(page_without_javascript: Page):
    page = page_without_javascript
    page.goto("/toolbox/")
    page.get_by_role("checkbox", name="Kaartenset").check()
    page.get_by_role("checkbox", name="Vragenlijst").check()
    page.get_by_role("button", name=f"Toon {ALL} resultaten").click()
    expect(found(page)).to_have_text("5 resultaten")
    expect(page.get_by_role("checkbox", name="Vragenlijst")).to_be_checked()
    page.get_by_role("link", name="Haal weg: Soort: Vragenlijst").click()
    expect(found(page)).to_have_text("4 resultaten")
    page.get_by_role("link", name="Haal weg: Soort: Kaartenset").click()
    page.get_by_role("link", name="Toon meer").click()
    expect(page.locator("#tool-list > li")).to_have_count(ALL)


def found(page: Page):
    """The heading that says how many results there are."""
    return page.locator("#tool-count")
