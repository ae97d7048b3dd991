"""Collecting items over several pages, in real browsers: to keep, to order, to share, on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.layout import assert_good_page, download_pdf, text_of

CARDS = "/toolbox/kaartensets/reflectiekaarten/"
OTHER_CARDS = "/toolbox/kaartensets/feedbackkaarten/"
TIP = "/toolbox/informeel-leren/laat-kennis-rondgaan/"
METHOD = "/toolbox/werkvormen/babbelkwartier/"
LIST = "/mijn-selectie/"


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other journeys are not there yet."""
    settings.MEDIA_ROOT = tmp_path


def select_button(page: Page, text: str, title: str) -> Locator:
    """The button of an item, by its text and the item's title."""
    return page.get_by_role("button", name=re.compile(f"^{text} ?: {re.escape(title)}$"))


def put(page: Page, title: str) -> Locator:
    """Press the button of an item; the button once it is pressed."""
    select_button(page, "Zet in mijn selectie", title).click()
    button = select_button(page, "In je selectie", title)
    expect(button).to_have_attribute("aria-pressed", "true")
    return button


def collect(page: Page) -> None:
    """Five items from three pages."""
    page.goto(CARDS)
    put(page, "Hoogtepunt")
    put(page, "Verrassing")
    page.goto(METHOD)
    put(page, "Babbelkwartier")
    page.goto(TIP)
    put(page, "Laat kennis rondgaan")
    page.locator(".practice [data-select]").first.click()


def items(page: Page) -> Locator:
    return page.locator("[data-item] h3")


def test_collecting_ordering_and_the_booklet(page):
    collect(page)
    way = page.locator("header").get_by_role("link", name="Mijn selectie")
    expect(way).to_contain_text("5")
    assert_good_page(page)
    page.get_by_role("link", name="Bekijk je selectie (5 van 30)").click()
    expect(items(page)).to_have_count(5)
    assert "?s=c" in page.url
    # By keyboard: the focus stays on the button of the item that moves.
    up = page.get_by_role("button", name="Zet ‘Babbelkwartier’ hoger")
    up.press("Enter")
    expect(items(page).nth(1)).to_have_text("Babbelkwartier")
    expect(up).to_be_focused()
    up.press("Enter")
    expect(items(page).first).to_have_text("Babbelkwartier")
    expect(up).to_be_focused()
    expect(page.locator("[data-selection-told]")).to_contain_text("plaats 1 van 5")
    assert_good_page(page)
    page.get_by_role("button", name="Laat ‘Verrassing’ weg").click()
    expect(items(page)).to_have_count(4)
    page.get_by_role("button", name="Zet terug").click()
    expect(items(page)).to_have_count(5)
    page.reload()
    expect(items(page).first).to_have_text("Babbelkwartier")
    pdf = download_pdf(page, page.get_by_role("link", name="Download het boekje"))
    text = text_of(pdf)
    assert "In dit boekje" in pdf.pages[1].extract_text()
    after_contents = text.split("In dit boekje", 1)[1]
    order = [after_contents.rindex(word) for word in ("Babbelkwartier", "Verrassing", "Probeer")]
    assert order == sorted(order)
    page.get_by_label("Wanneer begin je?").fill("13:30")
    plan = download_pdf(page, page.get_by_role("button", name="Download het draaiboek"))
    assert "13:30" in text_of(plan)


def test_the_list_is_full(phone):
    page = phone
    page.goto(CARDS)
    for button in page.locator(".card-pair [data-select]").all():
        button.click()
    page.goto(OTHER_CARDS)
    buttons = page.locator(".card-pair [data-select]").all()
    for button in buttons[:6]:
        button.click()
    expect(page.locator("[data-selection-count]")).to_have_text("30")
    buttons[6].click()
    expect(buttons[6]).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_role("alert")).to_contain_text("Je selectie zit vol: 30 items.")
    assert_good_page(page)
    page.get_by_role("alert").get_by_role("link").click()
    expect(items(page)).to_have_count(30)
    assert_good_page(page)
    page.get_by_role("button", name="Maak mijn selectie leeg").click()
    page.get_by_role("button", name="Nee, behoud ze").click()
    expect(items(page)).to_have_count(30)
    page.get_by_role("button", name="Maak mijn selectie leeg").click()
    page.get_by_role("button", name="Ja, maak leeg").click()
    expect(page.get_by_text("Je selectie is nog leeg")).to_be_visible()
    assert_good_page(page)
    page.get_by_role("button", name="Zet terug").click()
    expect(items(page)).to_have_count(30)


def test_a_shared_link_in_another_browser(page, new_page, page_without_javascript):
    collect(page)
    page.goto(LIST)
    expect(items(page)).to_have_count(5)
    link = page.url

    friend = new_page(360, 740)
    friend.goto(OTHER_CARDS)
    put(friend, "Op mijn best")
    friend.goto(link)
    expect(friend.get_by_text("In je eigen selectie zit 1 item.")).to_be_visible()
    assert_good_page(friend)
    friend.get_by_role("button", name="Voeg toe aan mijn selectie").click()
    expect(items(friend)).to_have_count(6)
    expect(items(friend).first).to_have_text("Op mijn best")
    expect(friend.get_by_text("Iemand deelde deze selectie")).to_be_hidden()

    plain = page_without_javascript
    plain.goto(link)
    expect(items(plain)).to_have_count(5)
    plain.get_by_role("button", name="Zet ‘Verrassing’ hoger").click()
    expect(items(plain).first).to_have_text("Verrassing")
    plain.get_by_role("button", name="Laat ‘Verrassing’ weg").click()
    expect(items(plain)).to_have_count(4)
    assert len(download_pdf(plain, plain.get_by_role("link", name="Download het boekje")).pages) > 3
    plain.goto(LIST)
    expect(plain.get_by_text("heeft deze site JavaScript nodig")).to_be_visible()
    plain.goto(TIP)
    expect(plain.get_by_role("button", name=re.compile("Zet in mijn selectie"))).to_have_count(0)


@pytest.mark.looks
def test_tabs_stay_in_step(page):
    page.goto(TIP)
    other = page.context.new_page()
    other.goto(LIST)
    button = put(page, "Laat kennis rondgaan")
    expect(items(other)).to_have_text(["Laat kennis rondgaan"])
    other.get_by_role("button", name="Laat ‘Laat kennis rondgaan’ weg").click()
    expect(page.locator("[data-selection-count]")).to_be_hidden()
    expect(button).to_have_count(0)


@pytest.mark.looks
def test_what_the_browser_kept_is_broken(page):
    page.goto(LIST)
    page.evaluate("localStorage.setItem('selectie', '{\"version\": 7')")
    page.reload()
    expect(page.get_by_text("is niet meer leesbaar")).to_be_visible()
    page.goto(METHOD)
    put(page, "Babbelkwartier")
    page.goto(LIST)
    expect(items(page)).to_have_text(["Babbelkwartier"])


@pytest.mark.looks
def test_a_browser_that_keeps_nothing(page):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    page.goto(METHOD)
    select_button(page, "Zet in mijn selectie", "Babbelkwartier").click()
    expect(page.get_by_role("alert")).to_contain_text("Je browser laat deze site niets bewaren.")
    page.goto(LIST)
    expect(page.get_by_text("Je browser laat deze site niets bewaren.")).to_be_visible()
