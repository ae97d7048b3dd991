"""A team makes its talent map on phones: whoever says yes is on it, and whoever leaves is gone."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import segno
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_fits_phone, assert_good_page, download_pdf, text_of

TEAM = "Nachtploeg"


@dataclass(frozen=True)
class Colleague:
    """Someone of the night team."""

    name: str
    role: str
    talents: tuple[str, ...]
    ask_me: str


SANNE = Colleague(
    "Sanne",
    "nachtzorgkundige",
    ("Rustige luisteraar", "Ontmijner", "Schermgids"),
    "tonen hoe de nieuwe tillift werkt",
)
IMRAN = Colleague(
    "Imran",
    "verpleegkundige",
    ("Klusvinger", "Puzzelplanner", "Valkuilenradar", "Voordoener"),
    "een wondverband nakijken",
)
GREETJE = Colleague(
    "Greetje",
    "vrijwilliger",
    ("Bronnenduiker", "Schrijfpen", "Kringleider", "Sfeerzetter", "Weetwie"),
    "een kaartje schrijven voor een familie",
)


def open_map(page: Page) -> str:
    """The coordinator opens a map for the night team; returns the link for the team."""
    page.get_by_role("link", name="Talentenkaarten").first.click()
    assert_good_page(page)
    page.get_by_role("link", name="Maak een talentenkaart").click()
    assert_good_page(page)
    page.get_by_label("Laatste dag").fill("2099-06-30")
    page.get_by_role("button", name="Open de talentenkaart").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies een team.")
    assert_accessible(page)
    page.get_by_label("Team").select_option(TEAM)
    page.get_by_role("button", name="Open de talentenkaart").click()
    expect(page.get_by_text("Er staat nog niemand op de kaart")).to_be_visible()
    assert_good_page(page)
    link = page.get_by_role("main").get_by_role("link", name="/t/").inner_text()
    made = segno.make(link, micro=False).svg_inline(scale=5, border=2, omitsize=True)
    code = page.get_by_role("img", name="QR-code")
    expect(code).to_be_visible()
    dark = re.findall(r'<path[^>]*\bd="([^"]+)"', made)[-1]
    assert code.locator("path").last.get_attribute("d") == dark
    return link


def fill_in(phone: Page, link: str, person: Colleague, check: Callable[[Page], None]) -> str:
    """Join by the link and go to the last step; returns the address of one's own page."""
    phone.goto(link)
    check(phone)
    phone.get_by_label("Je voornaam").fill(person.name)
    phone.get_by_label("Wat doe je in het team?").fill(person.role)
    phone.get_by_role("button", name="Begin").click()
    own_page = phone.url
    expect(phone.get_by_text("Niemand ziet je nu")).to_be_visible()
    check(phone)
    phone.get_by_role("link", name="Kies je talenten").last.click()
    for talent in person.talents:
        phone.get_by_role("checkbox", name=re.compile(f"^{talent}")).check()
    check(phone)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    phone.get_by_label("Wat mogen collega’s jou vragen?").fill(person.ask_me)
    check(phone)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    expect(phone.get_by_role("heading", name="Wat je team te zien krijgt")).to_be_visible()
    for words in (person.name, person.role, person.ask_me, *person.talents):
        expect(phone.get_by_role("article")).to_contain_text(words)
    consent = phone.get_by_role("checkbox", name="Ja, mijn team mag dit zien.")
    expect(consent).not_to_be_checked()
    check(phone)
    return own_page


def say_yes(phone: Page) -> None:
    phone.get_by_role("checkbox", name="Ja, mijn team mag dit zien.").check()
    phone.get_by_role("button", name="Zet mij op de kaart").click()
    expect(phone.get_by_role("heading", name="De talenten van het team")).to_be_visible()


def ask(page: Page, question: str) -> None:
    """Look for someone in plain words."""
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("button", name="Zoeken").click()
    page.wait_for_url("**q=*")


def people_of(page: Page, talent: str) -> str:
    """Who stands with a talent on the map."""
    entry = page.locator("li.talent").filter(has_text=re.compile(rf"^\s*{talent}"))
    return entry.locator(".talent__people").inner_text()


def the_pdf(page: Page) -> PdfReader:
    return download_pdf(page, page.get_by_role("link", name="Download de talentenkaart"))


def test_a_team_makes_its_map(page, new_page, log_in):
    log_in(page, "coordinator@dewilg.example")
    link = open_map(page)
    map_url = page.url
    sanne = new_page(360, 740)
    imran = new_page(360, 740, javascript=False)
    greetje = new_page(360, 740)

    # Three people fill in what they are good at; one of them doesn't say yes.
    sannes_page = fill_in(sanne, link, SANNE, assert_good_page)
    sanne.get_by_role("button", name="Zet mij op de kaart").click()
    expect(sanne.get_by_role("alert")).to_contain_text(
        "Vink het vakje aan als je op de kaart wil staan."
    )
    page.goto(map_url)
    expect(page.get_by_text("Er staat nog niemand op de kaart")).to_be_visible()
    say_yes(sanne)
    assert_good_page(sanne)
    imrans_page = fill_in(imran, link, IMRAN, assert_fits_phone)
    say_yes(imran)
    imran.goto(imrans_page)
    expect(imran.get_by_role("button", name="Haal mij van de kaart")).to_be_visible()
    # Copying takes a script.
    expect(imran.get_by_role("button", name="Kopieer de link")).to_be_hidden()
    imran.get_by_role("link", name="Bekijk de kaart van je team").click()
    greetjes_page = fill_in(greetje, link, GREETJE, assert_fits_phone)
    greetje.get_by_role("link", name="Nu niet: terug naar je eigen pagina").click()
    expect(greetje.get_by_text("Niemand ziet je nu")).to_be_visible()

    # Who isn't on the map can't look at it either.
    greetje.goto(f"{greetjes_page}kaart/")
    assert greetje.url == greetjes_page

    # The coordinator and the team see the map, with whoever said yes.
    page.goto(map_url)
    assert_good_page(page)
    imran.reload()
    for view in (page, imran):
        assert people_of(view, "Ontmijner") == SANNE.name
        assert people_of(view, "Klusvinger") == IMRAN.name
        assert "nog niemand" in people_of(view, "Bronnenduiker")
        expect(view.get_by_role("main")).to_contain_text(IMRAN.ask_me)
        assert GREETJE.name not in view.content()
        assert GREETJE.ask_me not in view.content()
    grid = page.get_by_role("table", name="Mensen en hun talenten")
    assert grid.locator("tbody tr").count() == 2
    stats = page.locator(".stat").all_inner_texts()
    assert [text.split()[0] for text in stats] == ["3", "2"]

    # Who can I ask? In plain words, also with a typing error; nobody finds who said no.
    ask(page, "Wie kan mij helpen met de tillift?")
    expect(page.get_by_role("main")).to_contain_text(SANNE.name)
    expect(page.get_by_role("main")).not_to_contain_text(IMRAN.name)
    assert_good_page(page)
    ask(page, "tilift")
    expect(page.get_by_role("main")).to_contain_text(SANNE.name)
    ask(page, "kaartje schrijven")
    assert GREETJE.name not in page.content()
    ask(sanne, "een verband")
    expect(sanne.get_by_role("main")).to_contain_text(IMRAN.ask_me)
    assert_fits_phone(sanne)

    page.goto(map_url)
    pdf = the_pdf(page)
    assert len(pdf.pages) == 2
    words = text_of(pdf)
    assert TEAM in words
    for shown in (SANNE.name, IMRAN.name, *SANNE.talents, *IMRAN.talents, "Wie kan ik vragen?"):
        assert shown in words
    assert GREETJE.name not in words

    # Sanne leaves the map: she's gone everywhere at once, and keeps her own page.
    sanne.goto(sannes_page)
    assert_good_page(sanne)
    sanne.get_by_role("button", name="Haal mij van de kaart").click()
    expect(sanne.get_by_text("Niemand ziet je nu")).to_be_visible()
    page.goto(map_url)
    imran.reload()
    for view in (page, imran):
        assert SANNE.name not in view.content()
        assert "nog niemand" in people_of(view, "Ontmijner")
    assert SANNE.name not in text_of(the_pdf(page))
    ask(page, "tillift")
    expect(page.get_by_text("Niets gevonden")).to_be_visible()

    # Deleting takes everything along, the own page too.
    sanne.get_by_role("button", name="Wis alles").click()
    expect(sanne.get_by_role("heading", name="Alles is gewist")).to_be_visible()
    assert_good_page(sanne)
    assert sanne.goto(sannes_page).status == 404


def test_too_few_or_too_many_talents_are_explained(page, phone, log_in):
    log_in(page, "coordinator@dewilg.example")
    link = open_map(page)
    phone.goto(link)
    phone.get_by_label("Je voornaam").fill("Sanne")
    phone.get_by_role("button", name="Begin").click()
    phone.get_by_role("link", name="Kies je talenten").last.click()
    cards = phone.get_by_role("checkbox")
    for place in range(6):
        cards.nth(place).check()
    expect(phone.get_by_role("status")).to_have_text(
        "6 gekozen: dat is te veel. Neem er weg tot je er 5 overhoudt."
    )
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    expect(phone.get_by_text("Kies hoogstens 5 talenten.").first).to_be_visible()
    assert_good_page(phone)
    assert phone.locator("input[name=talents]:checked").count() == 6
    for place in range(4):
        cards.nth(place).uncheck()
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    expect(phone.get_by_text("Kies minstens 3 talenten.").first).to_be_visible()
