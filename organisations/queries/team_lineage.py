"""From an old team to the one of today, and back: for who compares one year with another."""

from organisations.domain import lineage
from organisations.models import Organisation, Team


def successor_ids(organisation: Organisation) -> dict[int, int]:
    """For each team that ever was the team in which it lives on today, itself or another."""
    merged = _merged_into(organisation.pk)
    return {team: lineage.successor(team, merged) for team in merged}


def successor_of(team: Team) -> Team:
    """The team of today in which this one lives on; itself when it wasn't merged."""
    return Team.objects.get(pk=lineage.successor(team.pk, _merged_into(team.organisation_id)))


def ancestry(team: Team) -> list[Team]:
    """The teams that went into this one, directly or by way of others, by name."""
    old = lineage.ancestors(team.pk, _merged_into(team.organisation_id))
    return list(Team.objects.filter(pk__in=old))


def _merged_into(organisation: int) -> dict[int, int | None]:
    teams = Team.objects.filter(organisation=organisation)
    return dict(teams.values_list("pk", "merged_into_id"))
