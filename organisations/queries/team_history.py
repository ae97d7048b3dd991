"""What became of a team: how it was called, and what was merged into it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from organisations.models import AuditEntry, Team
from organisations.queries.team_lineage import ancestry
from organisations.services.audit import chain_of

RENAMED, MERGED = "team.renamed", "team.merged"


@dataclass(frozen=True)
class HistoryLine:
    """One change. `name` is the old name, or the team that was merged with its `people`.

    `of` is the team that had the old name, when that is one that was merged later.
    """

    at: datetime.datetime
    is_merge: bool
    name: str
    of: str = ""
    people: int = 0


def team_history(team: Team) -> tuple[HistoryLine, ...]:
    """The newest change first, with those of the teams that went into this one; three queries."""
    old = {one.pk: one.name for one in ancestry(team)}
    entries = AuditEntry.objects.filter(
        chain=chain_of(team.organisation),
        action__in=(RENAMED, MERGED),
        details__team__in=[team.pk, *old],
    )
    return tuple(_lines(entries.order_by("-number"), old))


def _lines(entries, old: dict[int, str]) -> Iterator[HistoryLine]:
    for entry in entries:
        details = entry.details
        if entry.action == MERGED:
            people = details["headcount"]
            yield HistoryLine(entry.at, True, details["name"], people=people)
        else:
            yield HistoryLine(entry.at, False, details["from"], old.get(details["team"], ""))
