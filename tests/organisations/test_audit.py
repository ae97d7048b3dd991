"""The audit trail: append-only, checked line by line, and read in sentences."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from content import guards
from content.guards import RefusedError
from organisations.audit_admin import SUBJECTS
from organisations.audit_texts import SENTENCES
from organisations.models import AuditEntry, AuditHead, Organisation
from organisations.queries.audit_check import chain_faults, ends, faults, faults_since
from organisations.services.audit import chain_of, digest_of, record, seal_of
from tests.factories.audit import forget_trails
from tests.factories.organisations import MembershipFactory, OrganisationFactory, UserFactory


@pytest.fixture
def organisation(db) -> Organisation:
    """An organisation with a trail of five lines."""
    organisation = OrganisationFactory()
    for number in range(5):
        record(
            action="campaign.opened",
            actor=None,
            organisation=organisation,
            details={"title": f"Bevraging {number}"},
        )
    return organisation


@pytest.fixture
def unguarded(organisation) -> Organisation:
    """The same, for somebody who first took the rules off the database."""
    guards.take_off(connection)
    return organisation


def lines(organisation: Organisation):
    return AuditEntry.objects.filter(chain=chain_of(organisation)).order_by("number")


def found() -> list[tuple[int | None, str]]:
    return [(fault.number, fault.what.split(":")[0]) for fault in faults()]


def refused(change) -> None:
    with pytest.raises(RefusedError), transaction.atomic():
        change()


def test_no_line_is_changed_or_removed(organisation):
    line, head = lines(organisation).first(), AuditHead.objects.filter(chain=chain_of(organisation))
    refused(lambda: lines(organisation).update(actor="iemand@voorbeeld.example"))
    refused(lambda: lines(organisation).delete())
    refused(line.delete)
    refused(line.save)
    refused(lambda: head.update(number=3))
    refused(head.delete)
    assert lines(organisation).count() == 5
    assert found() == []


def test_a_whole_trail_is_said_to_be_whole(organisation):
    said = io.StringIO()
    call_command("verify_audit", stdout=said)
    assert "5 lines" in said.getvalue()


def test_a_changed_line_is_found(unguarded):
    lines(unguarded).filter(number=3).update(details={"title": "Een andere"})
    assert found() == [(3, "changed, moved or put in")]


@pytest.mark.parametrize("number", (1, 3))
def test_a_removed_line_is_found(unguarded, number):
    lines(unguarded).filter(number=number).delete()
    assert (number, "is gone") in found()


def test_lines_removed_from_the_end_are_found(unguarded):
    lines(unguarded).filter(number__gt=3).delete()
    assert found() == [(4, "is gone, up to line 5")]


def test_an_end_that_was_moved_back_is_found(unguarded):
    lines(unguarded).filter(number__gt=3).delete()
    last = lines(unguarded).last()
    AuditHead.objects.filter(chain=last.chain).update(number=3, digest=last.digest)
    assert found() == [(None, "somebody else moved the end")]


def test_an_end_that_is_gone_is_found(unguarded):
    AuditHead.objects.filter(chain=chain_of(unguarded)).delete()
    assert found() == [(None, "nothing says where this chain ends")]


def test_a_line_put_in_is_found(unguarded):
    last = lines(unguarded).last()
    fake = {"chain": last.chain, "at": last.at, "action": "campaign.opened", "digest": "0" * 64}
    AuditEntry.objects.create(number=6, previous=last.digest, **fake)
    assert found() == [
        (6, "changed, moved or put in"),
        (6, "stands after the end of the chain"),
    ]


def test_lines_that_changed_places_are_found(unguarded):
    second, third = lines(unguarded)[1:3]
    AuditEntry.objects.filter(pk=second.pk).update(number=99)
    AuditEntry.objects.filter(pk=third.pk).update(number=2)
    AuditEntry.objects.filter(pk=second.pk).update(number=3)
    assert {2, 3} <= {number for number, _what in found()}


def test_lines_of_another_chain_do_not_fit(organisation):
    first, second = lines(organisation)[:2]
    second.digest = digest_of(second)
    second.previous = "1" * 64
    second.digest = digest_of(second)
    head = AuditHead(chain=first.chain, number=2, digest=second.digest)
    head.seal = seal_of(head)
    what = [fault.what for fault in chain_faults(first.chain, [first, second], head)]
    assert what == ["doesn't follow the line before it"]


def test_the_command_fails_and_says_which_line(unguarded):
    lines(unguarded).filter(number=2).update(actor="iemand@voorbeeld.example")
    said = io.StringIO()
    with pytest.raises(CommandError) as error:
        call_command("verify_audit", stdout=said)
    assert error.value.returncode == 1
    assert f"organisation:{unguarded.pk}, line 2: changed" in said.getvalue()
    assert "the database lacks the rule guard_audit_changed" in said.getvalue()


def test_a_chain_that_was_begun_anew_differs_from_the_ends_that_were_kept(unguarded, tmp_path):
    kept = tmp_path / "ends"
    said = io.StringIO()
    call_command("verify_audit", "--ends", stdout=said)
    kept.write_text(said.getvalue())
    assert list(faults_since(ends())) == []
    forget_trails()
    record(action="campaign.opened", actor=None, organisation=unguarded)
    assert list(faults()) == []
    assert [fault.what for fault in faults_since(kept.read_text().splitlines())] == [
        "was there, and is gone"
    ]


def test_many_at_once_make_one_chain(django_db_setup, django_db_blocker):
    """On real connections, each its own."""

    def write(number: int) -> None:
        try:
            record(action="campaign.opened", actor=None, organisation=None, details={"n": number})
        finally:
            connection.close()

    with django_db_blocker.unblock():
        try:
            with ThreadPoolExecutor(8) as pool:
                list(pool.map(write, range(24)))
            numbers = AuditEntry.objects.filter(chain="").order_by("number")
            assert list(numbers.values_list("number", flat=True)) == list(range(1, 25))
            assert {entry.details["n"] for entry in numbers} == set(range(24))
            assert list(faults()) == []
        finally:
            forget_trails()


def test_every_action_in_the_code_has_a_sentence():
    calls = re.compile(r"(?:\brecord\(|\b_?tell\()(.*?)\)\n", re.DOTALL)
    named = re.compile(r'"([a-z_]+\.[a-z_-]+)"')
    apps = ("content", "organisations", "surveys", "talents", "tools", "toolbox")
    used = {
        name
        for app in apps
        for path in (Path(settings.BASE_DIR) / app).rglob("*.py")
        for call in calls.findall(path.read_text())
        for name in named.findall(call)
    }
    assert "campaign.closed" in used
    assert used - set(SENTENCES) == set()


def test_every_action_has_one_subject():
    names = [name for _label, names in SUBJECTS.values() for name in names]
    assert len(names) == len(set(names))
    assert {action.split(".")[0] for action in SENTENCES} == set(names)


def test_staff_filters_by_subject_and_moment_in_dutch(client, coordinator):
    for action in ("campaign.opened", "team.added", "teams.imported"):
        record(action=action, actor=None, organisation=coordinator.organisation)
    client.force_login(UserFactory(editor_in_chief=True))
    address = reverse("organisations_auditentry_modeladmin_index")
    html = client.get(address, {"subject": "teams"}).content.decode()
    assert "2 van de 3" in html
    assert "talentenkaarten" in html
    assert "De voorbije 7 dagen" in html
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    today = client.get(address, {"at__gte": str(midnight)}).content.decode()
    assert "3 van de 3" in today


def test_the_coordinator_reads_sentences(coordinator_client, coordinator):
    organisation = coordinator.organisation
    for action, details in (
        ("campaign.opened", {"title": "Hoe leren wij?"}),
        ("something.new", {}),
        ("map.ended", {}),
    ):
        record(action=action, actor=coordinator.user, organisation=organisation, details=details)
    record(action="campaign.opened", actor=None, organisation=OrganisationFactory())
    address = reverse("organisations:audit", args=[organisation.slug])
    html = coordinator_client.get(address).content.decode()
    assert "Opende de bevraging “Hoe leren wij?”" in html
    assert "something.new" in html
    assert "Beëindigde de talentenkaart “–”" in html
    assert coordinator.user.email in html
    assert html.count("<tr>") == 4


def test_the_logbook_has_pages(coordinator_client, coordinator):
    for number in range(51):
        details = {"title": f"Bevraging {number}"}
        record(
            action="campaign.opened",
            actor=None,
            organisation=coordinator.organisation,
            details=details,
        )
    address = reverse("organisations:audit", args=[coordinator.organisation.slug])
    first = coordinator_client.get(address).content.decode()
    second = coordinator_client.get(address, {"page": 2}).content.decode()
    assert "“Bevraging 50”" in first
    assert "“Bevraging 0”" not in first
    assert "“Bevraging 0”" in second


@pytest.mark.django_db
@pytest.mark.parametrize("count", (1, 3))
def test_the_logbook_takes_a_constant_number_of_queries(client, django_assert_num_queries, count):
    membership = MembershipFactory()
    client.force_login(membership.user)
    for _number in range(count):
        record(action="campaign.opened", actor=None, organisation=membership.organisation)
    address = reverse("organisations:audit", args=[membership.organisation.slug])
    client.get(address)
    with django_assert_num_queries(8):
        client.get(address)


def test_the_logbook_of_another_organisation_does_not_exist(coordinator_client):
    address = reverse("organisations:audit", args=[OrganisationFactory().slug])
    assert coordinator_client.get(address).status_code == 404


def test_the_admin_shows_every_chain_and_changes_nothing(client, organisation):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    address = reverse("organisations_auditentry_modeladmin_index")
    html = client.get(address).content.decode()
    assert organisation.name in html
    assert "Opende de bevraging “Bevraging 3”" in html
    assert client.get(address, {"action": "campaign.opened"}).status_code == 200
    for name in ("edit", "delete"):
        line = lines(organisation).first()
        url = reverse(f"organisations_auditentry_modeladmin_{name}", args=[line.pk])
        assert client.get(url).status_code in (302, 403)
    assert client.get(reverse("organisations_auditentry_modeladmin_create")).status_code in (
        302,
        403,
    )
