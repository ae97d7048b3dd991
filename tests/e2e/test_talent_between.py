"""Colleagues give each other cards and ask each other things, on phones."""

from playwright.sync_api import expect

from talents.models import MapMember
from tests.e2e.layout import assert_good_page
from tests.factories.talents import MapMemberFactory

EXAMPLE = "Jij bleef rustig toen de telefoon bleef rinkelen."
QUESTION = "Kijk je morgen mee naar ons rooster?"


def test_a_card_and_a_question_find_their_way(site, new_page):
    imran = MapMemberFactory(first_name="Imran", secret="het-geheim-van-imran", shown=True)
    MapMemberFactory(
        first_name="Sanne",
        secret="het-geheim-van-sanne",
        shown=True,
        talent_map=imran.talent_map,
        contact_kind=MapMember.Contact.NOTE,
    )
    giver, receiver = new_page(360, 740), new_page(360, 740, javascript=False)
    giver.goto(f"{site.url}/t/lid/het-geheim-van-imran/kaart/")

    giver.get_by_role("link", name="Geef Sanne een kaartje").click()
    assert_good_page(giver)
    giver.get_by_role("button", name="Geef dit kaartje").click()
    expect(giver.get_by_role("alert")).to_contain_text("Kies een talent.")
    giver.get_by_label("Ik zie bij jou").select_option(index=1)
    giver.get_by_label("Waaraan merk je dat?").fill(EXAMPLE)
    giver.get_by_role("button", name="Geef dit kaartje").click()
    expect(giver.get_by_role("heading", name="Je kaartje is gegeven")).to_be_visible()
    assert_good_page(giver)
    giver.get_by_role("link", name="Terug naar de kaart").click()
    expect(giver.get_by_text(EXAMPLE)).to_have_count(0)

    giver.get_by_role("link", name="Vraag iets aan Sanne").click()
    assert_good_page(giver)
    giver.get_by_label("Je vraag").fill(QUESTION)
    giver.get_by_role("button", name="Verstuur je bericht").click()
    expect(giver.get_by_role("heading", name="Je bericht is onderweg")).to_be_visible()

    receiver.goto(f"{site.url}/t/lid/het-geheim-van-sanne/")
    expect(receiver.get_by_text(QUESTION)).to_be_visible()
    receiver.get_by_role("button", name="Wis dit bericht").click()
    expect(receiver.get_by_text(QUESTION)).to_have_count(0)
    receiver.get_by_role("button", name="Toon bij mijn talenten").click()
    expect(receiver.get_by_text("Dit kaartje staat bij je talenten op de kaart.")).to_be_visible()

    giver.goto(f"{site.url}/t/lid/het-geheim-van-imran/kaart/")
    expect(giver.get_by_text(EXAMPLE)).to_be_visible()
    assert_good_page(giver)
    giver.goto(f"{site.url}/t/lid/het-geheim-van-sanne/")
    assert_good_page(giver)
