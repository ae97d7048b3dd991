"""Letting a survey count for the sector, and taking up what waits once a month."""

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from organisations.models import User
from organisations.services.audit import record
from surveys.domain.sector import SECTOR, Contribution, cohort_of, contribution, form_cohorts
from surveys.models import Campaign, Questionnaire, SectorCohort, SectorShare
from surveys.services.campaigns import CampaignStateError

# Until then surveys of different subsectors wait for others of their own.
LONGEST_WAIT: Final = timedelta(days=180)
# Older figures tell how it was, not how it is.
KEPT: Final = timedelta(days=3 * 365)


@transaction.atomic
def share_with_sector(*, campaign: Campaign, actor: User) -> SectorShare:
    """Let the released figures count from the next month on.

    Raises CampaignStateError before closing, and for a demo organisation: its figures are made up.
    """
    if not campaign.is_closed or campaign.organisation.is_demo:
        raise CampaignStateError("These figures can't count for the sector.")
    share, is_new = SectorShare.objects.get_or_create(
        campaign=campaign, defaults={"since": timezone.localdate()}
    )
    if is_new:
        _tell(campaign, "campaign.sector_joined", actor)
    return share


@transaction.atomic
def stop_sharing(*, campaign: Campaign, actor: User) -> bool:
    """Withdraw what still waits; False when it was taken up already (or never shared)."""
    waiting = SectorShare.objects.select_for_update().filter(campaign=campaign, is_taken_up=False)
    if not waiting.exists():
        return False
    waiting.delete()
    _tell(campaign, "campaign.sector_left", actor)
    return True


@transaction.atomic
def make_sector_figures(*, today: date) -> int:
    """Take up what waits, once a month; returns the number of surveys. Old sums are deleted.

    Surveys of different subsectors are mixed only where one has waited for half a year, or where
    the questionnaire has no figure of the sector at all.
    """
    SectorCohort.objects.filter(made_on__lt=today - KEPT).delete()
    this_month = SectorCohort.objects.filter(made_on__gte=today.replace(day=1))
    done = set(this_month.values_list("questionnaire", flat=True))
    waiting = SectorShare.objects.filter(is_taken_up=False, campaign__organisation__is_active=True)
    asked = set(waiting.values_list("campaign__questionnaire_version__questionnaire", flat=True))
    return sum(_take_up(pk, today) for pk in sorted(asked - done))


def _take_up(questionnaire_pk: int, today: date) -> int:
    # Two schedulers may come at once: the second one finds nothing left.
    questionnaire = Questionnaire.objects.select_for_update().get(pk=questionnaire_pk)
    shares = {
        share.campaign_id: share
        for share in SectorShare.objects.select_for_update(of=("self",))
        .filter(
            is_taken_up=False,
            campaign__organisation__is_active=True,
            campaign__questionnaire_version__questionnaire=questionnaire,
        )
        .select_related(
            "campaign__organisation", "campaign__release", "campaign__questionnaire_version"
        )
    }
    waiting = [one for share in shares.values() if (one := _contribution(share.campaign))]
    oldest = min((share.since for share in shares.values()), default=today)
    mix = (
        today - oldest >= LONGEST_WAIT
        or not SectorCohort.objects.filter(questionnaire=questionnaire).exists()
    )
    taken: list[int] = []
    for subsector, chosen in form_cohorts(waiting, mix=mix):
        _keep(questionnaire, subsector, chosen, today)
        taken += [one.key for one in chosen]
    SectorShare.objects.filter(campaign__in=taken).update(is_taken_up=True)
    return len(taken)


def _contribution(campaign: Campaign) -> Contribution | None:
    return contribution(
        key=campaign.pk,
        organisation=campaign.organisation_id,
        subsector=campaign.organisation.subsector,
        facts=campaign.release.facts,
        questionnaire=campaign.questionnaire_version.parsed,
    )


def _keep(
    questionnaire: Questionnaire, subsector: str, chosen: tuple[Contribution, ...], today: date
) -> None:
    made = cohort_of(subsector, chosen)
    SectorCohort.objects.create(
        questionnaire=questionnaire,
        subsector=made.subsector or SECTOR,
        surveys=made.surveys,
        columns={
            key: {"points": column.points, "answers": column.answers}
            for key, column in made.columns.items()
        },
        made_on=today,
    )


def _tell(campaign: Campaign, action: str, actor: User) -> None:
    details = {"campaign": campaign.pk, "title": campaign.title}
    record(action=action, actor=actor, organisation=campaign.organisation, details=details)
