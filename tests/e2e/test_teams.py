"""A coordinator brings in twelve teams from a spreadsheet with two bad rows, and loses none."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import assert_accessible

TEAMS = "/organisatie/de-wilg/teams/"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Twelve teams in two departments; the number of row 4 and the team of row 9 are wrong."""
    book = openpyxl.Workbook()
    book.active.append(("Afdeling", "Team", "Aantal medewerkers"))
    for number in range(1, 13):
        department = "Leefgroepen" if number <= 7 else "Thuisdiensten"
        book.active.append((department, f"Team {number}", number + 4))
    book.active["C4"] = "zeven"
    book.active["B9"] = None
    path = tmp_path / "teams.xlsx"
    book.save(path)
    return path


def test_twelve_teams_with_two_bad_rows(page: Page, log_in, sheet: Path):
    log_in(page, "coordinator@dewilg.example")
    page.goto(TEAMS)
    before = page.locator(".team-tree tbody a:not(.team-tree__rename)").count()
    page.get_by_role("link", name="Lees een rekenblad in").click()
    page.get_by_label("Bestand").set_input_files(sheet)
    page.get_by_role("button", name="Bekijk wat er zou veranderen").click()
    expect(page.get_by_role("heading", name="Kijk 2 rijen na")).to_be_visible()
    expect(page.get_by_text("10 rijen zijn in orde en blijven bewaard.")).to_be_visible()
    expect(page.get_by_role("button", name="Bewaar")).to_have_count(0)
    assert_accessible(page)
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    count = page.get_by_role("group", name="Rij 4").get_by_label("Aantal mensen")
    expect(count).to_have_accessible_description(
        "“zeven” is geen getal. Vul een heel getal in, bijvoorbeeld 12."
    )
    count.fill("7")
    page.get_by_role("group", name="Rij 9").get_by_label("Team", exact=True).fill("Team 8")
    page.get_by_role("button", name="Verbeter en kijk opnieuw na").click()
    expect(page.get_by_text("12 teams zijn nieuw of veranderen")).to_be_visible()
    page.get_by_role("button", name="Bewaar 12 teams").click()

    expect(page.get_by_role("status")).to_contain_text("12 teams zijn toegevoegd.")
    expect(page.locator(".team-tree tbody a:not(.team-tree__rename)")).to_have_count(before + 12)
    department = page.get_by_role("row", name="Leefgroepen Hernoem")
    expect(department).to_contain_text(str(sum(range(5, 12))))
    assert_accessible(page)
