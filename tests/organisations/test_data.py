"""Everything that is held of an organisation: in one file, and gone for good."""

import csv
import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from content.models import Job
from organisations.models import AuditEntry, Department, Membership, Organisation, Role, User
from organisations.queries.audit_check import faults
from organisations.services.audit import record
from organisations.services.erasing import erase_organisation, lone_accounts
from organisations.services.exporting import KIND, export_zip
from surveys.models import Campaign, Release, Response
from surveys.services.closing import close_campaign
from surveys.services.progress import count_progress
from surveys.services.report_links import make_link
from surveys.services.retention import delete_answers
from surveys.services.words import share_words
from talents.models import TalentMap
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.surveys import closed_survey, open_survey, respond
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db
MARK = "Zwaluwnest"


@pytest.fixture
def organisation() -> Organisation:
    """An organisation with something in every corner, each text with the same mark in it."""
    organisation = OrganisationFactory(name=f"{MARK} vzw", slug=f"{MARK.lower()}-vzw")
    coordinator = UserFactory(email=f"{MARK}@voorbeeld.example".lower(), last_name=MARK)
    MembershipFactory(organisation=organisation, user=coordinator)
    department = Department.objects.create(organisation=organisation, name=f"{MARK} noord")
    team = TeamFactory(organisation=organisation, department=department, name=f"{MARK} nacht")
    campaign = open_survey(organisation=organisation, responses=(8,))
    Campaign.objects.update(title=f"{MARK} vraagt", contact_email=coordinator.email)
    respond(campaign.teams.get(), 2, seed=101, text=f"{MARK} is een fijne plek")
    count_progress(today=timezone.localdate())
    campaign.refresh_from_db()
    release = close_campaign(campaign=campaign, actor=coordinator)
    share_words(campaign=campaign, texts=release.open_answers, actor=coordinator)
    today = timezone.localdate()
    make_link(campaign=campaign, label=f"{MARK} raad", expires_on=today, actor=coordinator)
    talent_map = TalentMapFactory(organisation=organisation, team=team, title=f"{MARK} kaart")
    MapMemberFactory(talent_map=talent_map, first_name=MARK)
    ModelLogEntry.objects.log_action(organisation, "wagtail.edit")
    ModelLogEntry.objects.log_action(coordinator, "wagtail.edit")
    return organisation


def rows(archive: zipfile.ZipFile, name: str) -> list[list[str]]:
    text = archive.read(name).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def everything() -> str:
    """Every row of every table, as text."""
    with connection.cursor() as cursor:
        texts = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            texts += [f"{table} {row}" for row in cursor.fetchall()]
    return "\n".join(texts)


def test_the_file_has_every_part_but_no_answers(organisation):
    archive = zipfile.ZipFile(io.BytesIO(export_zip(organisation)))
    assert rows(archive, "organisatie/teams.csv")[0] == [
        *("naam", "afdeling", "aantal mensen", "opgegaan in"),
    ]
    people = json.loads(archive.read("organisatie/leden.json"))
    assert people[0]["e-mailadres"] == f"{MARK.lower()}@voorbeeld.example"
    assert MARK in archive.read("bevragingen/bevragingen.csv").decode()
    assert MARK in archive.read("talenten/talentenkaarten.csv").decode()
    assert f"{MARK} raad" in archive.read("bevragingen/links-naar-resultaten.csv").decode()
    shared = archive.read(f"bevragingen/{_result(archive)}-gedeelde-woorden.csv").decode()
    assert f"{MARK} is een fijne plek 0" in shared
    assert "Sloot de bevraging" in archive.read("logboek/logboek.csv").decode()
    result = json.loads(archive.read(f"bevragingen/{_result(archive)}.json"))
    assert result == json.loads(Release.objects.get().facts_json)
    together = "".join(archive.read(name).decode("utf-8-sig") for name in archive.namelist())
    assert not [packed for packed in Response.objects.values_list("answers", flat=True)
                if packed in together]  # fmt: skip
    assert "vingerafdruk" in archive.read("LEESMIJ.txt").decode()


def _result(archive: zipfile.ZipFile) -> str:
    names = [name for name in archive.namelist() if "resultaat-" in name]
    return min(names, key=len).removeprefix("bevragingen/").removesuffix(".json")


def test_no_cell_of_the_file_runs_as_a_formula():
    organisation = OrganisationFactory(name="=cmd|calc")
    TeamFactory(organisation=organisation, name="@SUM(A1)")
    archive = zipfile.ZipFile(io.BytesIO(export_zip(organisation)))
    assert rows(archive, "organisatie/organisatie.csv")[1][0] == "'=cmd|calc"
    assert rows(archive, "organisatie/teams.csv")[1][0] == "'@SUM(A1)"


def test_small_counts_are_not_in_the_file_of_a_running_survey():
    campaign = open_survey(responses=(3, 7))
    count_progress(today=timezone.localdate())
    archive = zipfile.ZipFile(io.BytesIO(export_zip(campaign.organisation)))
    counts = [row[3] for row in rows(archive, "bevragingen/voortgang.csv")[1:]]
    assert sorted(counts) == ["", "7"]


def test_a_coordinator_has_the_file_made_and_downloads_it(
    coordinator_client, coordinator, django_capture_on_commit_callbacks
):
    slug = coordinator.organisation.slug
    response = coordinator_client.post(reverse("organisations:export-ask", args=[slug]))
    job = Job.objects.get(kind=KIND)
    assert job.is_done
    assert response.url == reverse("organisations:export", args=[slug, job.key])
    assert "Je bestand is klaar" in coordinator_client.get(response.url).content.decode()
    file = coordinator_client.get(reverse("organisations:export-file", args=[slug, job.key]))
    assert "leden.csv" in " ".join(zipfile.ZipFile(io.BytesIO(file.content)).namelist())
    stored = default_storage.open(job.artefact).read()
    assert not zipfile.is_zipfile(io.BytesIO(stored))
    actions = AuditEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(actions) == ["export.asked", "export.downloaded"]
    assert (
        "verdwijnt op"
        in coordinator_client.get(reverse("organisations:data", args=[slug])).content.decode()
    )


def test_nobody_else_gets_the_file(client, coordinator_client, coordinator):
    slug = coordinator.organisation.slug
    coordinator_client.post(reverse("organisations:export-ask", args=[slug]))
    job = Job.objects.get(kind=KIND)
    other = MembershipFactory()
    reader = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    for membership, place in ((other, other.organisation.slug), (other, slug), (reader, slug)):
        client.force_login(membership.user)
        for name in ("export", "export-file"):
            url = reverse(f"organisations:{name}", args=[place, job.key])
            assert client.get(url).status_code == 404


def test_the_file_goes_after_a_week(coordinator_client, coordinator):
    ask = reverse("organisations:export-ask", args=[coordinator.organisation.slug])
    coordinator_client.post(ask)
    job = Job.objects.get(kind=KIND)
    call_command("delete_old_exports")
    assert default_storage.exists(job.artefact)
    Job.objects.update(created=timezone.now() - timedelta(days=7, minutes=1))
    call_command("delete_old_exports")
    assert not Job.objects.exists()
    assert not default_storage.exists(job.artefact)


def test_nothing_of_a_deleted_organisation_is_left(
    client, organisation, django_capture_on_commit_callbacks
):
    coordinator = User.objects.get(last_name=MARK)
    client.force_login(coordinator)
    client.post(reverse("organisations:export-ask", args=[organisation.slug]))
    file = Job.objects.get(kind=KIND).artefact
    assert MARK in everything()
    address = reverse("organisations:erase", args=[organisation.slug])
    assert client.post(address, {"name": "Iets anders"}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        html = client.post(address, {"name": f" {MARK.upper()} VZW"}).content.decode()
    assert "Alles is gewist" in html
    assert MARK.lower() not in everything().lower()
    assert not default_storage.exists(file)
    assert not AuditEntry.objects.exclude(chain="").exists()
    line = AuditEntry.objects.get()
    assert (line.action, line.actor) == ("organisation.deleted", "")
    assert list(faults()) == []


def test_no_model_with_a_path_to_an_organisation_keeps_a_row(organisation):
    """Also the models that nobody thought of when this was written."""
    others = closed_survey()
    erase_organisation(organisation=organisation, actor=UserFactory())
    reached, todo = {Organisation}, [Organisation]
    while todo:
        model = todo.pop()
        for relation in model._meta.related_objects:
            found = relation.related_model
            if found not in reached and found is not User:
                reached.add(found)
                todo.append(found)
    assert {Campaign, Response, Membership, TalentMap} <= reached
    assert Organisation.objects.get() == others.organisation
    for model in reached - {Organisation}:
        for field in model._meta.get_fields():
            if field.concrete and field.related_model is Organisation:
                lost = model._default_manager.exclude(**{field.name: others.organisation})
                assert not lost.exists(), model
    assert Response.objects.count() == 16
    assert apps.get_model("organisations", "Erasure").objects.count() == 0


def test_a_running_survey_stands_in_the_way(coordinator_client, coordinator):
    organisation = coordinator.organisation
    open_survey(organisation=organisation)
    address = reverse("organisations:erase", args=[organisation.slug])
    html = coordinator_client.get(address).content.decode()
    assert "Sluit eerst de bevraging “Hoe leren wij?”" in html
    coordinator_client.post(address, {"name": organisation.name})
    assert Organisation.objects.filter(pk=organisation.pk).exists()


def test_accounts_that_are_needed_elsewhere_stay(coordinator):
    organisation = coordinator.organisation
    both = MembershipFactory(organisation=organisation).user
    MembershipFactory(user=both)
    staff = UserFactory(is_staff=True)
    MembershipFactory(organisation=organisation, user=staff)
    on_a_map = MembershipFactory(organisation=organisation).user
    MapMemberFactory(user=on_a_map)
    assert list(lone_accounts(organisation)) == [coordinator.user]
    erase_organisation(organisation=organisation, actor=staff)
    assert set(User.objects.filter(pk__in=[both.pk, staff.pk, on_a_map.pk])) == {
        *(both, staff, on_a_map),
    }
    assert not User.objects.filter(pk=coordinator.user.pk).exists()
    assert AuditEntry.objects.get().actor == staff.email


def test_staff_deletes_an_organisation_in_the_admin(client, organisation):
    staff = UserFactory(is_superuser=True, is_staff=True)
    client.force_login(staff)
    address = reverse("organisations_organisation_modeladmin_delete", args=[organisation.pk])
    client.post(address)
    assert not Organisation.objects.filter(pk=organisation.pk).exists()
    assert not ModelLogEntry.objects.filter(label__contains=MARK).exists()
    busy = open_survey().organisation
    client.post(reverse("organisations_organisation_modeladmin_delete", args=[busy.pk]))
    assert Organisation.objects.filter(pk=busy.pk).exists()


@pytest.mark.parametrize("name", ("data", "audit", "erase"))
def test_only_a_coordinator_comes_here(client, name):
    membership = MembershipFactory(role=Role.READER)
    client.force_login(membership.user)
    for organisation in (membership.organisation, OrganisationFactory()):
        url = reverse(f"organisations:{name}", args=[organisation.slug])
        assert client.get(url).status_code == 404


def test_the_report_of_a_deletion_has_no_small_numbers(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(8,))
    respond(campaign.teams.get(), 2, seed=101, text="Zin")
    address = reverse("surveys:answers-delete", args=[coordinator.organisation.slug, campaign.pk])
    assert coordinator_client.get(address).status_code == 404
    close_campaign(campaign=campaign)
    assert coordinator_client.post(address).status_code == 422
    assert Response.objects.count() == 10
    response = coordinator_client.post(address, {"sure": "on"}, follow=True)
    html = response.content.decode()
    assert not Response.objects.exists()
    assert Release.objects.get().open_answers == []
    assert "de antwoorden op de stellingen en de achtergrondvragen: 10" in html
    assert "wat mensen schreven, in het resultaat</li>" in html
    assert coordinator.user.email in html
    assert AuditEntry.objects.filter(action="answers.deleted").count() == 1
    campaign.refresh_from_db()
    assert delete_answers(campaign=campaign, actor=coordinator.user) is None


def test_a_membership_that_staff_gives_or_takes_stands_in_the_trail(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    person, organisation = UserFactory(), OrganisationFactory()
    data = {"user": person.pk, "organisation": organisation.pk, "role": Role.READER}
    client.post(reverse("organisations_membership_modeladmin_create"), data)
    membership = Membership.objects.get()
    edit = reverse("organisations_membership_modeladmin_edit", args=[membership.pk])
    client.post(edit, data | {"role": Role.COORDINATOR})
    MembershipFactory(organisation=organisation)  # somebody coordinates after it
    client.post(reverse("organisations_membership_modeladmin_delete", args=[membership.pk]))
    actions = AuditEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(actions) == ["member.added", "member.role_changed", "member.removed"]


def test_what_is_written_down_is_of_this_organisation(coordinator):
    record(action="map.ended", actor=coordinator.user, organisation=coordinator.organisation)
    assert AuditEntry.objects.get().chain == f"organisation:{coordinator.organisation.pk}"
