"""The campaign's copies of its teams: made and renewed in preparation, frozen when it opens."""

from collections.abc import Iterable

from organisations.domain.team_names import display_names
from organisations.models import Team
from surveys.models import Campaign, CampaignTeam
from surveys.queries.campaign_teams import department_name, todays_teams


def choose_teams(*, campaign: Campaign, teams: Iterable[Team]) -> None:
    """Make these the teams of a draft; who stays keeps its ways and its code."""
    chosen = {team.pk: team for team in teams}
    campaign.teams.exclude(team__in=chosen.values()).delete()
    have = set(campaign.teams.values_list("team_id", flat=True))
    CampaignTeam.objects.bulk_create(
        CampaignTeam(campaign=campaign, team=team, name=f"#{pk}", headcount=team.headcount)
        for pk, team in chosen.items()
        if pk not in have
    )
    refresh_teams(campaign=campaign)


def refresh_teams(*, campaign: Campaign) -> None:
    """Copy names, departments and sizes as they are today, and follow teams that were merged."""
    today = todays_teams(campaign)
    rows = {row.pk: row for row in campaign.teams.all()}
    kept: dict[int, CampaignTeam] = {}
    # The row of the team itself comes before one of a team that was merged into it.
    for pk in sorted(today, key=lambda pk: (rows[pk].team_id != today[pk].pk, pk)):
        kept.setdefault(today[pk].pk, rows[pk])
    campaign.teams.exclude(pk__in=[row.pk for row in kept.values()]).delete()
    teams = {team_pk: today[row.pk] for team_pk, row in kept.items()}
    names = display_names((pk, department_name(team), team.name) for pk, team in teams.items())
    changed = []
    for team_pk, row in kept.items():
        team = teams[team_pk]
        facts = (team_pk, names[team_pk], department_name(team), team.headcount)
        if facts != (row.team_id, row.name, row.department, row.headcount):
            row.team_id, row.name, row.department, row.headcount = facts
            changed.append((row, row.name))
    # Two teams may have swapped names, and a name is in a campaign once.
    for row, _name in changed:
        row.name = row.code
    CampaignTeam.objects.bulk_update([row for row, _name in changed], ["name"])
    for row, name in changed:
        row.name = name
    CampaignTeam.objects.bulk_update(
        [row for row, _name in changed], ["team", "name", "department", "headcount"]
    )
