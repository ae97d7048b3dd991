"""The figures to take along: the released ones, to calculate with, and nothing that runs."""

import csv
import io
import zipfile

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from organisations.models import AuditEntry
from surveys.models import CampaignTeam
from surveys.queries.results import result_of
from surveys.services.closing import close_campaign
from tests.factories.surveys import closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 6, 9, 12))


def download(client, campaign, ending):
    address = reverse(f"surveys:figures-{ending}", args=[campaign.organisation.slug, campaign.pk])
    return client.get(address)


def book(client, campaign):
    return load_workbook(io.BytesIO(download(client, campaign, "xlsx").content))


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def lines(client, campaign):
    text = download(client, campaign, "csv").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_the_figures_are_those_of_the_screen_to_the_digit(coordinator_client, campaign):
    result = result_of(campaign)
    first, _header, *_rest = book(coordinator_client, campaign).sheetnames
    assert first == "Lees mij"
    table = rows(book(coordinator_client, campaign)["Dimensies"])
    flat = lines(coordinator_client, campaign)
    for shown, found in zip(result.dimensions, table[1:], strict=False):
        cells = (shown.whole, *shown.teams)
        texts = ["verborgen" if isinstance(one, str) else one for one in found[1:]]
        assert texts == ["verborgen" if cell.hidden else cell.value for cell in cells]
        for name, cell in zip(table[0][1:], cells, strict=True):
            expected = "verborgen" if cell.hidden else cell.text
            assert ["Dimensies", shown.name, name, expected] in flat
    assert table[0][1:] == ["De hele organisatie", *(team.name for team in result.teams)]


def test_groups_by_background_are_there_as_released(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    for team in campaign.teams.order_by("pk"):
        respond(team, 12, seed=team.pk, background=[{"FUN": "A"}, {"FUN": "B"}, {"FUN": "C"}])
    close_campaign(campaign=campaign)
    cut = campaign.release.facts.cuts[0]
    table = rows(book(coordinator_client, campaign)["Volgens achtergrond"])
    shown = {row[0]: row[1:] for row in table[1:]}
    question = campaign.questionnaire_version.parsed.background[0]
    flat = lines(coordinator_client, campaign)
    for group, option in zip(cut.groups, question.options, strict=True):
        name = f"{question.text.text()} {option.label.text()}"
        figures = [getattr(score.cell, "value", "verborgen") for score in group.scores]
        assert shown[name][1:] == figures
        assert shown[name][0] == (8 if group.key in "ABC" else "verborgen")
        first = figures[0] if figures[0] == "verborgen" else f"{figures[0]:.1f}".replace(".", ",")
        assert ["Volgens achtergrond", name, table[0][2], first] in flat


def test_hidden_is_hidden_and_what_people_wrote_stays_out(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(4, 6, 9))
    team = CampaignTeam.objects.filter(campaign=campaign).first()
    respond(team, 9, seed=7, text="Een geheim")
    close_campaign(campaign=campaign)
    assert campaign.release.open_answers
    packed = zipfile.ZipFile(io.BytesIO(download(coordinator_client, campaign, "xlsx").content))
    whole = b"".join(packed.read(name) for name in packed.namelist())
    assert b"geheim" not in whole
    assert b"geheim" not in download(coordinator_client, campaign, "csv").content


def test_a_name_that_looks_like_a_formula_is_a_name(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    names = ["=1+1", '@SUM("A1")']
    for team, name in zip(campaign.teams.order_by("pk"), names, strict=True):
        CampaignTeam.objects.filter(pk=team.pk).update(name=name)
    for team in campaign.teams.all():  # names are frozen from the first answer on
        respond(team, 9, seed=team.pk)
    close_campaign(campaign=campaign)
    found = book(coordinator_client, campaign)
    cells = [cell for sheet in found for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type in ("s", "n") and not cell.hyperlink for cell in cells)
    assert set(names) <= {cell.value for cell in cells}
    given = {cell for line in lines(coordinator_client, campaign) for cell in line}
    assert {"'=1+1", '\'@SUM("A1")'} <= given
    assert not any(cell.startswith(("=", "@", "+")) for cell in given)


def test_a_download_is_written_down_and_nobody_else_gets_one(client, coordinator_client, campaign):
    for ending in ("xlsx", "csv"):
        answer = download(coordinator_client, campaign, ending)
        assert answer["Cache-Control"] == "no-store"
        assert answer["Content-Disposition"].endswith(f'.{ending}"')
        assert download(Client(), campaign, ending).status_code == 302
        assert download(coordinator_client, closed_survey(), ending).status_code == 404
    actions = AuditEntry.objects.filter(action="campaign.figures_downloaded")
    assert actions.count() == 2


def test_with_too_few_answers_there_is_no_file(coordinator_client, coordinator):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(3,))
    answer = download(coordinator_client, campaign, "xlsx")
    assert answer.url.endswith("/resultaten/")


@pytest.mark.parametrize("teams", (1, 3))
def test_query_count_is_constant(
    coordinator_client, coordinator, teams, django_assert_max_num_queries
):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(9,) * teams)
    download(coordinator_client, campaign, "csv")
    with django_assert_max_num_queries(14):
        download(coordinator_client, campaign, "csv")
