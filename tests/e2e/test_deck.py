"""Drawing cards on the screen: with the keyboard, with a finger, for readers and projectors."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.accessibility import assert_accessible

pytestmark = pytest.mark.looks

CARDS = "/toolbox/kaartensets/reflectiekaarten/"
TALENTS = "/toolbox/kaartensets/talentenkaarten/"
# Turns every card; how many sides stick out across and down.
OVERFLOWS = """async deck => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const click = name => deck.querySelector(`[data-action=${name}]`).click();
    const found = [0, 0];
    const look = () => {
        found[0] += deck.scrollWidth > deck.clientWidth;
        found[1] += deck.scrollHeight > deck.clientHeight;
    };
    const next = deck.querySelector("[data-action=next]");
    for (;;) {
        look();
        click("turn");
        look();
        if (next.ariaDisabled === "true") return found;
        click("next");
    }
}"""
STRICT = "default-src 'self'; base-uri 'none'; object-src 'none'"


def open_deck(page: Page, path: str = CARDS) -> Locator:
    """Draw the first card."""
    page.goto(path)
    page.get_by_role("button", name="Trek een kaart").click()
    return page.get_by_role("dialog")


def place(deck: Locator) -> tuple[int, int]:
    """Which card of how many is shown."""
    found = re.fullmatch(r"Kaart (\d+) van (\d+)", deck.locator("#deck-place").inner_text())
    return int(found[1]), int(found[2])


def title(deck: Locator) -> str:
    return deck.locator("#deck-card").inner_text()


def has_focus(deck: Locator) -> bool:
    """Whether the focus is on something in the deck, and not lost to the page."""
    return deck.evaluate("deck => deck !== document.activeElement && deck.matches(':focus-within')")


def swipe(page: Page, deck: Locator, across: int, down: int = 0) -> None:
    """Move one finger over the card."""
    box = deck.locator("[data-card]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def send(kind: str, *points: dict) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 6):
        send("touchMove", {"x": x + across * step / 5, "y": y + down * step / 5})
    send("touchEnd")


def test_with_the_keyboard(page):
    page.goto(CARDS)
    opener = page.get_by_role("button", name="Trek een kaart")
    opener.focus()
    page.keyboard.press("Enter")
    deck = page.get_by_role("dialog", name="Reflectiekaarten")
    status = deck.locator("[data-status]")
    card = deck.locator("[data-card]")
    expect(card).to_be_focused()
    assert place(deck) == (1, 24)
    front = deck.locator("#deck-text").inner_text()
    name = title(deck)
    assert_accessible(page)

    page.keyboard.press("Space")
    expect(status).to_have_text(re.compile(f"^Achterkant van {name}: .+"))
    assert deck.locator("#deck-text").inner_text() != front
    assert_accessible(page)
    page.keyboard.press("Enter")
    expect(deck.locator("#deck-text")).to_have_text(front)

    page.keyboard.press("ArrowRight")
    category = deck.locator("#deck-category").inner_text()
    text = deck.locator("#deck-text").inner_text()
    expect(status).to_have_text(f"Kaart 2 van 24, {category}: {title(deck)}. {text}")
    assert title(deck) != name
    page.keyboard.press("ArrowLeft")
    assert (place(deck), title(deck)) == ((1, 24), name)
    page.keyboard.press("ArrowLeft")
    assert place(deck) == (1, 24)
    page.keyboard.press("End")
    page.keyboard.press("s")
    expect(status).to_have_text(re.compile(r"^De kaarten zijn geschud. Kaart 1 van 24, "))
    expect(card).to_be_focused()

    page.keyboard.press("Escape")
    expect(deck).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    assert place(deck) == (2, 24)


def test_every_card_comes_once_and_the_focus_stays(page):
    deck = open_deck(page)
    following = deck.get_by_role("button", name="Volgende kaart")
    note = deck.locator("[data-note]")
    numbers = []
    for number in range(1, 25):
        assert place(deck) == (number, 24)
        numbers.append(int(re.search(r"\d+$", deck.locator("[data-foot]").inner_text())[0]))
        expect(note).to_have_text("")
        following.press("Enter")
    assert sorted(numbers) == list(range(1, 25))
    assert numbers != sorted(numbers)
    expect(note).to_have_text("Dat was de laatste kaart. Schud om opnieuw te beginnen.")
    # A button without a use keeps the focus.
    expect(following).to_be_focused()
    expect(following).to_have_attribute("aria-disabled", "true")
    deck.get_by_role("button", name="Schud").click()
    assert place(deck) == (1, 24)
    assert has_focus(deck)
    # Nor does a click beside the card.
    deck.locator("[data-stage]").click(position={"x": 4, "y": 4})
    assert has_focus(deck)
    page.keyboard.press("ArrowRight")
    assert place(deck) == (2, 24)


def test_only_some_categories(page):
    deck = open_deck(page)
    chips = deck.get_by_role("group", name="Categorieën")
    chips.get_by_role("button", name="Terugblik (6)").press("Space")
    assert place(deck) == (1, 6)
    for _ in range(6):
        expect(deck.locator("#deck-category")).to_have_text("Terugblik")
        page.keyboard.press("ArrowRight")
    chips.get_by_role("button", name="Sterktes (6)").click()
    assert place(deck) == (1, 12)
    expect(chips.get_by_role("button", pressed=True)).to_have_count(2)
    assert_accessible(page)
    chips.get_by_role("button", name="Alle kaarten (24)").click()
    assert place(deck) == (1, 24)
    expect(chips.get_by_role("button", pressed=True)).to_have_count(1)
    assert has_focus(deck)


def test_with_a_finger_on_a_phone(new_page):
    phone = new_page(320, 568)
    deck = open_deck(phone)
    name = title(deck)
    swipe(phone, deck, -120)
    assert place(deck) == (2, 24)
    swipe(phone, deck, 120)
    assert (place(deck), title(deck)) == ((1, 24), name)
    # Too short, or rather up and down: nothing.
    swipe(phone, deck, -20)
    swipe(phone, deck, -60, 100)
    assert place(deck) == (1, 24)
    swipe(phone, deck, 0)
    expect(deck.locator("[data-status]")).to_have_text(re.compile(f"^Achterkant van {name}: "))
    assert deck.locator("[data-card]").evaluate("card => card.style.translate") == ""
    assert_accessible(phone)


def test_the_lines_of_a_back_are_told_apart(page):
    deck = open_deck(page, TALENTS)
    page.keyboard.press("Space")
    expect(deck.locator("[data-status]")).to_have_text(re.compile(r"\? Let op: .+\. \w"))


def test_full_screen(page):
    deck = open_deck(page)
    button = deck.get_by_role("button", name="Volledig scherm")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.deck__card')"
    assert page.evaluate(f"{middle} !== null")
    deck.get_by_role("button", name="Sluit").click()
    page.wait_for_function("document.fullscreenElement === null")
    expect(deck).to_be_hidden()


@pytest.mark.parametrize("path", [CARDS, TALENTS])
def test_every_card_fits_on_every_screen(new_page, path):
    page = new_page(1280, 900)
    for width, height in ((320, 568), (360, 740), (640, 360), (768, 1024), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        deck = open_deck(page, path)
        too_wide, too_high = deck.evaluate(OVERFLOWS)
        assert too_wide == 0
        # On the smallest phone, and on one on its side, a long back may scroll.
        assert too_high == 0 or (width, height) in ((320, 568), (640, 360))
        for name in ("Sluit", "Vorige kaart", "Draai om", "Volgende kaart", "Schud"):
            expect(deck.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)


def test_motion_only_for_who_wants_it(page):
    deck = open_deck(page)
    moves = "deck => { deck.querySelector('[data-action=next]').click(); return %s }"
    running = moves % "deck.getAnimations({ subtree: true }).length"
    assert deck.evaluate(running) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert deck.evaluate(running) > 0


def test_under_a_strict_content_security_policy(page):
    def strict(route):
        response = route.fetch()
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": STRICT}
        )

    page.route(f"**{CARDS}", strict)
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    deck = open_deck(page)
    swipe(page, deck, -120)
    assert place(deck) == (2, 24)
    assert [text for text in refused if "Content Security Policy" in text] == []


def test_without_javascript_the_list_is_the_deck(page_without_javascript):
    page_without_javascript.goto(CARDS)
    expect(page_without_javascript.get_by_role("button", name="Trek een kaart")).to_be_hidden()
    expect(page_without_javascript.locator(".card-pair")).to_have_count(24)
    expect(page_without_javascript.locator(".card-pair").first).to_be_visible()
