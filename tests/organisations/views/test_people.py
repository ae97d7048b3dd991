"""The people of an organisation, as a coordinator keeps them."""

import pytest
from django.core import mail
from django.urls import reverse

from organisations.models import AuditEntry, MemberInvitation, Role
from organisations.services import invitations as service
from organisations.services.invitations import invite_member
from tests.factories.organisations import MembershipFactory, TeamFactory, UserFactory

NO_SERVER = {"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_PORT": 1}


def url(name, membership, *args):
    return reverse(f"organisations:{name}", args=[membership.organisation.slug, *args])


def invited(membership, email="nieuw@dewilg.example", role=Role.READER) -> MemberInvitation:
    return invite_member(
        organisation=membership.organisation, email=email, role=role, actor=membership.user
    )


def test_the_page_lists_members_and_invitations(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation, name="Nachtploeg")
    member = MembershipFactory(organisation=coordinator.organisation, role=Role.FACILITATOR)
    member.teams.add(team)
    invited(coordinator)
    page = coordinator_client.get(url("people", coordinator)).content.decode()
    for text in (member.user.email, "Nachtploeg", "nieuw@dewilg.example", "Verstuur opnieuw"):
        assert text in page


@pytest.mark.parametrize("count", (1, 3))
def test_query_count_is_constant(coordinator_client, coordinator, count, django_assert_num_queries):
    TeamFactory.create_batch(count, organisation=coordinator.organisation)
    for number in range(count):
        member = MembershipFactory(organisation=coordinator.organisation, role=Role.FACILITATOR)
        member.teams.set(coordinator.organisation.teams.all())
        invited(coordinator, f"nieuw{number}@dewilg.example", Role.FACILITATOR)
    page = url("people", coordinator)
    coordinator_client.get(page)
    with django_assert_num_queries(10):
        coordinator_client.get(page)


def test_invite_a_facilitator(coordinator_client, coordinator):
    team = TeamFactory(organisation=coordinator.organisation)
    form = {"email": "An@DeWilg.example", "role": "facilitator", "teams": [team.pk]}
    page = url("people-invite", coordinator)
    assert coordinator_client.get(page).status_code == 200
    assert coordinator_client.post(page, form).url == url("people", coordinator)
    invitation = MemberInvitation.objects.get()
    assert (invitation.email, list(invitation.teams.all())) == ("an@dewilg.example", [team])
    assert mail.outbox[0].to == ["an@dewilg.example"]
    # Once more: the same invitation, another role, a new link.
    coordinator_client.post(page, form | {"role": "reader"})
    again = MemberInvitation.objects.get()
    assert (again.role, again.teams.count()) == (Role.READER, 0)
    assert again.token_hash != invitation.token_hash


@pytest.mark.parametrize("change", [{"email": "an"}, {"role": ""}, {"role": "baas"}])
def test_a_wrong_invitation_is_explained(coordinator_client, coordinator, change):
    form = {"email": "an@dewilg.example", "role": "reader"} | change
    response = coordinator_client.post(url("people-invite", coordinator), form)
    assert response.status_code == 422 and response.context["form"].errors
    assert not mail.outbox


def test_a_member_is_not_invited_and_a_foreign_team_not_given(coordinator_client, coordinator):
    page = url("people-invite", coordinator)
    email = coordinator.user.email.upper()
    response = coordinator_client.post(page, {"email": email, "role": "reader"})
    assert "email" in response.context["form"].errors
    TeamFactory(organisation=coordinator.organisation)
    form = {"email": "an@dewilg.example", "role": "facilitator", "teams": [TeamFactory().pk]}
    assert "teams" in coordinator_client.post(page, form).context["form"].errors
    assert not MemberInvitation.objects.exists()


def test_a_mail_that_could_not_leave_shows_and_goes_again(
    coordinator_client, coordinator, settings
):
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = NO_SERVER["EMAIL_BACKEND"], "127.0.0.1"
    settings.EMAIL_PORT = NO_SERVER["EMAIL_PORT"]
    invitation = invited(coordinator)
    assert invitation.sent_at is None
    page = coordinator_client.get(url("people", coordinator)).content.decode()
    assert "kon nog niet vertrekken" in page
    settings.EMAIL_BACKEND = working
    coordinator_client.post(url("invitation-resend", coordinator, invitation.pk))
    invitation.refresh_from_db()
    assert invitation.sent_at and len(mail.outbox) == 1


def test_withdraw_an_invitation(coordinator_client, coordinator):
    invitation = invited(coordinator)
    coordinator_client.post(url("invitation-withdraw", coordinator, invitation.pk))
    assert not MemberInvitation.objects.exists()
    assert AuditEntry.objects.first().action == "invitation.withdrawn"


def test_an_organisation_does_not_mail_without_end(coordinator_client, coordinator, monkeypatch):
    monkeypatch.setattr(service, "MOST_PER_DAY", 1)
    page = url("people-invite", coordinator)
    for number, status in enumerate((302, 422)):
        form = {"email": f"an{number}@dewilg.example", "role": "reader"}
        assert coordinator_client.post(page, form).status_code == status
    assert len(mail.outbox) == 1


def test_change_a_role(coordinator_client, coordinator):
    member = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    page = url("member-edit", coordinator, member.pk)
    assert coordinator_client.get(page).status_code == 200
    assert coordinator_client.post(page, {"role": "coordinator"}).status_code == 302
    member.refresh_from_db()
    assert member.role == Role.COORDINATOR
    own = url("member-edit", coordinator, coordinator.pk)
    assert coordinator_client.post(own, {"role": "reader"}).url == url("dashboard", coordinator)


def test_the_last_coordinator_reads_why_not(coordinator_client, coordinator):
    page = url("member-edit", coordinator, coordinator.pk)
    response = coordinator_client.post(page, {"role": "reader"})
    assert response.status_code == 422 and "role" in response.context["form"].errors
    leave = coordinator_client.get(url("leave", coordinator)).content.decode()
    assert "enige coördinator" in leave
    assert coordinator_client.post(url("leave", coordinator)).status_code == 422
    coordinator.refresh_from_db()
    assert coordinator.role == Role.COORDINATOR


def test_remove_somebody_and_be_sent_on_for_oneself(coordinator_client, coordinator):
    member = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    page = url("member-remove", coordinator, member.pk)
    assert coordinator_client.get(page).status_code == 200
    coordinator_client.post(page)
    assert list(coordinator.organisation.memberships.all()) == [coordinator]
    own = url("member-remove", coordinator, coordinator.pk)
    assert coordinator_client.post(own).url == url("leave", coordinator)


@pytest.mark.parametrize("role", Role)
def test_everybody_may_leave(client, coordinator, role):
    member = MembershipFactory(organisation=coordinator.organisation, role=role)
    client.force_login(member.user)
    page = url("leave", coordinator)
    assert page in client.get(url("dashboard", coordinator)).content.decode()
    assert client.get(page).status_code == 200
    assert client.post(page).url == reverse("organisations:home")
    assert list(coordinator.organisation.memberships.all()) == [coordinator]
    assert client.get(url("dashboard", coordinator)).status_code == 404


def test_hand_over_to_a_member_and_by_mail(coordinator_client, coordinator):
    member = MembershipFactory(organisation=coordinator.organisation, role=Role.READER)
    page = url("hand-over", coordinator)
    both = {"member": member.pk, "email": "an@dewilg.example"}
    for wrong in ({}, both, {"member": MembershipFactory().pk}, {"member": coordinator.pk}):
        assert coordinator_client.post(page, wrong).status_code == 422
    response = coordinator_client.post(page, {"email": "an@dewilg.example"})
    assert response.url == url("people", coordinator)
    assert MemberInvitation.objects.get().succeeds == coordinator
    response = coordinator_client.post(page, {"member": member.pk})
    assert response.url == url("dashboard", coordinator)
    coordinator.refresh_from_db()
    assert coordinator.role == Role.READER
    assert coordinator_client.get(page).status_code == 404


@pytest.mark.parametrize("name", ["member-edit", "member-remove"])
def test_people_of_another_organisation_do_not_exist(coordinator_client, coordinator, name):
    other = MembershipFactory()
    for slug in (coordinator.organisation.slug, other.organisation.slug):
        address = reverse(f"organisations:{name}", args=[slug, other.pk])
        assert coordinator_client.get(address).status_code == 404
        assert coordinator_client.post(address, {"role": "reader"}).status_code == 404
    other.refresh_from_db()


@pytest.mark.parametrize("name", ["invitation-resend", "invitation-withdraw"])
def test_invitations_of_another_organisation_do_not_exist(coordinator_client, coordinator, name):
    invitation = invited(MembershipFactory())
    for slug in (coordinator.organisation.slug, invitation.organisation.slug):
        address = reverse(f"organisations:{name}", args=[slug, invitation.pk])
        assert coordinator_client.post(address).status_code == 404
    assert MemberInvitation.objects.get().token_hash == invitation.token_hash


@pytest.mark.parametrize("role", [Role.READER, Role.FACILITATOR])
@pytest.mark.parametrize("name", ["people", "people-invite", "hand-over"])
def test_other_roles_keep_no_people(client, db, role, name):
    membership = MembershipFactory(role=role)
    client.force_login(membership.user)
    assert client.get(url(name, membership)).status_code == 404


def test_a_superuser_is_no_member(client, coordinator):
    client.force_login(UserFactory(editor_in_chief=True))
    for name in ("people", "leave", "hand-over"):
        assert client.get(url(name, coordinator)).status_code == 404
