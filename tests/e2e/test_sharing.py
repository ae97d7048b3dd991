"""A page is found, passed on, and found again by who has a wrong address."""

from urllib.parse import unquote

from playwright.sync_api import Page, expect

from tests.e2e.layout import assert_good_page

TIP = "Sta stil bij wat je leert"
ADDRESS = "/toolbox/informeel-leren/sta-stil-bij-wat-je-leert/"


def test_a_tip_is_passed_on_by_keyboard(page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(ADDRESS)
    bar = page.get_by_role("group", name="Deze pagina bewaren of delen")
    reached = names_reached_by_keyboard(page, bar)
    assert reached[-5:] == [
        *("Download als pdf", "Print", "Deel via e-mail", "Kopieer de link"),
        "Meld een fout info@voorbeeld.be",
    ]
    for control in bar.locator("a:visible, button:visible").all():
        assert control.bounding_box()["height"] >= 44, control.inner_text()
    copy = bar.get_by_role("button", name="Kopieer de link")
    copy.focus()
    page.keyboard.press("Enter")
    expect(bar.get_by_text("Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    mail = bar.get_by_role("link", name="Deel via e-mail").get_attribute("href")
    assert page.url in unquote(mail)
    expect(bar.get_by_text("Laatst bijgewerkt op")).to_be_visible()
    assert_good_page(page)


def test_what_needs_a_script_waits_for_it(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(ADDRESS)
    bar = page.get_by_role("group", name="Deze pagina bewaren of delen")
    expect(bar.get_by_role("link", name="Deel via e-mail")).to_be_visible()
    expect(bar.get_by_role("link", name="Meld een fout")).to_be_visible()
    expect(bar.get_by_role("button")).to_have_count(0)


def test_a_wrong_address_leads_to_the_right_tip(page: Page, phone: Page):
    for visitor in (page, phone):
        response = visitor.goto("/toolbox/sta-stil-bij-wat-je-leerd/")
        assert response.status == 404
        expect(visitor.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
        assert_good_page(visitor)
        visitor.get_by_role("main").get_by_role("link", name=TIP, exact=True).click()
        expect(visitor.get_by_role("heading", level=1, name=TIP)).to_be_visible()
    page.goto("/krokodil/")
    main = page.get_by_role("main")
    main.get_by_role("searchbox").fill("feedback")
    main.get_by_role("button", name="Zoeken").click()
    expect(main.get_by_role("status")).to_contain_text("feedback")


def names_reached_by_keyboard(page: Page, bar) -> list[str]:
    """The words of what has focus in the bar, one Tab after the other."""
    bar.locator("a, button").and_(page.locator(":visible")).first.focus()
    names = []
    while bar.locator(":focus").count():
        names.append(" ".join(bar.locator(":focus").inner_text().split()))
        page.keyboard.press("Tab")
    return names
