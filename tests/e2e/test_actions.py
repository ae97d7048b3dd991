"""From a low point to three actions on a printed board."""

import re

from playwright.sync_api import expect

from surveys.models import Action
from tests.e2e.layout import assert_good_page, download_pdf, text_of


def test_from_the_result_to_a_board_of_three(page, log_in):
    log_in(page, "coordinator@dewilg.example")
    page.goto("/organisatie/de-wilg/bevragingen/")
    page.locator('main a[href*="/resultaten/"]').first.click()
    link = page.get_by_role("link", name=re.compile("Teamblad.*Afdeling Beekzicht"))
    sheet = download_pdf(page, link)
    assert "Om over te praten" in text_of(sheet)
    page.get_by_role("button", name=re.compile("Maak er een actie van")).first.click()
    expect(page.get_by_text("Ze staat op het bord")).to_be_visible()
    assert_good_page(page)
    page.get_by_label("Wie zorgt ervoor?").fill("Fatima")
    page.get_by_label("Tegen wanneer?").fill("2035-03-05")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Te doen (1)")).to_be_visible()
    page.get_by_role("link", name="Voeg een eigen actie toe").click()
    page.get_by_label("Wat ga je doen?").fill("Elke maandag samen koffie")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("button", name=re.compile("Maak er een actie van")).nth(1).click()
    page.get_by_role("link", name="Terug naar het actiebord").click()
    expect(page.get_by_role("heading", name="Te doen (3)")).to_be_visible()
    page.get_by_role("button", name="Elke maandag samen koffie: Bezig").click()
    expect(page.get_by_role("heading", name="Bezig (1)")).to_be_visible()
    page.get_by_role("button", name="Elke maandag samen koffie: Klaar").click()
    expect(page.get_by_role("heading", name="Klaar (1)")).to_be_visible()
    assert_good_page(page)
    assert Action.objects.count() == 3
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Te doen (2)")).to_be_visible()
    expect(page.get_by_role("button", name="Elke maandag samen koffie: Bezig")).to_be_hidden()
