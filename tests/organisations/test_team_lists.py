"""Many teams at once: pasted and read in, looked at, mended, saved."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from content.models import SheetUpload
from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_ROWS
from organisations.models import AuditEntry
from organisations.services.team_exports import example_file
from organisations.services.team_uploads import TooManyRows, read_list
from tests.factories.organisations import MembershipFactory, OrganisationFactory, TeamFactory
from tests.factories.surveys import open_survey


def url(coordinator, name, *more):
    return reverse(f"organisations:{name}", args=[coordinator.organisation.slug, *more])


def paste(client, coordinator, text):
    """Paste and come to the preview."""
    response = client.post(url(coordinator, "teams-paste"), {"text": text})
    assert response.status_code == 302
    return response.url


def act(client, address, action, **data):
    return client.post(address, {"action": action, **data}, follow=True)


def save(client, address):
    seen = client.get(address).context["fingerprint"]
    return act(client, address, "save", fingerprint=seen)


def teams_of(coordinator):
    return {
        (team.department.name if team.department else "", team.name, team.headcount)
        for team in coordinator.organisation.teams.current()
    }


def numbers(context, name):
    return [step.line.number for step in context[name]]


LIST = "Zorg; Nachtploeg; 9\nZorg; Dagploeg; twaalf\nOnthaal 5\n;;4"


def test_bad_lines_are_mended_and_left_out_and_nothing_else_is_lost(
    coordinator_client, coordinator
):
    address = paste(coordinator_client, coordinator, LIST)
    page = coordinator_client.get(address)
    assert [form.step.line.number for form in page.context["line_forms"]] == [2, 4]
    assert "“twaalf” is geen getal" in page.content.decode()
    assert save(coordinator_client, address).context["wrong_count"] == 2
    assert not teams_of(coordinator)
    sent = {
        **{"row-2-department": "Zorg", "row-2-team": "Dagploeg", "row-2-count": "12"},
        **{"row-4-team": "", "row-4-count": "4", "row-4-leave": "on"},
    }
    page = act(coordinator_client, address, "mend", **sent)
    assert not page.context["line_forms"]
    assert numbers(page.context, "changes") == [1, 2, 3]
    assert numbers(page.context, "left_out") == [4]
    page = save(coordinator_client, address)
    assert "3 teams zijn toegevoegd." in page.content.decode()
    expected = {("Zorg", "Nachtploeg", 9), ("Zorg", "Dagploeg", 12), ("", "Onthaal", 5)}
    assert teams_of(coordinator) == expected
    assert not SheetUpload.objects.exists()
    assert AuditEntry.objects.get(action="teams.imported").details == {
        "new": [["Zorg", "Nachtploeg", 9], ["Zorg", "Dagploeg", 12], ["", "Onthaal", 5]],
        "changed": [],
    }


def test_all_bad_lines_are_left_out_at_once_and_one_comes_back(coordinator_client, coordinator):
    address = paste(coordinator_client, coordinator, LIST)
    assert numbers(act(coordinator_client, address, "leave").context, "left_out") == [2, 4]
    page = act(coordinator_client, address, "back", line="2")
    assert numbers(page.context, "left_out") == [4]
    assert [form.step.line.number for form in page.context["line_forms"]] == [2]


def test_a_second_time_updates_the_numbers(coordinator_client, coordinator):
    save(coordinator_client, paste(coordinator_client, coordinator, "Zorg;Nacht;9\nKeuken;5"))
    address = paste(coordinator_client, coordinator, "zorg;NACHT;11\nLogistiek;Keuken;5\n")
    page = save(coordinator_client, address)
    assert "2 teams zijn gewijzigd." in page.content.decode()
    assert teams_of(coordinator) == {("Zorg", "Nacht", 11), ("Logistiek", "Keuken", 5)}
    address = paste(coordinator_client, coordinator, "Nacht;11")
    page = coordinator_client.get(address)
    assert page.context["same_count"] == 1
    assert not page.context["plan"].can_apply
    assert "Er is niets te bewaren" in page.content.decode()


def test_a_list_is_saved_as_it_was_seen_or_not_at_all(coordinator_client, coordinator):
    address = paste(coordinator_client, coordinator, "Keuken;9")
    seen = coordinator_client.get(address).context["fingerprint"]
    team = TeamFactory(organisation=coordinator.organisation, name="Keuken", headcount=8)
    page = act(coordinator_client, address, "save", fingerprint=seen)
    assert "Je teams zijn intussen veranderd" in page.content.decode()
    team.refresh_from_db()
    assert team.headcount == 8
    save(coordinator_client, address)
    assert teams_of(coordinator) == {("", "Keuken", 9)}
    again = act(coordinator_client, address, "save", fingerprint=seen)
    assert "Deze lijst is al bewaard" in again.content.decode()


def test_a_team_in_an_open_survey_stays_as_it_is(coordinator_client, coordinator):
    team = open_survey(organisation=coordinator.organisation).teams.get().team
    address = paste(coordinator_client, coordinator, f"{team.name};99\nKeuken;5")
    page = coordinator_client.get(address)
    assert "Hoe leren wij?" in page.content.decode()
    assert numbers(page.context, "held") == [1]
    save(coordinator_client, address)
    assert teams_of(coordinator) == {("", team.name, 10), ("", "Keuken", 5)}


def test_throwing_a_list_away_changes_nothing(coordinator_client, coordinator):
    address = paste(coordinator_client, coordinator, "Keuken;5")
    page = act(coordinator_client, address, "discard")
    assert "De lijst is weggegooid" in page.content.decode()
    assert not teams_of(coordinator)
    assert not SheetUpload.objects.exists()


def test_a_list_is_for_who_sent_it_in_and_for_its_organisation(client, coordinator):
    client.force_login(coordinator.user)
    address = paste(client, coordinator, "Keuken;5")
    token = SheetUpload.objects.get().token
    own_too = MembershipFactory(user=coordinator.user)
    elsewhere = client.get(url(own_too, "teams-preview", token))
    assert elsewhere.status_code == 302
    client.force_login(MembershipFactory(organisation=coordinator.organisation).user)
    assert client.get(address).url == url(coordinator, "teams")
    assert client.post(address, {"action": "discard"}).status_code == 302
    assert SheetUpload.objects.exists()


def test_odd_signs_reach_no_database(coordinator_client, coordinator):
    address = paste(coordinator_client, coordinator, "Keuken;x")
    page = act(
        coordinator_client, address, "mend", **{"row-1-team": "Keu\0ken", "row-1-count": "5"}
    )
    assert numbers(page.context, "changes") == [1]


@pytest.mark.parametrize("text", ["", "  \n ;; \n", "a;1\n" * (MOST_ROWS + 1)])
def test_a_list_that_says_nothing_or_too_much_is_refused(coordinator_client, coordinator, text):
    response = coordinator_client.post(url(coordinator, "teams-paste"), {"text": text})
    assert response.status_code == 422
    assert "text" in response.context["form"].errors
    assert not SheetUpload.objects.exists()


def send_in(client, coordinator, name, data):
    file = SimpleUploadedFile(name, data)
    return client.post(url(coordinator, "teams-import"), {"file": file})


@pytest.mark.parametrize(
    ("name", "data"),
    [("foto.png", b"\x89PNG..."), ("oud.xls", b"\xd0\xcf\x11\xe0"), ("groot.csv", b"a" * 2**22)],
)
def test_a_file_that_can_not_be_read_is_refused(coordinator_client, coordinator, name, data):
    response = send_in(coordinator_client, coordinator, name, data)
    assert response.status_code == 422
    assert "file" in response.context["form"].errors


def test_the_export_comes_back_unchanged_and_runs_nothing(coordinator_client, coordinator):
    organisation = coordinator.organisation
    save(coordinator_client, paste(coordinator_client, coordinator, "Zorg;Nacht;9\n;=1+1;5"))
    for name, kind in (("teams-xlsx", "xlsx"), ("teams-csv", "csv")):
        response = coordinator_client.get(url(coordinator, name))
        assert f"teams-{organisation.slug}.{kind}" in response.headers["Content-Disposition"]
        back = send_in(coordinator_client, coordinator, f"teams.{kind}", response.content)
        page = coordinator_client.get(back.url)
        assert (page.context["same_count"], page.context["wrong_count"]) == (2, 0)
    assert b"'=1+1" in response.content
    assert AuditEntry.objects.filter(action="teams.exported").count() == 2


def test_the_example_can_be_sent_in(coordinator_client, coordinator):
    data = coordinator_client.get(url(coordinator, "teams-example")).content
    assert len(read_list(data, pasted=False).lines) == 3
    assert data == example_file()


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("teams-paste", []),
        ("teams-import", []),
        ("teams-preview", ["een-geheim"]),
        ("teams-example", []),
        ("teams-xlsx", []),
        ("teams-csv", []),
    ],
)
def test_lists_of_another_organisation_do_not_exist(coordinator_client, name, more):
    other = OrganisationFactory()
    address = reverse(f"organisations:{name}", args=[other.slug, *more])
    assert coordinator_client.get(address).status_code == 404


@pytest.mark.parametrize("count", (1, 3))
def test_query_count_of_the_preview_is_constant(
    coordinator_client, coordinator, count, django_assert_num_queries
):
    names = [f"Ploeg {letter}" for letter in "abc"[:count]]
    for name in names:
        TeamFactory(organisation=coordinator.organisation, name=name)
    text = "\n".join(f"Zorg;{name};{number}" for number, name in enumerate(names, start=3))
    address = paste(coordinator_client, coordinator, f"{text}\nKeuken;x")
    coordinator_client.get(address)
    with django_assert_num_queries(9):
        coordinator_client.get(address)


# Files, without a database.

ROWS = (("Afdeling", "Team", "Aantal"), ("Zorg é", "Nacht, laat", "12"), ("", "Dag", "12,0"))
READ = [("Zorg é", "Nacht, laat", "12"), ("", "Dag", "12,0")]


def csv_of(delimiter, encoding):
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in ROWS]
    return "\r\n".join(lines).encode(encoding)


def lines_of(data):
    return [(one.department, one.team, one.count) for one in read_list(data, pasted=False).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_usual_csv_is_read(delimiter, encoding):
    assert lines_of(csv_of(delimiter, encoding)) == READ


def workbook(rows, title="Blad1", first=()):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    for row in first:
        book.create_sheet("Eerst", 0).append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_numbers_of_a_workbook_are_read_as_they_show():
    rows = [("Team", "Aantal"), ("Nacht", 12), ("Dag", 12.0), ("Half", 7.5), (3, True)]
    found = [(team, count) for _department, team, count in lines_of(workbook(rows))]
    assert found == [("Nacht", "12"), ("Dag", "12"), ("Half", "7,5"), ("3", "ja")]


def test_the_sheet_with_headers_is_read():
    assert lines_of(workbook(ROWS, first=[("Uitleg bij dit bestand",)])) == READ


def test_a_formula_without_outcome_is_something_to_mend():
    line = read_list(workbook([("Team", "Aantal"), ("Nacht", "=SUM(1,2)")]), pasted=False).lines[0]
    assert line.unclear == {"count"}


def test_more_rows_than_are_read_is_said():
    rows = [("Team", "Aantal"), *((f"Ploeg {number}", 5) for number in range(MOST_ROWS + 1))]
    with pytest.raises(TooManyRows):
        read_list(workbook(rows), pasted=False)


def test_an_empty_list_is_said():
    with pytest.raises(UnreadableError) as empty:
        read_list(workbook([("Team", "Aantal")]), pasted=False)
    assert empty.value.reason is Reason.EMPTY


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(data):
    try:
        lines = read_list(data, pasted=False).lines
    except (UnreadableError, TooManyRows):
        return
    assert lines
