"""What a coordinator sees of campaigns before there are results."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from organisations.models import Organisation
from surveys.models import Campaign, CampaignTeam


@dataclass(frozen=True)
class TeamRow:
    """A team of a campaign with its answering code."""

    team: CampaignTeam
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


def team_rows(campaign: Campaign) -> tuple[TeamRow, ...]:
    """Each team, and whether it is too small for a result of its own: one query."""
    teams = campaign.teams.order_by("name")
    return tuple(TeamRow(team, team.headcount < campaign.minimum_group) for team in teams)
