"""The space that teams and shown groups span, by a shape that leaves little to eliminate.

Everybody is in one team block at most, so one person of each stands for it; only the differences
with that person remain, which are as wide as there are groups of cuts.
"""

from collections.abc import Iterator

import numpy as np

from surveys.domain.packing import PRIME, Chosen, Span, Whole, eliminate


def _against_first(team: Whole, design: Whole, usable: Chosen) -> tuple[Whole, Whole, Chosen]:
    """The first usable of each team; everybody's design minus the first's; whose team has one."""
    numbers = usable.nonzero()[0]
    teams, first = np.unique(team[numbers], return_index=True)
    place = np.minimum(np.searchsorted(teams, team), len(teams) - 1)
    firsts = numbers[first]
    return firsts, (design - design[firsts[place]]) % PRIME, teams[place] == team


def span(team: Whole, design: Whole, usable: Chosen) -> Span:
    """What team blocks and shown options span over the usable.

    One of each team stands for the team; the differences with it span the rest.
    """
    if not usable.any():
        return Span(np.zeros(0, dtype=np.int64), np.zeros(len(team), dtype=bool))
    first, differences, at_home = _against_first(team, design, usable)
    differences[~at_home] = 0
    chosen, _, spanned = eliminate(differences, usable)
    members = np.concatenate((first, np.array(chosen, dtype=np.int64)))
    return Span(members, spanned & at_home)


def weights(team: Whole, design: Whole, rest: Chosen) -> list[int]:
    """Which options weigh in a combination that is zero for the rest, but not for everybody."""
    _, differences, _ = _against_first(team, design, rest)
    everybody = differences.copy()
    _, reduced, _ = eliminate(differences, rest)
    for vector in _null_vectors(reduced):
        if ((everybody * vector % PRIME).sum(axis=1) % PRIME).any():
            return np.flatnonzero(vector).tolist()
    raise ValueError("a team speaks for fewer people than the minimum")


def _null_vectors(lines: Whole) -> Iterator[Whole]:
    """A basis of what every line is zero on. Modulo PRIME."""
    lines = lines.copy()
    pivots: list[int] = []
    for number in range(len(lines)):
        column = int(np.flatnonzero(lines[number])[0])
        lines[number] = lines[number] * pow(int(lines[number, column]), -1, PRIME) % PRIME
        for other in range(len(lines)):
            if other != number and lines[other, column]:
                lines[other] = (lines[other] - lines[other, column] * lines[number]) % PRIME
        pivots.append(column)
    for free in sorted(set(range(lines.shape[1])) - set(pivots)):
        vector = np.zeros(lines.shape[1], dtype=np.int64)
        vector[free] = 1
        for number, column in enumerate(pivots):
            vector[column] = -lines[number, free] % PRIME
        yield vector
