"""What people wrote: only the coordinator reads it, until it was gone through."""

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import AuditEntry, Role
from surveys.models import Release, SharedWords
from surveys.services.closing import close_campaign
from surveys.services.retention import delete_answers
from surveys.services.words import share_words
from surveys.views import words as view
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import closed_survey, open_survey, respond

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(coordinator):
    survey = open_survey(organisation=coordinator.organisation)
    respond(survey.teams.get(), 9, text="Els zegt")
    close_campaign(campaign=survey)
    return survey


@pytest.fixture
def reader_client(coordinator):
    """Somebody who may read the results, and does not coordinate."""
    client = Client()
    client.force_login(
        MembershipFactory(organisation=coordinator.organisation, role=Role.READER).user
    )
    return client


def address(campaign, name="words"):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def filled(campaign, **changes):
    """Everything shared as it was written, but for these fields."""
    data = {}
    for number, text in enumerate(campaign.release.open_answers):
        data |= {f"share_{number}": "on", f"text_{number}": text}
    return {name: value for name, value in (data | changes).items() if value is not None}


def test_nobody_else_reads_it_before_it_was_gone_through(
    coordinator_client, reader_client, campaign
):
    assert "Els zegt 3" in coordinator_client.get(address(campaign)).content.decode()
    for client in (coordinator_client, reader_client):
        assert "Els zegt" not in client.get(address(campaign, "results")).content.decode()
    assert (
        address(campaign) in coordinator_client.get(address(campaign, "results")).content.decode()
    )
    assert address(campaign) not in reader_client.get(address(campaign, "results")).content.decode()
    assert reader_client.get(address(campaign)).status_code == 404


def test_what_is_taken_away_is_read_by_nobody(coordinator_client, reader_client, campaign):
    data = filled(campaign, text_0="Iemand zegt 0", share_1=None)
    response = coordinator_client.post(address(campaign), data)
    assert response.url == address(campaign, "results")
    html = reader_client.get(address(campaign, "results")).content.decode()
    assert "Iemand zegt 0" in html
    assert "Els zegt 0" not in html
    assert "Els zegt 1" not in html
    assert "Els zegt 2" in html
    assert AuditEntry.objects.filter(action="campaign.words_shared").count() == 1
    # The coordinator finds the choice back, and can change it.
    form = coordinator_client.get(address(campaign)).context["form"]
    assert form["text_0"].value() == "Iemand zegt 0"
    assert not form["share_1"].value()
    assert form["text_1"].value() == "Els zegt 1"


def test_a_text_to_share_needs_words_and_nothing_typed_is_lost(coordinator_client, campaign):
    data = filled(campaign, text_0=" ", text_1="Aangepast", share_2=None, text_2="")
    response = coordinator_client.post(address(campaign), data)
    assert response.status_code == 422
    html = response.content.decode()
    assert "Laat iets staan" in html
    assert "Aangepast" in html
    assert list(response.context["form"].errors) == ["text_0"]
    assert not SharedWords.objects.exists()


def test_it_can_be_taken_back(coordinator_client, reader_client, campaign):
    coordinator_client.post(address(campaign), filled(campaign))
    coordinator_client.post(address(campaign), {"withdraw": "1"})
    assert "Els zegt" not in reader_client.get(address(campaign, "results")).content.decode()
    assert "Els zegt 3" in coordinator_client.get(address(campaign)).content.decode()
    assert AuditEntry.objects.filter(action="campaign.words_withdrawn").count() == 1


def test_a_long_list_comes_in_parts_and_only_what_was_gone_through_is_shared(
    coordinator_client, reader_client, campaign, monkeypatch
):
    monkeypatch.setattr(view, "PER_PAGE", 4)
    texts = campaign.release.open_answers
    first = {f"share_{n}": "on" for n in range(4)} | {f"text_{n}": texts[n] for n in range(4)}
    response = coordinator_client.post(address(campaign), first)
    assert response.url == f"{address(campaign)}?pagina=2"
    html = reader_client.get(address(campaign, "results")).content.decode()
    assert "Els zegt 3" in html
    assert "Els zegt 4" not in html
    form = coordinator_client.get(response.url).context["form"]
    assert form["text_0"].value() == texts[4]
    assert form["text_0"].label == "Tekst 5"
    assert form["share_0"].value()
    second = {"share_0": "on", "text_0": "Vijf"} | {f"text_{n}": texts[4 + n] for n in range(1, 4)}
    coordinator_client.post(response.url, second)
    html = reader_client.get(address(campaign, "results")).content.decode()
    assert "Vijf" in html
    assert "Els zegt 5" not in html
    assert "Els zegt 3" in html


def test_texts_that_are_gone_are_shared_no_more(coordinator_client, coordinator, campaign):
    coordinator_client.post(address(campaign), filled(campaign))
    delete_answers(campaign=campaign, actor=coordinator.user)
    assert not SharedWords.objects.exists()
    assert coordinator_client.get(address(campaign)).status_code == 404
    campaign.refresh_from_db()
    with pytest.raises(ValueError, match="so many"):
        share_words(campaign=campaign, texts=["Els zegt 0"], actor=coordinator.user)


def test_what_is_shared_is_escaped_and_never_in_a_report(coordinator_client, campaign):
    coordinator_client.post(address(campaign), filled(campaign, text_0="<script>alert(1)</script>"))
    html = coordinator_client.get(address(campaign, "results")).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_without_words_or_before_closing_there_is_no_page(coordinator_client, coordinator):
    survey = closed_survey(organisation=coordinator.organisation)
    assert Release.objects.get(campaign=survey).open_answers == []
    assert coordinator_client.get(address(survey)).status_code == 404
    running = open_survey(organisation=coordinator.organisation)
    assert coordinator_client.get(address(running)).status_code == 404
    assert coordinator_client.get(address(closed_survey())).status_code == 404
