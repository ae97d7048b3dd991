"""The guided start: each step is saved by itself, in a campaign that's still in preparation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from organisations.models import Organisation, Team, User
from surveys.domain.times import keep_until as usual_keep_until
from surveys.domain.times import usual_closing
from surveys.models import Campaign, QuestionnaireVersion
from surveys.queries.answering import variants_of
from surveys.services.campaign_teams import choose_teams
from surveys.services.campaigns import CampaignStateError, tell

QUESTIONNAIRE, TEAMS, DATES, WORDS, WAYS = range(1, 6)


@transaction.atomic
def begin_draft(
    *, organisation: Organisation, version: QuestionnaireVersion, title: str, actor: User
) -> Campaign:
    """The first step: a campaign in preparation, with the usual answer to all the others."""
    closes_at = usual_closing(timezone.now())
    campaign = Campaign.objects.create(
        organisation=organisation,
        questionnaire_version=version,
        title=title,
        closes_at=closes_at,
        keep_until=usual_keep_until(closes_at),
        minimum_group=version.parsed.minimum_group,
        contact_name=actor.get_full_name(),
        contact_email=actor.email,
        prepared_steps=QUESTIONNAIRE,
    )
    tell(campaign, "campaign.drafted", actor, questionnaire=str(version))
    return campaign


@transaction.atomic
def save_questionnaire(
    *, campaign: Campaign, version: QuestionnaireVersion, title: str, actor: User
) -> None:
    """Another questionnaire or title. Raises CampaignStateError once it's open, as all steps do."""
    draft = _draft(campaign)
    draft.questionnaire_version, draft.title = version, title
    draft.minimum_group = max(draft.minimum_group, version.parsed.minimum_group)
    offered = variants_of(version.parsed)
    draft.languages = [variant for variant in draft.languages if variant in offered]
    _save(draft, QUESTIONNAIRE, actor, questionnaire=str(version))


@transaction.atomic
def save_teams(*, campaign: Campaign, teams: Iterable[Team], actor: User) -> None:
    """Which teams take part. Raises ValueError for a team of another organisation."""
    draft, teams = _draft(campaign), list(teams)
    if any(team.organisation_id != draft.organisation_id for team in teams):
        raise ValueError("A team belongs to another organisation.")
    choose_teams(campaign=draft, teams=teams)
    _save(draft, TEAMS, actor, teams=sorted(team.name for team in teams))


@transaction.atomic
def save_dates(
    *,
    campaign: Campaign,
    opens_at: datetime | None,
    closes_at: datetime,
    keep_until: date | None,
    minimum_group: int,
    shares_item_statistics: bool,
    actor: User,
) -> None:
    """When it opens (None: at the launch) and closes, and the agreements on the answers."""
    draft = _draft(campaign)
    draft.opens_at, draft.closes_at = opens_at, closes_at
    draft.keep_until = keep_until or usual_keep_until(closes_at)
    draft.minimum_group = minimum_group
    draft.shares_item_statistics = shares_item_statistics
    _save(
        draft,
        DATES,
        actor,
        opens_at=opens_at,
        closes_at=closes_at,
        keep_until=draft.keep_until,
        minimum_group=minimum_group,
        shares_item_statistics=shares_item_statistics,
    )


@transaction.atomic
def save_words(
    *,
    campaign: Campaign,
    languages: Sequence[str],
    welcome: str,
    contact_name: str,
    contact_email: str,
    actor: User,
) -> None:
    """The languages that people can choose (none: all there are), and what they read first."""
    draft = _draft(campaign)
    draft.languages, draft.welcome = list(languages), welcome
    draft.contact_name, draft.contact_email = contact_name, contact_email
    _save(draft, WORDS, actor, languages=draft.languages, contact=contact_email)


@transaction.atomic
def save_ways(*, campaign: Campaign, ways: Mapping[int, Sequence[str]], actor: User) -> None:
    """How each team is invited: lists of `Way`, by the key of the campaign's team."""
    draft = _draft(campaign)
    rows = list(draft.teams.all())
    for row in rows:
        row.ways = list(ways.get(row.pk, row.ways))
    draft.teams.bulk_update(rows, ["ways"])
    _save(draft, WAYS, actor, ways={row.name: row.ways for row in rows})


@transaction.atomic
def discard_draft(*, campaign: Campaign, actor: User) -> None:
    """Throw a campaign in preparation away."""
    draft = _draft(campaign)
    tell(draft, "campaign.discarded", actor)
    draft.delete()


def _draft(campaign: Campaign) -> Campaign:
    """The campaign, locked, while it's in preparation."""
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if not locked.is_draft:
        raise CampaignStateError("Only a campaign in preparation can be changed.")
    return locked


def _save(draft: Campaign, step: int, actor: User, **details: object) -> None:
    draft.prepared_steps = max(draft.prepared_steps, step)
    draft.save()
    tell(draft, "campaign.prepared", actor, step=step, **details)
