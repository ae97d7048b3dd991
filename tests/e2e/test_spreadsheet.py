"""An editor brings in forty cards from a spreadsheet with three bad rows, and loses none."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

EDITOR = "redactie@toolbox.example"
HEADERS = ("categorie", "kleur", "icoon", "titel", "voorkant", "achterkant")
TOO_LONG = "Een titel die veel langer is dan er ooit op één kaart past, hoe klein je hem ook zet"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Forty cards; rows 5, 17 and 33 each have something wrong."""
    book = openpyxl.Workbook()
    book.active.title = "Kaarten"
    book.active.append(HEADERS)
    for number in range(1, 41):
        looks = ("Terugblik", "Petrol", "Ster") if number <= 20 else ("Vooruit", "Koraal", "Vlag")
        book.active.append((*looks, f"Kaart {number}", f"Vraag {number}?", "Vertel."))
    book.active["B5"] = "Roze"
    book.active["D17"] = TOO_LONG
    book.active["E33"] = None
    path = tmp_path / "veertig.xlsx"
    book.save(path)
    return path


def test_forty_cards_with_three_bad_rows(page: Page, phone: Page, log_in, sheet: Path):
    log_in(page, EDITOR, at="/beheer/")
    send_in(page, sheet)
    errors = page.locator(".sheet-errors li")
    expect(errors.locator(".sheet-cell")).to_have_text(["B5", "D17", "E33"])
    expect(errors.nth(0)).to_contain_text("Petrol, Koraal")
    expect(errors.nth(1)).to_contain_text("60")
    expect(page.get_by_text("37 rijen zijn in orde")).to_be_visible()
    expect(page.get_by_role("button", name="Bewaar als concept")).to_have_count(0)

    with page.expect_download() as download:
        page.get_by_role("link", name="Download het bestand met opmerkingen").click()
    download.value.save_as(remarked := sheet.with_name("opmerkingen.xlsx"))
    remarks = openpyxl.load_workbook(remarked)["Kaarten"]
    assert [remarks[f"G{row}"].value[:4] for row in (5, 17, 33)] == ["B5: ", "D17:", "E33:"]

    page.get_by_label("Tekst van B5").select_option("Petrol")
    page.get_by_label("Tekst van D17").fill("Korter")
    page.get_by_label("Tekst van E33").fill("Wat ontbrak hier?")
    page.get_by_role("button", name="Verbeter en kijk opnieuw na").click()
    expect(page.get_by_text("42 nieuw")).to_be_visible()  # two categories and forty cards
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone.goto("/toolbox/kaartensets/")
    expect(phone.get_by_role("link", name="Veertig vragen")).to_have_count(0)

    page.get_by_role("button", name="Bewaar als concept").click()
    expect(page.get_by_role("status")).to_contain_text("is bewaard als concept")
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("gepubliceerd")
    phone.goto("/toolbox/kaartensets/veertig-vragen/")
    expect(phone.get_by_role("article").filter(has_text=re.compile(r"Vraag \d+\?"))).to_have_count(
        39
    )
    expect(phone.get_by_text("Wat ontbrak hier?")).to_be_visible()
    expect(phone.get_by_text("Korter", exact=True)).to_be_visible()


def send_in(page: Page, sheet: Path) -> None:
    """From the list of card sets to the preview of a new one."""
    page.get_by_role("button", name="Pagina’s").click()
    for title in ("Home", "Toolbox"):
        page.get_by_role("link", name=f"Toon onderliggende pagina's van '{title}'").click()
    page.get_by_role("link", name="Kaartensets", exact=True).click()
    page.locator(".w-slim-header").get_by_role("button", name="Acties").click()
    page.get_by_role("link", name="Nieuwe kaartenset uit een rekenblad").click()
    expect(page.get_by_label("Onder de pagina")).to_have_value(re.compile(r"\d+"))
    assert page.get_by_label("Onder de pagina").locator("option:checked").inner_text() == (
        "Kaartensets"
    )
    page.get_by_label("Titel").fill("Veertig vragen")
    page.get_by_label("Bestand").set_input_files(sheet)
    page.get_by_role("button", name="Bekijk wat er zou veranderen").click()
