"""The sector's staff handles requests in the admin, and keeps the last coordinators in place."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse

from organisations.models import (
    AuditEntry,
    MemberInvitation,
    Membership,
    Organisation,
    OrganisationRequest,
    RequestStatus,
    Role,
)
from tests.factories.organisations import (
    MembershipFactory,
    OrganisationFactory,
    OrganisationRequestFactory,
    UserFactory,
)
from toolbox.roles import MANAGERS

pytestmark = pytest.mark.django_db

REQUESTS = "/beheer/organisations/organisationrequest/"
MEMBERSHIPS = "/beheer/organisations/membership/"


@pytest.fixture
def staff(client):
    """The client of somebody who keeps the toolbox; `staff.user` is that person."""
    client.user = UserFactory()
    client.user.groups.add(Group.objects.get(name=MANAGERS))
    client.force_login(client.user)
    return client


def test_list_search_filter_and_export(staff):
    OrganisationRequestFactory(name="De Wilg", subsector="ouderenzorg")
    OrganisationRequestFactory(name="=1+1", status=RequestStatus.DECLINED)
    everything = staff.get(REQUESTS).content.decode()
    assert "De Wilg" in everything and "=1+1" in everything
    for query in ("?q=wilg", "?subsector__exact=ouderenzorg", "?status__exact=new"):
        page = staff.get(REQUESTS + query).content.decode()
        assert "De Wilg" in page and "=1+1" not in page
    export = b"".join(staff.get(f"{REQUESTS}?export=csv").streaming_content).decode()
    assert "'=1+1" in export and ",=1+1" not in export


def test_nobody_edits_or_makes_a_request(staff):
    request = OrganisationRequestFactory()
    for path in ("create/", f"edit/{request.pk}/"):
        assert staff.get(REQUESTS + path).status_code == 302


def test_matches_are_shown(staff):
    OrganisationFactory(name="WZC De Wilg vzw")
    request = OrganisationRequestFactory(name="De wilg")
    OrganisationRequestFactory(name="DE WILG")
    for page in (
        f"{REQUESTS}inspect/{request.pk}/",
        f"{REQUESTS}approve/{request.pk}/",
        f"{REQUESTS}decline/{request.pk}/",
        f"{REQUESTS}handle/",
    ):
        html = staff.get(page).content.decode()
        assert "WZC De Wilg vzw" in html and "DE WILG" in html


def test_approve(staff):
    request = OrganisationRequestFactory(name="De Wilg")
    assert staff.post(f"{REQUESTS}approve/{request.pk}/").status_code == 302
    again = staff.post(f"{REQUESTS}approve/{request.pk}/", follow=True)
    assert "was al behandeld" in again.content.decode()
    assert Organisation.objects.filter(name="De Wilg").count() == 1
    assert len(mail.outbox) == 1
    assert not MemberInvitation.objects.get().organisation.memberships.exists()
    actors = set(AuditEntry.objects.values_list("actor", flat=True))
    assert actors == {staff.user.email}


def test_decline_with_a_reason(staff):
    request = OrganisationRequestFactory()
    page = f"{REQUESTS}decline/{request.pk}/"
    assert staff.post(page, {"reason": ""}).status_code == 422
    staff.post(page, {"reason": "Enkel voor de social profit."})
    assert "Enkel voor de social profit." in mail.outbox[0].body
    assert not Organisation.objects.exists()
    assert staff.get(page).status_code == 200


def test_approve_what_is_ticked(staff):
    requests = OrganisationRequestFactory.create_batch(3)
    page = f"{REQUESTS}handle/"
    assert staff.post(page, {}).status_code == 422
    staff.post(page, {"requests": [request.pk for request in requests[:2]]})
    assert Organisation.objects.count() == len(mail.outbox) == 2
    assert OrganisationRequest.objects.get(status=RequestStatus.NEW) == requests[2]


def test_a_mail_server_that_is_down_stops_the_rest_and_the_mail_goes_later(staff, settings):
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    requests = OrganisationRequestFactory.create_batch(2)
    staff.post(f"{REQUESTS}handle/", {"requests": [request.pk for request in requests]})
    assert Organisation.objects.count() == 1
    asked = OrganisationRequest.objects.get(status=RequestStatus.APPROVED)
    again = f"{REQUESTS}mail/{asked.pk}/"
    assert again in staff.get(REQUESTS).content.decode()
    staff.post(again)
    settings.EMAIL_BACKEND = working
    assert staff.get(again).status_code == 200
    staff.post(again)
    staff.post(again)
    assert [message.to for message in mail.outbox] == [[asked.contact_email]]


@pytest.mark.parametrize("count", (1, 3))
def test_query_count_of_the_bulk_page_is_constant(staff, count, django_assert_max_num_queries):
    OrganisationRequestFactory.create_batch(count, name="De Wilg")
    OrganisationFactory.create_batch(count)
    staff.get(f"{REQUESTS}handle/")
    with django_assert_max_num_queries(24):
        staff.get(f"{REQUESTS}handle/")


def test_invite_an_organisation(staff):
    OrganisationFactory(name="De Wilg")
    page = reverse("organisations_organisation_modeladmin_invite")
    form = {"name": "De Wilg vzw", "subsector": "welzijn"}
    form |= {"contact_name": "Noor", "contact_email": "noor@wilg.example"}
    assert "De Wilg" in str(staff.post(page, form).context["form"].errors["another"])
    assert staff.get(page).status_code == 200
    staff.post(page, form | {"another": "on"})
    made = Organisation.objects.get(name="De Wilg vzw")
    assert made.member_invitations.get().email == "noor@wilg.example"
    assert made.contact_name == "Noor"


def test_others_handle_nothing(client, coordinator_client):
    request = OrganisationRequestFactory()
    for path in ("handle/", f"approve/{request.pk}/", f"decline/{request.pk}/"):
        assert coordinator_client.post(REQUESTS + path).status_code == 302
    coordinator_client.post(reverse("organisations_organisation_modeladmin_invite"))
    request.refresh_from_db()
    assert request.is_new and Organisation.objects.count() == 1


def test_staff_changes_a_role_but_not_of_the_last_coordinator(staff):
    last = MembershipFactory()
    page = f"{MEMBERSHIPS}edit/{last.pk}/"
    form = {"user": last.user.pk, "organisation": last.organisation.pk, "role": "reader"}
    assert "enige coördinator" in staff.post(page, form).content.decode()
    other = OrganisationFactory()
    away = form | {"organisation": other.pk, "role": "coordinator"}
    assert "enige coördinator" in staff.post(page, away).content.decode()
    assert "enige coördinator" in (
        staff.post(f"{MEMBERSHIPS}delete/{last.pk}/", follow=True).content.decode()
    )
    last.refresh_from_db()
    assert (last.role, last.organisation_id) == (Role.COORDINATOR, last.organisation.pk)
    MembershipFactory(organisation=last.organisation)
    assert staff.post(page, form).status_code == 302
    staff.post(f"{MEMBERSHIPS}delete/{last.pk}/")
    assert not Membership.objects.filter(pk=last.pk).exists()
    actions = AuditEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(actions) == ["member.role_changed", "member.removed"]


def test_staff_switches_off_or_deletes_no_last_coordinator(staff):
    last, second = MembershipFactory(), MembershipFactory()
    both = MembershipFactory(organisation=second.organisation)
    people = "id={}".format("&id=".join(str(one.user.pk) for one in (second, both)))
    bulk = "wagtail_bulk_action"
    off = reverse(bulk, args=["organisations", "user", "set_active_state"])
    delete = reverse(bulk, args=["organisations", "user", "delete"])
    staff.post(reverse("wagtailusers_users:delete", args=[last.user.pk]))
    staff.post(f"{off}?id={last.user.pk}", {"mark_as_active": "False"})
    staff.post(f"{off}?{people}", {"mark_as_active": "False"})
    staff.post(f"{delete}?{people}")
    form = {"email": last.user.email, "first_name": "An", "last_name": "Nys"}
    edited = staff.post(reverse("wagtailusers_users:edit", args=[last.user.pk]), form)
    assert "enige coördinator" in edited.content.decode()
    for membership in (last, second, both):
        membership.user.refresh_from_db()
        assert membership.user.is_active
    assert Membership.objects.count() == 3
    assert not AuditEntry.objects.exists()


def test_staff_deletes_one_of_two_coordinators(staff):
    first = MembershipFactory()
    MembershipFactory(organisation=first.organisation)
    staff.post(reverse("wagtailusers_users:delete", args=[first.user.pk]))
    assert first.organisation.memberships.count() == 1
    assert AuditEntry.objects.get().action == "member.removed"
