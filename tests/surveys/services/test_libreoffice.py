"""The figures to take along, opened by the office program that many members have."""

import csv
import io
import subprocess

import openpyxl
import pytest

from surveys.services.result_files import results_csv, results_xlsx
from tests.factories.organisations import OrganisationFactory
from tests.factories.surveys import closed_survey

pytestmark = pytest.mark.django_db

# What a program that reads it as a formula makes 2 of, in a cell and in a header.
SLY = ("=1+1", "+1+1", "@SUM(1+1)")
# Comma, quotes, UTF-8, as text, every sheet in a file of its own.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SECONDS = 60


@pytest.fixture
def campaign():
    organisation = OrganisationFactory()
    campaign = closed_survey(organisation=organisation, responses=(8,) * len(SLY))
    facts = campaign.release.facts_json
    for team, name in zip(campaign.teams.all(), SLY, strict=True):
        facts = facts.replace(f'"name": "{team.name}"', f'"name": "{name}"').replace(
            f'"name":"{team.name}"', f'"name":"{name}"'
        )
    type(campaign.release).objects.filter(pk=campaign.release.pk).update(facts_json=facts)
    campaign.refresh_from_db()
    assert [group.name for group in campaign.release.facts.groups] == list(SLY)
    return campaign


def opened(path):
    """Every sheet as LibreOffice shows it: a list of rows of text."""
    profile = path.parent / "profile"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
    command += ["--convert-to", EVERY_SHEET, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {
        sheet.stem.removeprefix(f"{path.stem}-"): list(
            csv.reader(io.StringIO(sheet.read_text(encoding="utf-8")))
        )
        for sheet in path.parent.glob(f"{path.stem}-*.csv")
    }


def test_every_cell_of_the_workbook_is_shown_as_it_was_written(campaign, tmp_path):
    path = tmp_path / "cijfers.xlsx"
    path.write_bytes(results_xlsx(campaign=campaign))
    sheets = opened(path)
    book = openpyxl.load_workbook(path)
    assert set(sheets) == set(book.sheetnames)
    assert book.sheetnames[0] == "Lees mij"
    for sheet in book:
        for row, cells in zip(sheet.iter_rows(values_only=True), sheets[sheet.title], strict=True):
            for value, text in zip(row, cells, strict=False):
                if isinstance(value, str):
                    assert text == value
                elif value is not None:
                    assert float(text.replace(",", ".").rstrip(" %")) == pytest.approx(value)
    [header, *_rows] = sheets["Dimensies"]
    assert set(SLY) <= set(header)
    assert set(SLY) <= {row[0] for row in sheets["Deelname"]}


def test_the_other_file_opens_without_a_single_formula(campaign, tmp_path):
    path = tmp_path / "cijfers.csv"
    path.write_bytes(results_csv(campaign=campaign))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path / 'profile'}"]
    # Semicolons, quotes, UTF-8, and formulas worked out where there are any.
    command += ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    [sheet] = openpyxl.load_workbook(tmp_path / "cijfers.xlsx").worksheets
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    texts = {str(cell.value) for cell in cells}
    for name in SLY:
        assert any(text.lstrip("'") == name for text in texts)
