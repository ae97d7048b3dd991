"""Which team went on as which: chains of merges, from an old team to the one of today."""

from collections.abc import Mapping


def successor(team: int, merged_into: Mapping[int, int | None]) -> int:
    """The team in which this one lives on; itself when it wasn't merged.

    The services refuse a circle; were there one, its smallest member is where it ends, so that
    every team of it has the same answer.
    """
    path: list[int] = []
    while team not in path:
        path.append(team)
        following = merged_into.get(team)
        if following is None:
            return team
        team = following
    return min(path[path.index(team) :])


def ancestors(team: int, merged_into: Mapping[int, int | None]) -> frozenset[int]:
    """Every team that went into this one, directly or by way of others; not itself."""
    found: set[int] = set()
    newest = {team}
    while newest:
        newest = {gone for gone, into in merged_into.items() if into in newest} - found - {team}
        found |= newest
    return frozenset(found)
