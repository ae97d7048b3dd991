"""A visitor reads about informal learning, and leaves with cards to print."""

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import PHONE, assert_good_page, download_pdf
from toolbox.starter.reading import read

THEME = "Stimuleer informeel leren"
TIP = "Sta stil bij wat je leert"
METHOD = "Reflectieronde met kaarten"
SET = "Reflectiekaarten"
PER_SHEET = 4


def test_a_visitor_goes_from_the_theme_to_a_printed_deck(page: Page):
    page.goto("/")
    assert_good_page(page)
    page.get_by_role("link", name="Bekijk alle tips").click()
    reads_the_theme(page)
    page.get_by_role("link", name=TIP, exact=True).click()
    reads_the_tip(page)
    page.get_by_role("link", name=METHOD, exact=True).click()
    reads_the_method(page)
    page.get_by_role("link", name=SET, exact=True).click()
    looks_through_the_cards(page)
    downloads_the_cards(page)


def test_the_cards_can_be_reached_on_a_phone_without_javascript(new_page):
    phone = new_page(**PHONE, javascript=False)
    phone.goto("/")
    menu = phone.get_by_role("button", name="Menu", exact=True)
    link = phone.get_by_role("navigation").get_by_role("link", name="Kaartensets", exact=True)
    expect(link).to_be_hidden()
    menu.click()
    link.click()
    phone.get_by_role("link", name=SET, exact=True).click()
    looks_through_the_cards(phone, checked=False)
    downloads_the_cards(phone)


@pytest.mark.parametrize("opened", [False, True])
def test_the_menu_on_a_phone_is_accessible(phone: Page, opened: bool):
    phone.goto("/toolbox/")
    if opened:
        phone.get_by_role("button", name="Menu", exact=True).click()
        expect(phone.get_by_role("link", name="Inloggen")).to_be_visible()
    assert_accessible(phone)


def test_a_visitor_searches(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Zoeken").click()
    assert_good_page(page)
    field = page.get_by_role("main").get_by_role("combobox")
    field.fill("reflectiekaarten")
    field.press("Enter")
    expect(page.get_by_role("main").get_by_role("link", name=SET, exact=True)).to_be_visible()
    assert_good_page(page)


def reads_the_theme(page: Page) -> None:
    """Every group with its tips, and the tips for yourself."""
    theme = read("theme-informeel-leren")
    expect(page.get_by_role("heading", level=1, name=THEME)).to_be_visible()
    for pillar in theme["pillars"]:
        group = page.get_by_role("region", name=pillar["title"])
        for tip in pillar["tips"]:
            expect(group.get_by_role("link", name=tip["title"], exact=True)).to_be_visible()
    assert_good_page(page)


def reads_the_tip(page: Page) -> None:
    """The text, and each practice with its light bulb."""
    tips = [tip for pillar in read("theme-informeel-leren")["pillars"] for tip in pillar["tips"]]
    tip = next(tip for tip in tips if tip["title"] == TIP)
    expect(page.get_by_role("heading", level=1, name=TIP)).to_be_visible()
    main = page.get_by_role("main")
    for paragraph in (tip["why"], *tip["how"], tip["pitfall"]):
        expect(main.get_by_text(paragraph, exact=True)).to_be_visible()
    practices = main.locator(".practice")
    texts = [practice["text"] for practice in tip["practices"]]
    expect(practices.locator(".practice__text")).to_have_text(texts)
    expect(main.locator(".practice > svg")).to_have_count(len(texts))
    assert_good_page(page)


def reads_the_method(page: Page) -> None:
    """Each step with its minutes."""
    method = next(one for one in read("methods")["methods"] if one["title"] == METHOD)
    expect(page.get_by_role("heading", level=1, name=METHOD)).to_be_visible()
    steps = page.locator(".step")
    expect(steps).to_have_count(len(method["steps"]))
    for number, step in enumerate(method["steps"]):
        expect(steps.nth(number)).to_contain_text(step["title"])
        expect(steps.nth(number)).to_contain_text(f"{step['minutes']} minuten")
    assert_good_page(page)


def looks_through_the_cards(page: Page, *, checked: bool = True) -> None:
    """The question of each card, and what is behind it once it's turned."""
    cards = read("cards-reflectiekaarten")["cards"]
    expect(page.get_by_role("heading", level=1, name=SET)).to_be_visible()
    page.get_by_role("link", name="Sterktes (6)").click()
    expect(page.get_by_role("heading", name="Sterktes", exact=True)).to_be_in_viewport()
    shown = page.get_by_role("article").filter(has=page.locator("summary"))
    expect(shown).to_have_count(len(cards))
    if checked:
        assert_good_page(page)
    for number, card in enumerate(cards):
        expect(shown.nth(number)).to_contain_text(card["front"])
        back = shown.nth(number).get_by_text(card["back"])
        expect(back).to_be_hidden()
        shown.nth(number).locator("summary").click()
        expect(back).to_be_visible()
    if checked:
        assert_good_page(page)


def downloads_the_cards(page: Page) -> None:
    """Four cards to an A4 sheet: their questions in front, the rest of the same four behind."""
    cards = read("cards-reflectiekaarten")["cards"]
    button = page.get_by_role("link", name="Download de kaarten (A4, 12 pagina’s, 24 kaarten)")
    pdf = download_pdf(page, button)
    assert len(pdf.pages) == 2 * len(cards) // PER_SHEET == 12
    for number, card in enumerate(cards):
        front = 2 * (number // PER_SHEET)
        assert squeezed(card["front"]) in words(pdf, front), card["title"]
        assert squeezed(card["back"]) in words(pdf, front + 1), card["title"]
        assert squeezed(card["front"]) not in words(pdf, front + 1), card["title"]


def words(pdf: PdfReader, page: int) -> str:
    """The text of one page without its spaces: a line may end anywhere."""
    return squeezed(pdf.pages[page].extract_text())


def squeezed(text: str) -> str:
    """The text without spaces and soft hyphens."""
    return "".join(text.replace("\u00ad", "").split())
