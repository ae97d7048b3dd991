"""The page behind the link of an invitation."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from organisations.models import AuditEntry, MemberInvitation, Membership, Role, User
from organisations.services.invitations import invite_again, invite_member, withdraw_invitation
from tests.factories.organisations import MembershipFactory, TeamFactory, UserFactory
from tests.organisations.links import invitation_path, log_in_with_code

EMAIL = "nieuw@dewilg.example"


@pytest.fixture
def invitation(coordinator) -> MemberInvitation:
    """An invitation to guide one team."""
    team = TeamFactory(organisation=coordinator.organisation)
    return invite_member(
        organisation=coordinator.organisation,
        email="Nieuw@DeWilg.example",
        role=Role.FACILITATOR,
        teams=[team],
        actor=coordinator.user,
    )


def test_a_new_colleague_proves_the_address_and_accepts(client, invitation, coordinator):
    assert str(coordinator.user) in mail.outbox[0].body
    page = invitation_path()
    assert f"{page}code/" in client.get(page).content.decode()
    assert not User.objects.filter(email=EMAIL).exists()
    asked = client.post(f"{page}code/")
    assert asked.url.startswith(reverse("account_confirm_login_code"))
    assert mail.outbox[-1].to == [EMAIL]
    assert log_in_with_code(client) == page
    response = client.post(page, {"first_name": "Noor", "last_name": "Aerts"})
    assert response.url == reverse("organisations:dashboard", args=[coordinator.organisation.slug])
    member = Membership.objects.get(user__email=EMAIL)
    assert (str(member.user), member.role) == ("Noor Aerts", Role.FACILITATOR)
    assert member.teams.count() == 1
    assert not MemberInvitation.objects.exists()
    assert client.get(page).status_code == 404
    actions = list(AuditEntry.objects.order_by("number").values_list("action", flat=True))
    assert actions == ["invitation.made", "member.joined"]


def test_the_link_alone_is_not_enough(client, invitation):
    page = invitation_path()
    assert client.post(page).status_code == 200
    client.force_login(UserFactory())
    response = client.post(page)
    assert response.status_code == 200
    assert "ander adres" in response.content.decode()
    assert invitation.organisation.memberships.count() == 1


def test_asking_a_code_tells_nobody_whether_there_is_an_account(invitation, coordinator):
    known = UserFactory()
    invite_member(
        organisation=coordinator.organisation,
        email=known.email,
        role=Role.READER,
        actor=coordinator.user,
    )
    pages = [invitation_path(0), invitation_path(1)]
    answers = [Client().post(f"{page}code/") for page in pages]
    shown = [Client().get(page).content.decode() for page in pages]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert len({answer.url.partition("?")[0] for answer in answers}) == 1
    assert all(f"{page}code/" in html for page, html in zip(pages, shown, strict=True))
    subjects = {message.subject for message in mail.outbox[2:]}
    assert len(mail.outbox[2:]) == 2 and len(subjects) == 1


def test_an_account_made_by_an_invitation_opens_nothing(client, invitation):
    client.post(f"{invitation_path()}code/")
    user = User.objects.get(email=EMAIL)
    assert not user.has_usable_password() and not user.memberships.exists()
    assert "_auth_user_id" not in client.session


def test_a_switched_off_account_gets_no_code(client, invitation):
    UserFactory(email=EMAIL, is_active=False)
    client.post(f"{invitation_path()}code/")
    assert "Je code" not in mail.outbox[-1].subject


def test_codes_are_not_mailed_without_end(client, invitation):
    page = invitation_path()
    for _time in range(5):
        Client().post(f"{page}code/")
    assert len(mail.outbox) < 6


def test_another_login_halfway_does_not_stand_in_the_way(client, invitation):
    client.post(reverse("account_request_login_code"), {"email": UserFactory().email})
    client.post(f"{invitation_path(0)}code/")
    assert mail.outbox[-1].to == [EMAIL]


@pytest.mark.parametrize("how", ["expired", "withdrawn", "renewed", "inactive", "never made"])
def test_links_that_do_not_work_look_the_same(client, invitation, coordinator, how):
    page = invitation_path()
    match how:
        case "expired":
            MemberInvitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        case "withdrawn":
            withdraw_invitation(invitation=invitation, actor=coordinator.user)
        case "renewed":
            invite_again(invitation=invitation, actor=coordinator.user)
        case "inactive":
            coordinator.organisation.is_active = False
            coordinator.organisation.save()
        case "never made":
            page = reverse("organisations:invitation", args=["verzonnen"])
    user = UserFactory(email=EMAIL)
    for logged_in in (False, True):
        if logged_in:
            client.force_login(user)
        for answer in (client.get(page), client.post(page), client.post(f"{page}code/")):
            assert answer.status_code == 404
            assert coordinator.organisation.name not in answer.content.decode()
    assert coordinator.organisation.memberships.count() == 1


def test_only_a_fingerprint_of_the_secret_is_kept(invitation):
    secret = invitation_path().rstrip("/").rpartition("/")[2]
    assert secret not in str(MemberInvitation.objects.values().get())


def test_who_coordinates_already_stays_coordinator(client, coordinator):
    second = UserFactory()
    invite_member(
        organisation=coordinator.organisation,
        email=second.email,
        role=Role.READER,
        actor=coordinator.user,
    )
    page = invitation_path()
    member = MembershipFactory(organisation=coordinator.organisation, user=second)
    coordinator.user.is_active = False
    coordinator.user.save()
    client.force_login(second)
    assert client.post(page).status_code == 302
    member.refresh_from_db()
    assert member.role == Role.COORDINATOR


def test_who_hands_over_by_mail_steps_back_when_it_is_accepted(client, coordinator):
    successor = UserFactory()
    invite_member(
        organisation=coordinator.organisation,
        email=successor.email,
        role=Role.COORDINATOR,
        actor=coordinator.user,
        succeeds=coordinator,
    )
    coordinator.refresh_from_db()
    assert coordinator.role == Role.COORDINATOR
    client.force_login(successor)
    client.post(invitation_path())
    coordinator.refresh_from_db()
    assert coordinator.role == Role.READER
    assert coordinator.organisation.memberships.get(user=successor).role == Role.COORDINATOR


def test_nothing_of_it_stays_in_a_cache(client, invitation):
    response = client.get(invitation_path())
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"
