"""Who can I ask: people appear while someone types; without a script the form does the same."""

import re

from playwright.sync_api import Page, expect

from talents.domain.secrets import hashed
from talents.models import MapMember
from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_fits_phone, assert_good_page

SECRET = "van-blessing-van-blessing"
ADDRESS = f"/t/lid/{SECRET}/wie-kan-ik-vragen/"


def open_directory(page: Page, site) -> None:
    """Blessing opens the page with a link of her own."""
    MapMember.objects.filter(first_name="Blessing").update(secret_hash=hashed(SECRET))
    page.goto(site.url + ADDRESS)
    expect(page.get_by_role("heading", name="Dit kan je bijvoorbeeld vragen")).to_be_visible()


def test_people_appear_while_someone_types(site, phone):
    open_directory(phone, site)
    assert_good_page(phone)
    box = phone.get_by_role("searchbox")
    box.press_sequentially("de rolstoel is kapot")
    expect(phone.get_by_role("heading", name="Lijkt op je vraag")).to_be_visible()
    expect(phone.get_by_role("listitem").first).to_contain_text("Luc")
    expect(phone.get_by_role("status")).to_contain_text(re.compile(r"\d mensen gevonden"))
    expect(box).to_be_focused()
    assert phone.url.endswith(ADDRESS)  # no question stays in the browser's history
    assert_accessible(phone)
    assert_fits_phone(phone)
    phone.get_by_role("radio", name="De hele organisatie").check()
    expect(phone.get_by_role("listitem").first).to_contain_text("Afdeling Boomgaard")
    box.fill("xylofoon")
    expect(phone.get_by_text("Probeer een ander woord")).to_be_visible()
    assert_accessible(phone)


def test_without_a_script_the_form_answers(site, page_without_javascript):
    page = page_without_javascript
    open_directory(page, site)
    page.get_by_role("searchbox").fill("rooster zit vast")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_role("heading", name="Dit kan je vragen aan")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Luc")).to_contain_text("Puzzelplanner")
    expect(page.get_by_role("searchbox")).to_have_value("rooster zit vast")
