"""What a coordinator sees of campaigns before there are results."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.models import Organisation
from surveys.models import Campaign, CampaignTeam


@dataclass(frozen=True)
class Participation:
    """How many took part, in words, because small counts stay hidden."""

    count: str
    headcount: int


@dataclass(frozen=True)
class TeamProgress:
    """A team of a campaign with its answering code."""

    team: CampaignTeam
    participation: Participation
    is_small: bool


def campaigns_of(organisation: Organisation) -> QuerySet[Campaign]:
    """An organisation's campaigns, the latest first, without the questionnaire's full text."""
    return (
        organisation.campaigns.select_related("questionnaire_version__questionnaire")
        .defer("questionnaire_version__definition")
        .order_by("-closes_at", "-pk")
    )


def campaign_list(organisation: Organisation) -> QuerySet[Campaign]:
    """The campaigns with `team_count` and `headcount`: one query."""
    return campaigns_of(organisation).annotate(
        team_count=Count("teams"), headcount=Sum("teams__headcount")
    )


def team_progress(campaign: Campaign) -> tuple[tuple[TeamProgress, ...], Participation]:
    """Each team, and all together: one query.

    A count below the campaign's minimum isn't given, and then neither is the exact sum.
    """
    teams = list(campaign.teams.annotate(response_count=Count("responses")).order_by("name"))
    small = campaign.minimum_group
    rows = tuple(
        TeamProgress(
            team,
            Participation(count_or_fewer(team.response_count, small), team.headcount),
            team.headcount < small,
        )
        for team in teams
    )
    visible = sum(team.response_count for team in teams if team.response_count >= small)
    hidden = any(team.response_count < small for team in teams)
    if not visible:
        total = count_or_fewer(0, small) if len(teams) == 1 else "–"
    else:
        total = _("at least %(count)d") % {"count": visible} if hidden else str(visible)
    return rows, Participation(total, sum(team.headcount for team in teams))


def count_or_fewer(count: int, minimum: int) -> str:
    """The count, or that it's below the minimum."""
    return str(count) if count >= minimum else _("fewer than %(minimum)d") % {"minimum": minimum}


def in_words(moment: datetime.datetime) -> str:
    """A moment as people say it, in the time of Belgium: “Friday 18 December 2026 at 18:00”."""
    local = timezone.localtime(moment)
    values = {"day": date_format(local, "l j F Y"), "hour": local.strftime("%H:%M")}
    return _("%(day)s at %(hour)s") % values
