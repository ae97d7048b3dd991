"""Choosing talents in three minutes: by swiping, by keyboard only, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from talents.models import MapMember, TalentMap
from tests.e2e.layout import assert_fits_phone, assert_good_page

CARDS = 30
# At four seconds for each swipe, tap or key, that is three minutes.
MOST_ACTIONS = 45
PILES = ("fits", "not", "sometimes", "not", "fits")


@pytest.fixture
def link(site) -> str:
    """The link of a team's map."""
    return f"/t/{TalentMap.objects.get().code}/"


@pytest.fixture
def new_member(link):
    """The person who joined last, as the database has them now."""
    return lambda: MapMember.objects.latest("pk")


def throw(page: Page, across: int, down: int = 0) -> None:
    """A finger takes the card along and lets go of it."""
    box = page.locator(".sorter__card").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = page.context.new_cdp_session(page)

    def send(kind: str, *points: dict) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 6):
        send("touchMove", {"x": x + across * step / 5, "y": y + down * step / 5})
    send("touchEnd")
    session.detach()


THROWS = {"fits": (110, 0), "not": (-110, 0), "sometimes": (0, -110)}


def test_a_phone_swipes_through_the_cards(phone, link, new_member):
    actions = 0
    phone.goto(link)
    assert_good_page(phone)
    phone.get_by_label("Je voornaam").fill("Sanne")
    phone.get_by_role("button", name="Begin").click()
    phone.get_by_role("link", name="Sorteer de kaarten").last.click()
    actions += 3
    expect(phone.get_by_text(f"Kaart 1 van {CARDS}", exact=True)).to_be_visible()
    assert_good_page(phone)
    said = phone.get_by_role("status").filter(has_text="Kaart")

    throw(phone, 20)  # too short to mean anything
    expect(phone.get_by_text(f"Kaart 1 van {CARDS}", exact=True)).to_be_visible()
    for number in range(CARDS):
        pile = PILES[number % len(PILES)]
        throw(phone, *THROWS[pile])
        actions += 1
        if number == 11:
            expect(phone.get_by_text(f"Kaart 13 van {CARDS}", exact=True)).to_be_visible()
            expect(said).to_contain_text("Niet: ")
            phone.get_by_role("button", name="Maak ongedaan").click()
            expect(phone.get_by_text(f"Kaart 12 van {CARDS}", exact=True)).to_be_visible()
            throw(phone, *THROWS[pile])
            # It's kept in between: another time, or after a phone call, it goes on here.
            expect(phone.get_by_text("Bewaard, voor jou alleen")).to_be_visible()
            phone.reload()
            expect(phone.get_by_text(f"Kaart 13 van {CARDS}", exact=True)).to_be_visible()
    expect(phone.get_by_text("12 passen bij jou").first).to_be_visible()
    assert_good_page(phone)
    phone.get_by_role("button", name="Bewaar en ga kiezen").click()
    actions += 1

    fitting = phone.get_by_role("group", name="Past bij mij").get_by_role("checkbox")
    expect(fitting).to_have_count(12)
    expect(phone.get_by_text("Krijg ik er energie van?")).to_be_visible()
    expect(phone.get_by_role("checkbox")).to_have_count(12)  # the others are folded away
    assert_good_page(phone)
    for place in range(3):
        fitting.nth(place).check()
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    actions += 4
    assert_good_page(phone)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    assert_good_page(phone)
    for box in phone.get_by_role("checkbox").all():
        expect(box).not_to_be_checked()
    assert not new_member().consented
    phone.get_by_role("checkbox", name="Ja, mijn team mag dit zien.").check()
    phone.get_by_role("button", name="Zet mij op de kaart").click()
    actions += 3
    expect(phone.get_by_role("heading", name="De talenten van het team")).to_be_visible()
    assert actions <= MOST_ACTIONS
    sanne = new_member()
    assert (sanne.consented, sanne.shared_with_organisation) == (True, False)
    assert sorted(sanne.sorted.values()).count("fits") == 12
    assert len(sanne.chosen_keys) == 3


def test_the_keyboard_is_enough(page, link, new_member):
    keys = page.keyboard

    def tab_to(name: str) -> None:
        """Tab until the focus is on the control with this name."""
        for _attempt in range(60):
            keys.press("Tab")
            if re.search(name, page.evaluate("document.activeElement?.innerText ?? ''")):
                return
        pytest.fail(f"The keyboard doesn't reach {name!r}.")

    page.goto(link)
    page.get_by_label("Je voornaam").focus()
    keys.type("Imran")
    keys.press("Enter")
    page.wait_for_url("**/t/lid/**")
    tab_to("Sorteer de kaarten")
    keys.press("Enter")
    expect(page.get_by_text(f"Kaart 1 van {CARDS}", exact=True)).to_be_visible()
    for number in range(CARDS):
        if number == 10:
            tab_to("Niet")  # from here on with digits, in the deck itself
        arrow, digit = {"fits": ("ArrowRight", "3"), "not": ("ArrowLeft", "1")}.get(
            PILES[number % len(PILES)], ("ArrowUp", "2")
        )
        keys.press(arrow if number < 10 else digit)
    expect(page.get_by_role("button", name="Bewaar en ga kiezen")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Alle 30 kaarten")).to_have_count(1)
    keys.press("Enter")
    page.wait_for_url("**/kies/")
    page.get_by_role("group", name="Past bij mij").get_by_role("checkbox").first.focus()
    for _card in range(3):
        keys.press("Space")
        keys.press("Tab")
    tab_to("Bewaar en ga verder")
    keys.press("Enter")
    page.wait_for_url("**/in-je-eigen-woorden/")
    page.get_by_role("radio", name="Ik schrijf het zelf").focus()
    keys.press("ArrowDown")
    keys.press("ArrowDown")  # messages
    keys.press("Tab")
    keys.type("imran@voorbeeld.example")
    assert_good_page(page)
    keys.press("Enter")
    page.wait_for_url("**/deel/")
    expect(page.get_by_role("article")).to_contain_text("stuur me een bericht")
    expect(page.get_by_role("main")).not_to_contain_text("imran@voorbeeld.example")
    page.get_by_role("checkbox", name="Ja, mijn team").focus()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Enter")
    page.wait_for_url("**/kaart/")
    imran = new_member()
    assert (imran.consented, imran.shared_with_organisation) == (True, True)
    assert imran.contact_email == "imran@voorbeeld.example"


def test_without_javascript_the_cards_are_a_list(new_page, link, new_member):
    phone = new_page(320, 640, javascript=False)
    phone.goto(link)
    phone.get_by_label("Je voornaam").fill("Greetje")
    phone.get_by_role("button", name="Begin").click()
    own_page = phone.url
    assert_fits_phone(phone)
    phone.get_by_role("link", name="Sorteer de kaarten").last.click()
    expect(phone.get_by_role("group")).to_have_count(CARDS)
    assert_fits_phone(phone)
    for place in range(4):
        phone.get_by_role("group").nth(place * 7).get_by_label("Past bij mij").check()
    phone.get_by_role("button", name="Bewaar en ga kiezen").click()
    fitting = phone.get_by_role("group", name="Past bij mij").get_by_role("checkbox")
    expect(fitting).to_have_count(4)
    phone.get_by_text("De andere kaarten").click()
    expect(phone.get_by_role("checkbox")).to_have_count(CARDS)
    for place in range(3):
        fitting.nth(place).check()
    assert_fits_phone(phone)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    phone.get_by_role("radio", name="Collega’s mogen een briefje").check()
    expect(phone.get_by_label("Je e-mailadres")).to_be_hidden()
    assert_fits_phone(phone)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    phone.get_by_role("checkbox", name="Ja, mijn team mag dit zien.").check()
    assert_fits_phone(phone)
    phone.get_by_role("button", name="Zet mij op de kaart").click()
    assert new_member().consented

    # One click widens it, one click narrows it, one click takes it all away.
    phone.goto(own_page)
    phone.get_by_role("button", name="Ook collega’s van andere teams").click()
    phone.get_by_role("button", name="Alleen voor mijn eigen team").click()
    phone.goto(f"{own_page}sorteer/")
    phone.get_by_role("button", name="Wis hoe ik sorteerde").click()
    assert new_member().sorted == {}
    phone.goto(own_page)
    phone.get_by_role("button", name="Haal mij van de kaart").click()
    expect(phone.get_by_text("Niemand ziet je nu")).to_be_visible()
    phone.get_by_role("button", name="Wis alles").click()
    expect(phone.get_by_role("heading", name="Alles is gewist")).to_be_visible()
    assert phone.goto(own_page).status == 404
