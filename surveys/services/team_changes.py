"""What an organisation's change of teams means for its surveys."""

from collections.abc import Collection, Iterable
from itertools import chain, count

from organisations.holds import Hold
from organisations.models import Team
from surveys.models import Campaign, CampaignTeam, Invitation, Status


def open_surveys(teams: Collection[int], *, lock: bool) -> Iterable[Hold]:
    """The open surveys that hold these teams; with `lock` none opens during the transaction."""
    rows = CampaignTeam.objects.filter(team__in=teams)
    if lock:
        campaigns = Campaign.objects.filter(pk__in=rows.values("campaign"))
        still = campaigns.exclude(status=Status.CLOSED).order_by("pk").select_for_update()
        list(still.values_list("pk", flat=True))
    held = rows.filter(campaign__status=Status.OPEN).order_by("campaign", "pk")
    return [Hold(*row) for row in held.values_list("team_id", "campaign__title")]


def follow_merge(gone: Team, into: Team) -> None:
    """In a survey that is in preparation the merged team takes the place of the old one.

    What is open or closed keeps the teams that it had.
    """
    drafts = CampaignTeam.objects.filter(campaign__status=Status.DRAFT)
    stays = {row.campaign_id: row for row in drafts.filter(team=into)}
    for row in drafts.filter(team=gone):
        if kept := stays.get(row.campaign_id):
            Invitation.objects.filter(campaign_team=row).update(campaign_team=kept)
            kept.ways = list(dict.fromkeys([*kept.ways, *row.ways]))
            row.delete()
        else:
            kept, row.team = row, into
            row.name = _free_name(row, into)
            row.department = into.department.name if into.department else ""
        kept.headcount = into.headcount
        kept.save()


def _free_name(row: CampaignTeam, team: Team) -> str:
    """What the team is called in this survey, where each team has a name of its own."""
    others = CampaignTeam.objects.filter(campaign=row.campaign_id).exclude(pk=row.pk)
    taken = set(others.values_list("name", flat=True))
    numbered = (f"{team.full_name} ({number})" for number in count(2))
    return next(name for name in chain([team.name, team.full_name], numbered) if name not in taken)
