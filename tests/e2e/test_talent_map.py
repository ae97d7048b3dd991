"""A team makes its talent map on phones: whoever says yes is on it, and whoever leaves is gone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from talents.models import TalentMap
from talents.services.choosing import save_choices
from talents.services.consent import give_consent
from talents.services.members import join_map
from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_good_page, text_of

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
FATIMA = Colleague("Fatima", "zorgkundige", ("Klaretaler", "Weetwie", "Klusvinger"), "tolken")
JEF = Colleague("Jef", "", ("Deuropener", "Regelwijzer", "Eindstreep"), "")
OTHERS = ("Noor", "Karim", "Lotte", "Wouter", "Zehra", "Bram", "Tine")
IN_TIME = 2000  # milliseconds in which the projector shows it


def open_map(page: Page) -> str:
    """The coordinator opens a map for the night team; returns the link for the team."""
    page.get_by_role("link", name="Talentenkaarten").first.click()
    assert_good_page(page)
    page.get_by_role("link", name="Maak een talentenkaart").click()
    assert_good_page(page)
    page.get_by_label("Laatste dag").fill(str(timezone.localdate() + timedelta(days=90)))
    page.get_by_role("button", name="Open de talentenkaart").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies een team.")
    assert_accessible(page)
    page.get_by_label("Team").select_option(TEAM)
    page.get_by_role("button", name="Open de talentenkaart").click()
    expect(page.get_by_text("Er staat nog niemand op de kaart")).to_be_visible()
    assert_good_page(page)
    link = page.get_by_role("main").get_by_role("link", name="/t/").inner_text()
    expect(page.get_by_role("img", name="QR-code van de link")).to_be_visible()
    return link


def join(phone: Page, link: str, person: Colleague) -> str:
    """Join by the link and choose from the list at once; returns the address of one's own page."""
    phone.goto(link)
    phone.get_by_label("Je voornaam").fill(person.name)
    phone.get_by_label("Wat doe je in het team?").fill(person.role)
    phone.get_by_role("button", name="Begin").click()
    own_page = phone.url
    expect(phone.get_by_text("Niemand ziet je nu")).to_be_visible()
    phone.goto(f"{own_page}kies/")
    for talent in person.talents:
        phone.get_by_role("checkbox", name=re.compile(f"^{talent}")).check()
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    phone.get_by_label("Wat mogen collega’s jou vragen?").fill(person.ask_me)
    phone.get_by_role("button", name="Bewaar en ga verder").click()
    expect(phone.get_by_role("heading", name="Wat je team te zien krijgt")).to_be_visible()
    for words in (person.name, person.role, person.ask_me, *person.talents):
        expect(phone.get_by_role("article")).to_contain_text(words)
    return own_page


def say_yes(phone: Page) -> None:
    """Tick the box that nobody ticks for you."""
    consent = phone.get_by_role("checkbox", name="Ja, mijn team mag dit zien.")
    expect(consent).not_to_be_checked()
    consent.check()
    phone.get_by_role("button", name="Zet mij op de kaart").click()
    expect(phone.get_by_role("heading", name="De talenten van het team")).to_be_visible()


def join_by_keyboard(page: Page, link: str, person: Colleague) -> None:
    """From the link to the map with the keyboard alone."""

    def tab_to(control: Locator) -> None:
        for _attempt in range(80):
            if control.evaluate("element => element === document.activeElement"):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"The keyboard doesn't reach {control}.")

    page.goto(link)
    tab_to(page.get_by_label("Je voornaam"))
    page.keyboard.type(person.name)
    page.keyboard.press("Enter")
    page.wait_for_url("**/t/lid/**")
    page.goto(f"{page.url}kies/")
    for talent in person.talents:
        tab_to(page.get_by_role("checkbox", name=re.compile(f"^{talent}")))
        page.keyboard.press("Space")
    for _form in ("the talents", "the words"):
        tab_to(page.get_by_role("button", name="Bewaar en ga verder"))
        page.keyboard.press("Enter")
    tab_to(page.get_by_role("checkbox", name="Ja, mijn team mag dit zien."))
    page.keyboard.press("Space")
    tab_to(page.get_by_role("button", name="Zet mij op de kaart"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="De talenten van het team")).to_be_visible()


def join_in_writing(link: str, names: Sequence[str]) -> None:
    """The rest of the team, by what the pages themselves call."""
    talent_map = TalentMap.objects.get(code=link.rstrip("/").rsplit("/", 1)[-1])
    talents = [talent.key for talent in talent_map.talent_set.talents]
    for place, name in enumerate(names):
        member, _secret = join_map(talent_map=talent_map, first_name=name)
        save_choices(member=member, talents=talents[3 * place : 3 * place + 4])
        give_consent(member=member)


def ask(page: Page, question: str) -> None:
    """Look for someone in plain words."""
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("button", name="Zoeken").click()
    page.wait_for_url("**q=*")


def people_of(page: Page, talent: str) -> str:
    """Who stands with a talent on the map."""
    entry = page.locator("li.talent").filter(has_text=re.compile(rf"^\s*{talent}"))
    return entry.locator(".talent__people").inner_text()


def printed(page: Page) -> list[str]:
    """The words of every PDF that the page leads to."""
    links = page.locator("main a[href*='.pdf']").evaluate_all("links => links.map(a => a.href)")
    pdfs = [PdfReader(BytesIO(page.request.get(link).body())) for link in links]
    assert len(pdfs) >= 2, links
    return [text_of(pdf) for pdf in pdfs]


def test_a_team_of_twelve_makes_its_map(page, new_page, log_in):
    log_in(page, "coordinator@dewilg.example")
    link = open_map(page)
    map_url = page.url
    assert any(f"/t/{link.rstrip('/').rsplit('/', 1)[-1]}/" in words for words in printed(page))
    projector = new_page(1280, 720)
    log_in(projector, "coordinator@dewilg.example")
    projector.goto(f"{map_url}scherm/")
    expect(projector.get_by_text("0 collega’s doen mee")).to_be_visible()
    assert_good_page(projector)

    # Three choose on phones, one without a script, one by keyboard; the projector keeps up.
    sanne, imran, greetje = (new_page(360, 740) for _phone in range(3))
    phones = ((sanne, SANNE), (imran, IMRAN), (greetje, GREETJE))
    own_pages = {}
    for phone, person in phones:
        own_pages[person.name] = join(phone, link, person)
        phone.get_by_role("button", name="Zet mij op de kaart").click()
        expect(phone.get_by_role("alert")).to_contain_text("Vink het vakje aan")
        assert person.name not in projector.content()
        say_yes(phone)
        expect(projector.get_by_text(person.name).first).to_be_visible(timeout=IN_TIME)
    fatima = new_page(360, 740, javascript=False)
    join(fatima, link, FATIMA)
    say_yes(fatima)
    join_by_keyboard(new_page(1280, 900), link, JEF)
    join_in_writing(link, OTHERS)
    expect(projector.get_by_text("12 collega’s doen mee, 12 staan op de kaart")).to_be_visible(
        timeout=IN_TIME
    )
    assert_good_page(projector)

    # Who runs the map, and each of the team, sees it.
    page.goto(map_url)
    assert_good_page(page)
    fatima.reload()
    for view in (page, fatima):
        assert people_of(view, "Ontmijner").count(SANNE.name) == 1
        expect(view.get_by_role("main")).to_contain_text(IMRAN.ask_me)
        expect(view.get_by_text("Niet voor evaluatie").first).to_be_visible()
    expect(page.get_by_role("heading", name="Zo zijn de families verdeeld")).to_be_visible()
    assert (
        page.get_by_role("table", name="Mensen en hun talenten").locator("tbody tr").count() == 12
    )
    assert [words.split()[0] for words in page.locator(".stat").all_inner_texts()] == ["12", "12"]
    assert any(
        all(name in words for name in (SANNE.name, IMRAN.name, GREETJE.name, FATIMA.name, *OTHERS))
        for words in printed(page)
    )
    ask(page, "Wie kan mij helpen met de tillift?")
    expect(page.get_by_role("main")).to_contain_text(SANNE.name)

    # Sanne leaves the map: she's gone everywhere at once, and keeps her own page.
    sanne.goto(own_pages[SANNE.name])
    sanne.get_by_role("button", name="Haal mij van de kaart").click()
    expect(sanne.get_by_text("Niemand ziet je nu")).to_be_visible()
    expect(projector.get_by_text("12 collega’s doen mee, 11 staan op de kaart")).to_be_visible(
        timeout=IN_TIME
    )
    expect(projector.get_by_text(SANNE.name)).to_have_count(0)
    page.reload()
    assert SANNE.name not in page.content()
    page.goto(map_url)
    fatima.reload()
    for view in (page, fatima):
        assert SANNE.name not in view.content()
        assert SANNE.name not in people_of(view, "Ontmijner")
    assert not any(SANNE.name in words for words in printed(page))

    # Deleting takes everything along, the own page too.
    sanne.get_by_role("button", name="Wis alles").click()
    expect(sanne.get_by_role("heading", name="Alles is gewist")).to_be_visible()
    assert sanne.goto(own_pages[SANNE.name]).status == 404

    # The map ends today: nobody is shown any more, on the projector neither.
    page.get_by_role("link", name="Beëindig de kaart nu").click()
    assert_good_page(page)
    page.get_by_role("button", name="Beëindig de kaart nu").click()
    expect(page.get_by_text("Deze talentenkaart is afgelopen").first).to_be_visible()
    assert IMRAN.name not in page.content()
    expect(projector.get_by_text(IMRAN.name)).to_have_count(0, timeout=IN_TIME)


def test_too_few_or_too_many_talents_are_explained(page, phone, log_in):
    log_in(page, "coordinator@dewilg.example")
    link = open_map(page)
    phone.goto(link)
    phone.get_by_label("Je voornaam").fill("Sanne")
    phone.get_by_role("button", name="Begin").click()
    phone.goto(f"{phone.url}kies/")
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
