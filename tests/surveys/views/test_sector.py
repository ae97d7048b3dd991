"""A result beside the sector: who takes part, from when, and what anybody sees."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from organisations.models import AuditEntry, Organisation
from surveys.models import SectorCohort, SectorShare
from surveys.services.campaigns import CampaignStateError
from surveys.services.sector import (
    KEPT,
    LONGEST_WAIT,
    make_sector_figures,
    share_with_sector,
    stop_sharing,
)
from tests.factories.organisations import OrganisationFactory
from tests.factories.surveys import closed_survey, open_survey

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 5, 12)
NEXT_MONTH = datetime.date(2026, 6, 1)


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


def others(actor, count, *, subsector="ouderenzorg", answers=10):
    """Closed surveys of other organisations that wait to be taken up."""
    found = []
    for _number in range(count):
        organisation = OrganisationFactory(subsector=subsector)
        campaign = closed_survey(organisation=organisation, responses=(answers,))
        share_with_sector(campaign=campaign, actor=actor)
        found.append(campaign)
    return found


@pytest.fixture
def campaign(coordinator):
    Organisation.objects.filter(pk=coordinator.organisation.pk).update(subsector="ouderenzorg")
    coordinator.organisation.refresh_from_db()
    return closed_survey(organisation=coordinator.organisation, responses=(6, 6))


def means(campaigns):
    """The mean over all answers per dimension, from what each organisation shows."""
    codes = [one.code for one in campaigns[0].questionnaire_version.parsed.dimensions]
    facts = [campaign.release.facts.organisation for campaign in campaigns]
    total = sum(one.responses for one in facts)
    return {
        code: round(sum(one.responses * one.cell(code).value for one in facts) / total, 1)
        for code in codes
    }


def test_from_taking_part_to_figures_of_sector_and_subsector(
    coordinator_client, coordinator, campaign
):
    page = coordinator_client.get(address("sector", campaign)).content.decode()
    assert "nog geen cijfers van de sector" in page
    coordinator_client.post(address("sector-join", campaign))
    page = coordinator_client.get(address("sector", campaign)).content.decode()
    assert "wachten tot er genoeg andere organisaties" in page
    all_of_them = [campaign, *others(coordinator.user, 4)]
    assert make_sector_figures(today=TODAY) == 5
    response = coordinator_client.get(address("sector", campaign))
    shown = {row.code: row for row in response.context["sector"].rows}
    for code, mean in means(all_of_them).items():
        text = f"{mean:.1f}".replace(".", ",")
        assert (shown[code].sector, shown[code].subsector) == (text, text)
    html = response.content.decode()
    assert "Er zitten al" not in html
    assert "kunnen er niet meer uit" in html
    assert response.context["sector"].answers == 50  # of 52
    actions = AuditEntry.objects.filter(details__campaign=campaign.pk)
    assert "campaign.sector_joined" in actions.values_list("action", flat=True)


def test_four_organisations_are_too_few(coordinator, campaign):
    share_with_sector(campaign=campaign, actor=coordinator.user)
    others(coordinator.user, 3, answers=30)
    assert make_sector_figures(today=TODAY) == 0
    assert not SectorCohort.objects.exists()
    assert not SectorShare.objects.filter(is_taken_up=True).exists()


def test_once_a_month_and_the_figures_of_before_stay_in(coordinator, campaign):
    first = others(coordinator.user, 5)
    assert make_sector_figures(today=TODAY) == 5
    before = SectorCohort.objects.values().get()
    others(coordinator.user, 5)
    assert make_sector_figures(today=TODAY) == 0
    assert make_sector_figures(today=NEXT_MONTH) == 5
    for one in first:
        one.organisation.campaigns.all().delete()  # an organisation leaves altogether
    make_sector_figures(today=NEXT_MONTH)
    assert SectorCohort.objects.values().get(pk=before["id"]) == before


def test_one_that_waits_can_be_withdrawn_and_one_that_was_taken_up_cannot(
    coordinator_client, coordinator, campaign
):
    share_with_sector(campaign=campaign, actor=coordinator.user)
    page = coordinator_client.post(address("sector-leave", campaign), follow=True)
    assert "tellen niet mee voor de sector" in page.content.decode()
    assert not SectorShare.objects.exists()
    share_with_sector(campaign=campaign, actor=coordinator.user)
    others(coordinator.user, 4)
    make_sector_figures(today=TODAY)
    page = coordinator_client.post(address("sector-leave", campaign), follow=True)
    assert "zitten al in de cijfers van de sector" in page.content.decode()
    assert not stop_sharing(campaign=campaign, actor=coordinator.user)


def test_other_subsectors_wait_for_each_other_until_one_has_waited_half_a_year(coordinator):
    others(coordinator.user, 5)
    make_sector_figures(today=TODAY)  # from now on the sector has figures
    others(coordinator.user, 3)
    others(coordinator.user, 3, subsector="kinderopvang")
    assert make_sector_figures(today=NEXT_MONTH) == 0
    since = timezone.localdate()
    later = since + LONGEST_WAIT
    assert make_sector_figures(today=later) == 6
    assert SectorCohort.objects.get(made_on=later).subsector == ""


def test_the_first_figures_may_be_of_several_subsectors(coordinator_client, coordinator, campaign):
    others(coordinator.user, 3)
    others(coordinator.user, 3, subsector="kinderopvang")
    assert make_sector_figures(today=TODAY) == 6
    response = coordinator_client.get(address("sector", campaign))
    assert response.context["sector"].rows
    assert not response.context["sector"].has_subsector
    assert "Ouderenzorg" in response.content.decode()


def test_after_three_years_figures_go(coordinator):
    others(coordinator.user, 5)
    make_sector_figures(today=TODAY)
    make_sector_figures(today=TODAY + KEPT)
    assert SectorCohort.objects.exists()
    make_sector_figures(today=TODAY + KEPT + datetime.timedelta(days=1))
    assert not SectorCohort.objects.exists()


def test_made_up_figures_and_those_that_are_not_there_yet_never_count(coordinator):
    demo = closed_survey(organisation=OrganisationFactory(is_demo=True))
    for one in (demo, open_survey()):
        with pytest.raises(CampaignStateError):
            share_with_sector(campaign=one, actor=coordinator.user)
    assert not SectorShare.objects.exists()


def test_an_organisation_that_was_switched_off_does_not_count(coordinator):
    for one in others(coordinator.user, 5):
        Organisation.objects.filter(pk=one.organisation_id).update(is_active=False)
    assert make_sector_figures(today=TODAY) == 0


def test_the_command_takes_up_what_waits(coordinator, capsys):
    others(coordinator.user, 5)
    call_command("make_sector_figures")
    assert "5 surveys" in capsys.readouterr().out
    call_command("make_sector_figures")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("cohorts", (1, 3))
def test_the_page_takes_a_constant_number_of_queries(
    coordinator_client, coordinator, campaign, django_assert_num_queries, cohorts
):
    others(coordinator.user, 5)
    make_sector_figures(today=TODAY)
    row = SectorCohort.objects.get()
    SectorCohort.objects.bulk_create(
        SectorCohort(
            questionnaire=row.questionnaire,
            surveys=row.surveys,
            columns=row.columns,
            made_on=row.made_on,
        )
        for _number in range(cohorts - 1)
    )
    coordinator_client.get(address("sector", campaign))
    with django_assert_num_queries(9):
        coordinator_client.get(address("sector", campaign))
