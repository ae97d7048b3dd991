"""Choosing how to print in a real browser: with and without JavaScript, by keyboard, on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from content import jobs
from content.models import Job
from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import assert_good_page
from tools.printing.rendering import render

SET = "/toolbox/kaartensets/reflectiekaarten/"
OWN = "/kaarten/eigen-set/"


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    """Files of other journeys are not there yet."""
    settings.MEDIA_ROOT = tmp_path


def downloaded(page: Page, click) -> PdfReader:
    with page.expect_download(timeout=60_000) as started:
        click()
    return PdfReader(started.value.path())


@pytest.mark.looks
def test_the_picture_follows_each_choice(page):
    page.goto(SET)
    page.get_by_role("link", name="Kies hoe je print").first.click()
    live = page.locator("[data-print-region]")
    expect(live).to_contain_text("6 vellen papier")
    page.get_by_label("Speelkaart").check()
    expect(live).to_contain_text("9 kaarten op een vel")
    expect(live.get_by_role("img").first).to_have_accessible_name(re.compile("1, 2, 3.* 9$"))
    page.get_by_label("Vouwen en plakken").check()
    expect(live).to_contain_text("Voor- en achterkanten")
    page.get_by_label("Lege kaarten").fill("3")
    expect(live).to_contain_text("27 kaarten")
    assert page.url.endswith("?formaat=poker&manier=vouwen&leeg=3")
    assert_good_page(page)
    # The address is the whole state.
    page.reload()
    expect(live).to_contain_text("27 kaarten")
    pdf = downloaded(page, live.get_by_role("button", name="Download").click)
    assert len(pdf.pages) == 7


@pytest.mark.looks
def test_choosing_cards_of_a_category(page):
    page.goto(f"{SET}afdrukken/")
    page.locator("summary", has_text="24 van 24 kaarten").click()
    page.get_by_role("button", name=re.compile("Geen ?: Terugblik")).click()
    expect(page.locator("[data-print-region]")).to_contain_text("18 kaarten")
    expect(page.locator("summary", has_text="18 van 24 kaarten")).to_be_visible()
    page.get_by_label("1. Hoogtepunt").check()
    expect(page.locator("[data-print-region]")).to_contain_text("19 kaarten")
    assert "kaarten=reflectiekaarten:" in page.url
    assert_accessible(page)


def test_everything_works_without_javascript(page_without_javascript):
    page = page_without_javascript
    page.goto(f"{SET}afdrukken/")
    page.get_by_label("A7, halve postkaart").check()
    page.get_by_label("Eerst de ene kant").check()
    page.get_by_role("button", name="Toon wat je krijgt").click()
    page.wait_for_url("**/afdrukken/?formaat=a7&manier=enkelzijdig")
    expect(page.locator("[data-print-region]")).to_contain_text("6 pagina")
    # The button takes what stands in the form, also when it wasn't shown yet.
    page.get_by_label("A6, postkaart").check()
    pdf = downloaded(page, page.get_by_role("button", name="Download").click)
    assert len(pdf.pages) == 12


def test_a_set_of_ones_own(page):
    page.goto(f"{SET}afdrukken/?kaarten=reflectiekaarten:1-2&formaat=a7")
    page.get_by_role("link", name="andere volgorde").click()
    page.wait_for_url("**/kaarten/eigen-set/?**")
    order = page.locator(".print-order__item")
    expect(order).to_have_count(2)
    page.locator("summary", has_text="Feedbackkaarten").click()
    page.get_by_label("7. Een stap verder").check()
    expect(order).to_have_count(3)
    up = page.get_by_role("link", name="Zet ‘Een stap verder’ hoger")
    up.focus()
    page.keyboard.press("Enter")
    expect(order.nth(1)).to_contain_text("Een stap verder")
    expect(up).to_be_focused()
    page.get_by_role("link", name="Laat ‘Hoogtepunt’ weg").click()
    expect(order).to_have_count(2)
    expect(page.get_by_label("1. Hoogtepunt")).not_to_be_checked()
    assert page.url.endswith("?formaat=a7&kaarten=feedbackkaarten:7,reflectiekaarten:2")
    # A further choice keeps the order.
    page.get_by_label("Spaar inkt").check()
    expect(page).to_have_url(re.compile("zuinig=1&kaarten=feedbackkaarten:7,reflectiekaarten:2$"))
    assert_good_page(page)
    pdf = downloaded(page, page.get_by_role("button", name="Download").click)
    text = [sheet.extract_text() for sheet in pdf.pages]
    assert len(text) == 2
    assert text[0].index("Een stap verder") < text[0].index("Vanzelf gegaan")


def test_a_set_of_ones_own_on_a_phone_without_javascript(new_page):
    page = new_page(360, 740, javascript=False)
    page.goto(OWN)
    expect(page.get_by_text("Je koos nog geen kaart")).to_be_visible()
    page.locator("summary", has_text="Feedbackkaarten").click()
    page.get_by_label("1. Op mijn best").check()
    page.get_by_role("button", name="Toon wat je krijgt").click()
    page.wait_for_url("**/?kaarten=feedbackkaarten:1")
    page.get_by_role("link", name="Laat ‘Op mijn best’ weg").click()
    expect(page.get_by_text("Je koos nog geen kaart")).to_be_visible()


@pytest.fixture
def no_worker(settings):
    """Tasks wait for a worker that never comes."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def test_the_download_starts_when_the_worker_is_ready(page, no_worker):
    page.goto(f"{SET}afdrukken/?formaat=tarot")
    page.get_by_role("button", name="Download").click()
    page.wait_for_url("**/kaarten/bestand/**")
    expect(page.get_by_text("0 van 24 kaarten")).to_be_visible()
    assert_good_page(page)
    job = Job.objects.get()
    assert jobs.claim(job)
    pdf = downloaded(page, lambda: render(job))
    assert len(pdf.pages) == 8
    expect(page.get_by_role("heading", name="Je kaarten zijn klaar")).to_be_focused()
    assert_accessible(page)


def test_stopping_and_starting_again(page, no_worker, settings):
    page.goto(f"{SET}afdrukken/?formaat=tarot")
    page.get_by_role("button", name="Download").click()
    page.wait_for_url("**/kaarten/bestand/**")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Gestopt")).to_be_visible()
    assert_accessible(page)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    pdf = downloaded(page, page.get_by_role("link", name="Maak ze toch").click)
    assert len(pdf.pages) == 8
    page.get_by_role("link", name="Terug naar je keuzes").click()
    page.wait_for_url("**/afdrukken/?formaat=tarot")
