"""A result by a link: to read only, until a day, and withdrawn at once."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from organisations.models import AuditEntry
from surveys.models import ReportLink
from surveys.queries.results import result_of
from surveys.services.campaigns import CampaignStateError
from surveys.services.closing import close_campaign
from surveys.services.report_links import campaign_of_secret, make_link
from surveys.services.words import share_words
from tests.factories.surveys import closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db

SOON = datetime.timedelta(days=10)


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 9, 12))


@pytest.fixture
def secret(campaign, coordinator):
    day = timezone.localdate() + SOON
    return make_link(campaign=campaign, label="Bestuur", expires_on=day, actor=coordinator.user)[1]


def links(campaign):
    return reverse("surveys:report-links", args=[campaign.organisation.slug, campaign.pk])


def shared(secret, name="shared"):
    return reverse(f"surveys:{name}", args=[secret])


def test_a_stranger_with_the_link_reads_what_the_organisation_reads(campaign, secret):
    client = Client()
    response = client.get(shared(secret))
    html = response.content.decode()
    result = result_of(campaign)
    for row in result.dimensions:
        for cell in (row.whole, *row.teams):
            assert cell.hidden or cell.text in html
    assert "/organisatie/" not in html
    assert "<form" not in html
    assert "noindex" in response["X-Robots-Tag"]
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    report = client.get(shared(secret, "shared-report"))
    assert report["Content-Type"] == "application/pdf"
    assert report.content.startswith(b"%PDF")


def test_what_people_wrote_is_not_in_it(coordinator):
    survey = open_survey(organisation=coordinator.organisation)
    respond(survey.teams.get(), 9, text="Een geheim")
    close_campaign(campaign=survey)
    texts = survey.release.open_answers
    share_words(campaign=survey, texts=texts, actor=coordinator.user)
    day = timezone.localdate()
    _link, secret = make_link(campaign=survey, label="x", expires_on=day, actor=coordinator.user)
    assert "geheim" not in Client().get(shared(secret)).content.decode()


def test_a_link_opens_nothing_after_its_last_day(campaign, coordinator, monkeypatch):
    today = timezone.localdate()
    _link, secret = make_link(
        campaign=campaign, label="x", expires_on=today, actor=coordinator.user
    )
    assert campaign_of_secret(secret) == campaign
    tomorrow = today + datetime.timedelta(days=1)
    monkeypatch.setattr("surveys.services.report_links.timezone.localdate", lambda: tomorrow)
    assert campaign_of_secret(secret) is None


def test_over_withdrawn_and_made_up_look_the_same(coordinator_client, campaign, secret):
    link = ReportLink.objects.get()
    address = reverse(
        "surveys:report-link-withdraw",
        args=[campaign.organisation.slug, campaign.pk, link.pk],
    )
    assert Client().get(shared(secret)).status_code == 200
    assert coordinator_client.post(address).url == links(campaign)
    pages = [
        Client().get(shared(one, name))
        for one in (secret, "made-up")
        for name in ("shared", "shared-report")
    ]
    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert "Deze link opent niets" in pages[0].content.decode()


def test_the_secret_is_shown_once_and_kept_nowhere(coordinator_client, campaign):
    day = timezone.localdate() + SOON
    response = coordinator_client.post(links(campaign), {"label": "Bestuur", "expires_on": day})
    address = response.context["address"]
    assert address in response.content.decode()
    assert Client().get(address).status_code == 200
    secret = address.rstrip("/").rsplit("/", 1)[1]
    link = ReportLink.objects.get()
    assert secret not in str(vars(link))
    again = coordinator_client.get(links(campaign)).content.decode()
    assert secret not in again
    assert "Bestuur" in again
    entry = AuditEntry.objects.get(action="campaign.link_made")
    assert secret not in str(entry.details)


@pytest.mark.parametrize(
    ("label", "days", "message"),
    [
        ("", 5, "Zeg voor wie de link is."),
        ("Bestuur", -1, "Die dag is voorbij."),
        ("Bestuur", 400, "Kies een dag binnen het jaar."),
    ],
)
def test_a_wrong_form_says_so_and_keeps_what_was_typed(
    coordinator_client, campaign, label, days, message
):
    day = timezone.localdate() + datetime.timedelta(days=days)
    response = coordinator_client.post(links(campaign), {"label": label, "expires_on": day})
    assert response.status_code == 422
    html = response.content.decode()
    assert message in html
    assert f'value="{day:%Y-%m-%d}"' in html
    assert not ReportLink.objects.exists()


def test_services_refuse_what_the_form_refuses(campaign, coordinator):
    today = timezone.localdate()
    for days in (-1, 400):
        with pytest.raises(ValueError, match="last day"):
            make_link(
                campaign=campaign,
                label="x",
                expires_on=today + datetime.timedelta(days=days),
                actor=coordinator.user,
            )
    running = open_survey(organisation=coordinator.organisation)
    with pytest.raises(CampaignStateError):
        make_link(campaign=running, label="x", expires_on=today, actor=coordinator.user)


def test_only_coordinators_of_this_organisation_share(coordinator_client, campaign, secret):
    other = closed_survey()
    assert coordinator_client.get(links(other)).status_code == 404
    assert Client().get(links(campaign)).status_code == 302
    link = ReportLink.objects.get()
    foreign = reverse(
        "surveys:report-link-withdraw", args=[other.organisation.slug, other.pk, link.pk]
    )
    assert coordinator_client.post(foreign).status_code == 404
    few = closed_survey(organisation=campaign.organisation, responses=(3,))
    assert coordinator_client.get(links(few)).status_code == 404


@pytest.mark.parametrize("teams", [1, 3])
def test_the_shared_page_takes_the_same_queries(coordinator, django_assert_max_num_queries, teams):
    survey = closed_survey(organisation=coordinator.organisation, responses=(9,) * teams)
    _link, secret = make_link(
        campaign=survey, label="x", expires_on=timezone.localdate(), actor=coordinator.user
    )
    Client().get(shared(secret))
    with django_assert_max_num_queries(8):
        Client().get(shared(secret))
