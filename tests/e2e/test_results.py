"""Reading a result: dimension by dimension, beside an earlier one, and with somebody else."""

import datetime
import re

from playwright.sync_api import expect

from surveys.models import Campaign, Status
from surveys.services.campaigns import open_campaign, start_campaign
from surveys.services.closing import close_campaign
from tests.e2e.layout import assert_good_page, download_pdf, text_of
from tests.factories.surveys import respond


def earlier_survey() -> Campaign:
    """The same questionnaire in the same teams, two years ago."""
    now = Campaign.objects.get(organisation__slug="de-wilg", status=Status.CLOSED)
    survey = start_campaign(
        organisation=now.organisation,
        version=now.questionnaire_version,
        title="Hoe leerden wij?",
        teams=[row.team for row in now.teams.select_related("team")],
        closes_at=now.closes_at,
        contact_name="Wies Wilgen",
        contact_email="coordinator@dewilg.example",
    )
    open_campaign(campaign=survey)
    for team in survey.teams.order_by("pk"):
        respond(team, 9, seed=team.pk)
    close_campaign(campaign=survey)
    long_ago = now.closes_at - datetime.timedelta(days=700)
    Campaign.objects.filter(pk=survey.pk).update(closes_at=long_ago)
    return survey


def test_a_result_is_read_from_the_whole_to_its_parts(page, phone, log_in):
    earlier_survey()
    log_in(page, "coordinator@dewilg.example")
    page.goto("/organisatie/de-wilg/bevragingen/")
    page.get_by_role("link", name=re.compile("Hoe leren wij in De Wilg")).first.click()
    if not page.url.endswith("/resultaten/"):
        page.get_by_role("link", name="Bekijk de resultaten").click()
    results = page.url
    dimensions = page.get_by_role("region", name="Scores van de hele organisatie")
    dimensions.get_by_role("link").first.click()
    assert_good_page(page)
    expect(page.get_by_role("heading", name="Wat mensen zeggen")).to_be_visible()
    first = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name=re.compile("^Volgende: ")).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first)

    page.goto(results)
    page.get_by_role("link", name="Vergelijk met een eerdere bevraging").click()
    expect(page.get_by_role("heading", name="Toen en nu")).to_be_visible()
    assert_good_page(page)

    # In a meeting: the arrow keys go from slide to slide, each with something to talk about.
    page.goto(results)
    page.get_by_role("link", name="Toon het op een overleg").click()
    expect(page.get_by_role("button", name="Volledig scherm").first).to_be_visible()
    assert_good_page(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator("#dia-2")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#dia-3")).to_be_focused()
    expect(page.locator("#dia-3").get_by_text("Wat staat in de weg?")).to_be_in_viewport()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#dia-2")).to_be_focused()
    page.locator("#dia-2").get_by_role("link", name="Volgende").click()
    expect(page.locator("#dia-3")).to_be_in_viewport()

    # Somebody without an account reads the same figures, until the link is withdrawn.
    page.goto(results)
    shown = page.get_by_role("region", name="Scores per team, van 0 tot 100").inner_text()
    page.get_by_role("link", name="Deel met een link").click()
    assert_good_page(page)
    page.get_by_label("Voor wie is de link?").fill("Het bestuur")
    page.get_by_role("button", name="Maak een link").click()
    assert_good_page(page)
    address = page.locator("blockquote").inner_text()
    guest = phone
    guest.goto(address)
    assert_good_page(guest)
    heat = guest.get_by_role("region", name="Scores per team, van 0 tot 100")
    assert heat.inner_text().split() == shown.split()
    report = download_pdf(guest, guest.get_by_role("link", name="Download het rapport"))
    assert "Hoe leren wij in De Wilg?" in text_of(report)
    page.get_by_role("button", name=re.compile("Trek deze link in.*Het bestuur")).click()
    expect(page.get_by_text("De link werkt niet meer.")).to_be_visible()
    guest.goto(address)
    expect(guest.get_by_role("heading", name="Deze link opent niets")).to_be_visible()
    assert_good_page(guest)
