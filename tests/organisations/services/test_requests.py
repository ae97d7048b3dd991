"""Requests for an account: handled once, mailed once, deleted in time."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from organisations.models import (
    MemberInvitation,
    Organisation,
    OrganisationRequest,
    RequestStatus,
    Role,
    User,
)
from organisations.services.organisations import new_organisation
from organisations.services.requests import (
    AlreadyHandled,
    approve_request,
    ask_for_account,
    decline_request,
    delete_old_requests,
    send_outcome,
)
from tests.factories.content import SiteSettingsFactory
from tests.factories.organisations import (
    OrganisationFactory,
    OrganisationRequestFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

NO_SERVER = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def no_mail_server(settings):
    """A mail server that nobody reaches; returns what brings it back."""
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = NO_SERVER, "127.0.0.1", 1
    return lambda: setattr(settings, "EMAIL_BACKEND", working)


def test_asking_thanks_and_tells_the_site_without_names():
    SiteSettingsFactory()
    facts = {"name": "De Wilg", "subsector": "ouderenzorg", "size": "10-49"}
    contact = {"contact_name": "Noor", "contact_email": "noor@dewilg.example"}
    ask_for_account(facts=facts | contact)
    staff, thanks = mail.outbox
    assert staff.to == ["info@voorbeeld.be"]
    assert "De Wilg" not in staff.body + staff.subject
    assert thanks.to == ["noor@dewilg.example"]
    assert "De Wilg" in thanks.body


def test_approving_makes_an_organisation_and_one_invitation():
    request = OrganisationRequestFactory(name="De Wilg", contact_email="Noor@DeWilg.example")
    staff = UserFactory()
    approve_request(request=request, actor=staff)
    request.refresh_from_db()
    organisation = Organisation.objects.get(slug="de-wilg")
    assert (request.status, request.handled_by) == (RequestStatus.APPROVED, staff)
    assert request.organisation == organisation
    invitation = organisation.member_invitations.get()
    assert (invitation.email, invitation.role) == ("noor@dewilg.example", Role.COORDINATOR)
    assert request.mailed_at and invitation.sent_at
    with pytest.raises(AlreadyHandled):
        approve_request(request=request, actor=staff)
    with pytest.raises(AlreadyHandled):
        decline_request(request=request, reason="Te laat", actor=staff)
    assert send_outcome(request=request, actor=staff)
    assert [message.to for message in mail.outbox] == [["noor@dewilg.example"]]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Woonzorgcentrum 't Bijdehof", "woonzorgcentrum-t-bijdehof"),
        ("De Wilg!", "de-wilg-2"),
        ("Aanvragen", "aanvragen-2"),
        ("日本", "organisatie"),
        ("a" * 120, "a" * 75),
    ],
)
def test_each_organisation_has_an_address_of_its_own(name, slug):
    OrganisationFactory(name="De Wilg", slug="de-wilg")
    assert new_organisation(name=name, subsector="welzijn").slug == slug


def test_a_name_that_is_taken_gets_a_number():
    OrganisationFactory(name="De Wilg", slug="elders")
    assert new_organisation(name="De Wilg", subsector="welzijn").name == "De Wilg (2)"


def test_a_mail_that_could_not_leave_is_sent_later_once(no_mail_server):
    staff = UserFactory()
    asked, refused = OrganisationRequestFactory.create_batch(2)
    approve_request(request=asked, actor=staff)
    decline_request(request=refused, reason="Jullie hebben er al een.", actor=staff)
    for request in (asked, refused):
        request.refresh_from_db()
        assert request.mailed_at is None and not request.is_new
        assert not send_outcome(request=request, actor=staff)
    first = MemberInvitation.objects.get().token_hash
    no_mail_server()
    for request in (asked, refused):
        assert send_outcome(request=request, actor=staff)
        assert send_outcome(request=request, actor=staff)
    approved, declined = mail.outbox
    assert MemberInvitation.objects.get().token_hash != first
    assert approved.to == [asked.contact_email]
    assert "Jullie hebben er al een." in declined.body


def test_what_was_handled_goes_after_ninety_days():
    past = timezone.now() - timedelta(days=91)
    waiting, recent, old = OrganisationRequestFactory.create_batch(3)
    for request in (recent, old):
        decline_request(request=request, reason="Nee", actor=UserFactory())
    OrganisationRequest.objects.filter(pk=waiting.pk).update(created_at=past)
    OrganisationRequest.objects.filter(pk=old.pk).update(handled_at=past)
    assert delete_old_requests() == 1
    assert set(OrganisationRequest.objects.all()) == {waiting, recent}


def test_an_expired_invitation_goes_with_an_account_that_nobody_opened():
    past = timezone.now() - timedelta(days=91)
    for number, kept in enumerate((False, True)):
        approve_request(request=OrganisationRequestFactory(), actor=UserFactory())
        invitation = MemberInvitation.objects.latest("pk")
        last_login = timezone.now() if kept else None
        UserFactory(email=invitation.email, first_name=str(number), last_login=last_login)
    MemberInvitation.objects.update(expires_at=past)
    assert delete_old_requests() == 2
    assert not MemberInvitation.objects.exists()
    assert User.objects.filter(first_name__in=("0", "1")).get().first_name == "1"
