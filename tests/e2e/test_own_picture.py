"""Somebody sees what their own answers say, after a survey and just to try."""

from playwright.sync_api import Page, expect

from surveys.models import Response
from tests.e2e.answering import a_team, begin, to_the_end
from tests.e2e.layout import assert_good_page, download_pdf, text_of
from tools.models import QuestionnairePage


def fill_in(page: Page) -> None:
    """Agree with every statement that shows."""
    for statement in page.locator("[data-step]:visible fieldset:not([data-optional] *)").all():
        statement.get_by_role("radio").nth(3).check()


def test_after_sending_one_may_see_and_keep_the_own_picture(phone: Page):
    before = Response.objects.count()
    phone.goto(f"/b/{a_team().code}/")
    begin(phone)
    for _step in range(9):
        fill_in(phone)
        phone.get_by_role("button", name="Volgende").click()
    to_the_end(phone)
    phone.get_by_role("button", name="Verstuur").click()
    expect(phone.get_by_role("heading", name="Bedankt")).to_be_focused()
    assert_good_page(phone)
    phone.get_by_role("button", name="Bekijk mijn eigen beeld").click()
    expect(phone.get_by_role("heading", name="Je eigen beeld")).to_be_visible()
    phone.get_by_text("Hetzelfde in een tabel").click()
    expect(phone.get_by_role("row")).to_have_count(10)
    assert_good_page(phone)
    pdf = download_pdf(phone, phone.get_by_role("button", name="Download mijn beeld"))
    assert len(pdf.pages) == 2  # the figures, the tips
    assert "Je eigen beeld" in text_of(pdf)
    assert Response.objects.count() == before + 1
    assert phone.evaluate("localStorage.length") == 0


def test_anybody_can_try_the_questionnaire_out(page: Page):
    before = Response.objects.count()
    page.goto(QuestionnairePage.objects.live().first().url)
    page.get_by_role("link", name="Probeer zelf").click()
    expect(page.get_by_text("Je probeert dit uit")).to_be_visible()
    assert_good_page(page)
    begin(page)
    fill_in(page)
    page.get_by_role("button", name="Français").click()
    expect(page.get_by_role("heading", name="Étape 1 sur 10")).to_be_visible()
    assert page.locator("input:checked").count() > 2
    assert_good_page(page)
    page.get_by_role("button", name="Nederlands", exact=True).click()
    expect(page.get_by_role("heading", name="Stap 1 van 10")).to_be_visible()
    for _step in range(9):
        fill_in(page)
        page.get_by_role("button", name="Volgende").click()
    page.get_by_role("button", name="Bekijk mijn eigen beeld").click()
    expect(page.get_by_role("heading", name="Je eigen beeld")).to_be_visible()
    assert_good_page(page)
    assert Response.objects.count() == before
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_trying_out_works_without_scripts(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(QuestionnairePage.objects.live().first().url)
    page.get_by_role("link", name="Probeer zelf").click()
    page.get_by_role("button", name="Bekijk mijn eigen beeld").click()
    expect(page.get_by_role("alert")).to_be_visible()
    for statement in page.locator("fieldset").all():
        statement.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Bekijk mijn eigen beeld").click()
    expect(page.get_by_role("heading", name="Je eigen beeld")).to_be_visible()
    pdf = download_pdf(page, page.get_by_role("button", name="Download mijn beeld"))
    assert "Je eigen beeld" in text_of(pdf)
