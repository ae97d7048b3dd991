"""What a coordinator prints, and where one types a code over."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from organisations.models import AuditEntry
from surveys.models import Way
from surveys.services.papers.designs import DESIGNS
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import closed_survey, open_survey
from toolbox.settings.base import BASE_DIR

pytestmark = pytest.mark.django_db
PAGES = ("poster-choice", "posters", "kit")


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def pdf_pages(response):
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-store"
    return PdfReader(io.BytesIO(response.content)).pages


@pytest.mark.parametrize("name", PAGES)
def test_another_organisations_papers_do_not_exist(coordinator_client, coordinator, name):
    other = closed_survey()
    assert coordinator_client.get(address(name, other)).status_code == 404
    swapped = reverse(f"surveys:{name}", args=[coordinator.organisation.slug, other.pk])
    assert coordinator_client.get(swapped).status_code == 404
    assert not AuditEntry.objects.filter(action="campaign.kit-downloaded").exists()


@pytest.mark.parametrize("name", PAGES)
def test_strangers_are_asked_to_log_in(client, name):
    response = client.get(address(name, open_survey()))
    assert response.status_code == 302
    assert "/account/login/" in response.url


def test_the_survey_leads_to_its_papers(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    html = coordinator_client.get(address("campaign", campaign)).content.decode()
    assert address("poster-choice", campaign) in html
    assert address("kit", campaign) in html


def test_a_design_is_chosen_by_its_picture(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    response = coordinator_client.get(address("poster-choice", campaign))
    html = response.content.decode()
    assert response["Cache-Control"] == "no-store"
    for design in DESIGNS.values():
        assert f'value="{design.key}"' in html
        assert design.picture in html
        assert (BASE_DIR / "toolbox" / "static" / design.picture).is_file()
    for team in campaign.teams.all():
        assert f'<option value="{team.pk}">{team.name}</option>' in html


def test_posters_of_all_teams_have_a_page_each(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0, 0))
    pages = pdf_pages(coordinator_client.get(address("posters", campaign)))
    assert len(pages) == 3
    for page, team in zip(pages, campaign.teams.order_by("name"), strict=True):
        assert team.name in page.extract_text()
        assert team.code in "".join(page.extract_text().split())


def test_a_poster_of_one_team_in_one_design(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    team = campaign.teams.last()
    chosen = {"ontwerp": "beelden", "team": team.pk}
    response = coordinator_client.get(address("posters", campaign), chosen)
    [page] = pdf_pages(response)
    assert team.name in page.extract_text()
    assert "Scan the code with your phone." in page.extract_text()
    assert "affiches" in response["Content-Disposition"]


def test_a_team_without_a_link_has_no_poster(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation, responses=(0, 0))
    team = campaign.teams.first()
    campaign.teams.filter(pk=team.pk).update(ways=[Way.CODES])
    url = address("posters", campaign)
    assert len(pdf_pages(coordinator_client.get(url))) == 1
    assert coordinator_client.get(url, {"team": team.pk}).status_code == 404
    campaign.teams.update(ways=[Way.CODES])
    assert coordinator_client.get(url).status_code == 404
    html = coordinator_client.get(address("poster-choice", campaign)).content.decode()
    assert "Er valt dus niets op te hangen" in html
    assert 'name="ontwerp"' not in html


def test_what_cannot_be_chosen_does_not_exist(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    stranger = open_survey().teams.get()
    url = address("posters", campaign)
    assert coordinator_client.get(url, {"ontwerp": "fluo"}).status_code == 404
    assert coordinator_client.get(url, {"team": stranger.pk}).status_code == 404
    assert coordinator_client.get(url, {"team": "x"}).status_code == 404


def test_taking_the_kit_is_recorded(coordinator_client, coordinator):
    campaign = open_survey(organisation=coordinator.organisation)
    pages = pdf_pages(coordinator_client.get(address("kit", campaign)))
    assert campaign.title in pages[0].extract_text()
    entry = AuditEntry.objects.get(action="campaign.kit-downloaded")
    assert entry.actor == coordinator.user.email
    assert entry.details == {"campaign": campaign.pk, "title": campaign.title}


@pytest.mark.parametrize("count", (1, 3))
def test_choosing_a_poster_takes_a_constant_number_of_queries(
    client, django_assert_num_queries, count
):
    membership = MembershipFactory()
    client.force_login(membership.user)
    campaign = open_survey(organisation=membership.organisation, responses=(0,) * count)
    url = address("poster-choice", campaign)
    client.get(url)
    with django_assert_num_queries(CHOICE_QUERIES):
        client.get(url)


# Session, user, organisation, the footer's three, the survey, and its teams: which, how many, and
# their names in the form.
CHOICE_QUERIES = 10


@pytest.mark.parametrize("gap", [" ", "-", ""])
def test_a_code_is_understood_however_it_is_typed(client, gap):
    code = open_survey().teams.get().code
    typed = gap.join([code[:4].upper(), code[4:]])
    response = client.get(reverse("surveys:enter"), {"code": typed})
    assert response.status_code == 302
    assert response.url == reverse("surveys:answer", args=[code])
    assert client.get(response.url).status_code == 200


def test_typing_a_code_leaves_no_trace(client):
    response = client.get(reverse("surveys:enter"))
    assert response.status_code == 200
    assert "Typ je code" in response.content.decode()
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    wrong = client.get(reverse("surveys:enter"), {"code": "bestaatniet"})
    assert client.get(wrong.url).status_code == 404
    assert not wrong.cookies
