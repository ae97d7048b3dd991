"""A new organisation: from a request on a phone to a coordinator who is in."""

import re
from urllib.parse import urlsplit

from django.core import mail
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_good_page

STAFF = "beheer@toolbox.example"
NAME = "Dagcentrum De Brug"
EMAIL = "noor@debrug.example"


def test_a_new_organisation_gets_in(page: Page, phone: Page, log_in):
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
    phone.get_by_role("link", name="Naar de mensen").click()
    expect(phone.get_by_text(EMAIL)).to_be_visible()
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


def link_in_the_mail() -> str:
    """The path behind the link of the newest invitation."""
    (body,) = [message.body for message in mail.outbox if "uitnodiging/" in message.body]
    return urlsplit(re.search(r"https?://\S+", body)[0]).path


def code_in_the_mail() -> str:
    assert mail.outbox[-1].to == [EMAIL]
    return re.search(r"^([A-Z0-9-]{6,})$", mail.outbox[-1].body, re.MULTILINE)[1]
