"""A coordinator invites by mail, a colleague answers with the link, and the others are reminded."""

import datetime
import re

from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from organisations.models import Organisation
from surveys.models import Campaign, CampaignTeam, Mailing, QuestionnaireVersion, Way
from surveys.services.campaigns import open_campaign, start_campaign
from tests.e2e.layout import assert_good_page

BIG, NIGHT = "Afdeling Beekzicht", "Nachtploeg"
LIST = f"""E-mail;Naam;Team
an@wilg.example;An;{BIG}
bo(at)wilg.example;Bo;{BIG}
cis@wilg.example;Cis;De nacht
dré@wilg.example;;{NIGHT}
evi@wilg.example;Evi;{NIGHT}
"""


def open_survey() -> Campaign:
    """An open survey of two teams, that are invited in every way there is."""
    organisation = Organisation.objects.get(slug="de-wilg")
    campaign = start_campaign(
        organisation=organisation,
        version=QuestionnaireVersion.objects.latest("pk"),
        title="Hoe leren wij samen?",
        teams=organisation.teams.filter(name__in=[BIG, NIGHT]),
        closes_at=timezone.now() + datetime.timedelta(days=21),
        contact_name="Fien Peeters",
        contact_email="fien@wilg.example",
    )
    open_campaign(campaign=campaign)
    CampaignTeam.objects.filter(campaign=campaign).update(ways=[way.value for way in Way])
    return campaign


def links() -> dict[str, str]:
    """The personal link in each mail so far."""
    return {message.to[0]: re.search(r"http\S+/b/\w+/", message.body)[0] for message in mail.outbox}


def test_from_a_list_with_two_bad_rows_to_a_reminder(page, phone, log_in, site):
    campaign = open_survey()
    log_in(page, "coordinator@dewilg.example")
    page.goto(f"/organisatie/de-wilg/bevragingen/{campaign.pk}/")
    assert_good_page(page)
    page.get_by_role("link", name="Nodig uit met e-mail").click()
    assert_good_page(page)
    file = {"name": "lijst.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    page.get_by_label("Bestand met adressen").set_input_files(file)
    page.get_by_role("button", name="Voeg de adressen toe").click()

    # Three rows aren't right: two are mended, one is left out.
    expect(page.get_by_text("2 adressen zijn toegevoegd.")).to_be_visible()
    assert_good_page(page)
    rows = page.get_by_role("listitem").filter(has=page.get_by_label("E-mailadres"))
    expect(rows).to_have_count(3)
    rows.nth(0).get_by_label("E-mailadres").fill("bo@wilg.example")
    rows.nth(1).get_by_label("Team").select_option(NIGHT)
    rows.nth(2).get_by_label("E-mailadres").fill("")
    page.get_by_role("button", name="Voeg de verbeterde rijen toe").click()
    expect(page.get_by_text("Er staan 4 adressen op de lijst.")).to_be_visible()

    page.get_by_role("button", name="Verstuur de uitnodigingen").click()
    expect(page.get_by_text("4 verstuurd", exact=True)).to_be_visible()
    assert_good_page(page)
    found = links()
    assert set(found) == {f"{name}@wilg.example" for name in ("an", "bo", "cis", "evi")}

    # A colleague answers with the link from the mail; it works once.
    phone.goto(found["cis@wilg.example"])
    expect(phone.get_by_text(NIGHT).first).to_be_visible()
    key = phone.locator("input[name=key]").get_attribute("value")
    answer = phone.request.post(found["cis@wilg.example"], form={"key": key, "KEN1": "4"})
    assert answer.url.endswith("/bedankt/")
    assert phone.goto(found["cis@wilg.example"]).status == 410
    assert_good_page(phone)
    assert phone.context.cookies() == []

    # Five days later: only the others hear of it, and the page tells nobody who they are.
    Mailing.objects.update(created=timezone.now() - datetime.timedelta(days=6))
    mail.outbox.clear()
    page.reload()
    page.get_by_role("button", name="Stuur een herinnering").click()
    expect(page.get_by_text("Je kan niet zien wie dat was, of hoeveel mensen.")).to_be_visible()
    expect(page.get_by_text("4 verstuurd", exact=True)).to_be_visible()
    assert_good_page(page)
    assert links().keys() == found.keys() - {"cis@wilg.example"}

    # Whoever wants no mails says so, without an account.
    phone.goto(f"{found['an@wilg.example']}geen-mail/")
    assert_good_page(phone)
    phone.get_by_role("button", name="Stuur me geen mails meer").click()
    expect(phone.get_by_text("Je adres is gewist")).to_be_visible()
