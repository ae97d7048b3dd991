"""A new organisation on a phone: from a request to a survey that runs."""

import re
from urllib.parse import urlsplit

from django.core import mail
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_good_page

STAFF = "beheer@toolbox.example"
NAME = "Dagcentrum De Brug"
EMAIL = "noor@debrug.example"
TEAMS = "Zorg; Dagploeg; 14\nZorg; Nachtploeg; 9\nKeuken; Keuken; 6"
# Five minutes, at five seconds for each thing that is pressed, chosen or filled in.
MOST_ACTIONS = 60
COUNT_ACTIONS = """
for (const kind of ["click", "change"])
  addEventListener(kind, () => {
    sessionStorage.setItem("actions", Number(sessionStorage.getItem("actions")) + 1);
  }, true);
"""


def test_a_new_organisation_starts_a_survey(page: Page, phone: Page, log_in):
    phone.add_init_script(COUNT_ACTIONS)
    phone.goto("/account/login/")
    phone.get_by_role("link", name="Vraag een account aan").click()
    fill_in(phone)
    expect(phone.get_by_role("heading", name="Bedankt")).to_be_visible()

    log_in(page, STAFF, at="/beheer/")
    page.goto("/beheer/organisations/organisationrequest/")
    page.get_by_role("link", name="Keur aanvragen goed").click()
    page.get_by_label(NAME).check()
    page.get_by_role("button", name="Keur goed wat aangevinkt is").click()
    expect(page.get_by_text(f"{NAME} heeft nu een account.")).to_be_visible()

    phone.goto(link_in_the_mail())
    assert_accessible(phone)
    phone.get_by_role("button", name="Stuur mij een code").click()
    phone.get_by_label("Code").fill(code_in_the_mail())
    phone.get_by_role("button", name="Inloggen", exact=True).click()
    phone.get_by_label("Voornaam").fill("Noor")
    phone.get_by_role("button", name="Aanvaard de uitnodiging").click()
    expect(phone.get_by_role("heading", name=NAME)).to_be_visible()
    add_teams(phone)
    start_survey(phone)
    assert int(phone.evaluate("sessionStorage.getItem('actions')")) <= MOST_ACTIONS
    assert_good_page(phone)


def fill_in(page: Page) -> None:
    """The form, sent."""
    page.get_by_label("Naam van je organisatie").fill(NAME)
    page.get_by_label("Subsector").select_option(value="handicap")
    page.get_by_label("Hoeveel mensen werken er?").select_option(value="10-49")
    page.get_by_label("Je naam", exact=True).fill("Noor Aerts")
    page.get_by_label("Je e-mailadres op het werk").fill(EMAIL)
    page.get_by_label("Ja, het team van de toolbox").check()
    assert_good_page(page)
    page.get_by_role("button", name="Verstuur mijn aanvraag").click()


def add_teams(page: Page) -> None:
    """Three teams from a list."""
    page.get_by_role("link", name="Voeg een team toe").click()
    page.get_by_role("link", name="Plak een lijst").click()
    page.get_by_label("Je teams").fill(TEAMS)
    page.get_by_role("button", name="Bekijk wat er zou veranderen").click()
    page.get_by_role("button", name="Bewaar 3 teams").click()
    expect(page.get_by_text("Nachtploeg").first).to_be_visible()


def start_survey(page: Page) -> None:
    """Five steps, of which the usual answers stand there already, and the last look."""
    page.goto("/organisatie/")
    page.get_by_role("link", name="Naar de bevragingen").click()
    page.get_by_role("link", name="Start een bevraging").click()
    for step in range(2, 6):
        page.get_by_role("button", name="Bewaar en ga verder").click()
        expect(page.get_by_text(f"Stap {step} van 5")).to_be_visible()
    page.get_by_role("button", name="Bewaar en ga verder").click()
    page.get_by_role("button", name="Start de bevraging").click()
    expect(page.get_by_role("heading", name=re.compile("^Open tot"))).to_be_visible()


def link_in_the_mail() -> str:
    """The path behind the link of the newest invitation."""
    (body,) = [message.body for message in mail.outbox if "uitnodiging/" in message.body]
    return urlsplit(re.search(r"https?://\S+", body)[0]).path


def code_in_the_mail() -> str:
    assert mail.outbox[-1].to == [EMAIL]
    return re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[-1].body, re.MULTILINE)[1]
