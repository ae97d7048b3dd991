"""What may be shown of people grouped by what they told of themselves, beside the teams.

A cut divides the whole organisation by one background question. Its groups overlap with the teams,
so a published sum of a cut minus those of teams can speak for a few people even when every group
is large. Teams come first: their figures stand as `disclosure.protect` left them, and the cuts give
way. Per column the fewest groups of the cuts are hidden, then those with the fewest people, so
that:

1. every group that is shown has the minimum of valid answers;
2. no combination of published sums, of teams and of all cuts, is zero for all but 1 to minimum − 1
   people (see `packing`); sums count as exact and everybody's place in every group as known;
3. no difference of published sums has a mean at an end of the scale (rule 3 of `disclosure`): for
   teams against one cut, for two cuts against each other, and for any figure without all that fits
   in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, TypeAlias

import numpy as np

from surveys.domain.disclosure import Fate, extreme
from surveys.domain.hierarchy import Hierarchy
from surveys.domain.packing import Chosen, Search, TooHardError, Whole, contained
from surveys.domain.team_spans import span, weights

# A group of a cut: the question's number and the option's.
Option: TypeAlias = tuple[int, int]
_Hidden: TypeAlias = frozenset[Option]

# From so many looks on the search for the fewest stops, and the smallest group in the way goes.
MOST_LOOKS: Final = 300


@dataclass(frozen=True)
class Atoms:
    """One column. People in the same groups stand together, `persons` of them with `points`.

    `node` is their place in the tree; `options` holds per question the number of their option, -1
    where they said nothing.
    """

    node: Whole
    options: tuple[Whole, ...]
    persons: Whole
    points: Whole
    whole: int

    def heaviest_first(self) -> "Atoms":
        """The same without empty atoms, most people first; ties by place."""
        order = np.lexsort((*self.options, self.node, -self.persons))
        order = order[self.persons[order] > 0]
        return Atoms(
            self.node[order],
            tuple(option[order] for option in self.options),
            self.persons[order],
            self.points[order],
            self.whole,
        )


def protect_cuts(
    hierarchy: Hierarchy,
    team_fates: Sequence[Fate],
    atoms: Atoms,
    sizes: Sequence[int],
    minimum_group: int,
    never: frozenset[Option] = frozenset(),
) -> tuple[tuple[Fate, ...], ...]:
    """The fate of each option's mean, per question; those in `never` are hidden anyway.

    `sizes` gives each question's number of options, `team_fates` what happens to the tree in this
    column.
    """
    column = _Column(hierarchy, tuple(team_fates), atoms.heaviest_first(), minimum_group)
    alone = {
        option: column.alone(option)
        for option in ((q, o) for q, size in enumerate(sizes) for o in range(size))
        if option not in never and column.people(option) >= minimum_group
    }
    hidden = column.fewest(alone) if team_fates[0] is not Fate.HIDDEN else frozenset(alone)
    return tuple(
        tuple(
            Fate.HIDDEN if (q, o) in hidden else alone.get((q, o), Fate.HIDDEN) for o in range(size)
        )
        for q, size in enumerate(sizes)
    )


@dataclass
class _Column:
    hierarchy: Hierarchy
    team_fates: tuple[Fate, ...]
    atoms: Atoms
    minimum_group: int
    looks: int = 0
    seen: dict[_Hidden, _Hidden | None] = field(default_factory=dict)

    def people(self, option: Option) -> int:
        """How many have a score in this group."""
        return int(self.atoms.persons[self._members(option)].sum())

    def alone(self, option: Option) -> Fate:
        """What this group would show by itself."""
        return self._extreme(self._members(option)) or Fate.SHOWN

    def fewest(self, alone: dict[Option, Fate]) -> _Hidden:
        """The groups to hide: the fewest, then the fewest people, then the first."""
        for most in range(len(alone) + 1):
            found: list[_Hidden] = []
            self._hide(alone, frozenset(), most, found, set())
            if self.looks > MOST_LOOKS:
                break
            if found:
                return min(found, key=lambda hidden: (self._cost(hidden), sorted(hidden)))
        hidden: _Hidden = frozenset()
        while involved := self._involved(alone, hidden):
            hidden |= {min(involved, key=lambda option: (self.people(option), option))}
        return hidden

    def _cost(self, hidden: _Hidden) -> int:
        return sum(map(self.people, hidden))

    def _hide(
        self,
        alone: dict[Option, Fate],
        hidden: _Hidden,
        more: int,
        found: list[_Hidden],
        tried: set[_Hidden],
    ) -> None:
        """Collect the sets that hide up to so many more; one of those in the way has to go."""
        if hidden in tried or self.looks > MOST_LOOKS:
            return
        tried.add(hidden)
        involved = self._involved(alone, hidden)
        if not involved:
            found.append(hidden)
        elif more:
            for option in sorted(involved):
                self._hide(alone, hidden | {option}, more - 1, found, tried)

    def _involved(self, alone: dict[Option, Fate], hidden: _Hidden) -> _Hidden | None:
        """Groups of which one has to go, or None when all is safe."""
        if hidden not in self.seen:
            self.looks += 1
            shown = [option for option in alone if option not in hidden]
            exact = [option for option in shown if alone[option] is Fate.SHOWN]
            self.seen[hidden] = self._few(shown) or self._ends(exact)
        return self.seen[hidden]

    def _few(self, shown: Sequence[Option]) -> _Hidden | None:
        """The groups in a combination that speaks for fewer people than the minimum."""
        team = self._blocks({Fate.SHOWN, Fate.AT_LEAST, Fate.AT_MOST})
        design = np.zeros((len(team), len(shown)), dtype=np.int64)
        for place, option in enumerate(shown):
            design[:, place] = self._members(option)
        everyone = np.ones(len(team), dtype=bool)
        search = Search(self.atoms.persons, lambda usable: span(team, design, usable))
        try:
            few = search.few(self.minimum_group)
        except TooHardError:
            return frozenset(shown)
        if few is None:
            return None
        rest = everyone.copy()
        rest[list(few)] = False
        return frozenset(shown[place] for place in weights(team, design, rest))

    def _ends(self, exact: Sequence[Option]) -> _Hidden | None:
        """The groups in a difference whose mean lies at an end of the scale."""
        team = self._blocks({Fate.SHOWN})
        for left, involved in chain(self._coverings(exact, team), self._fillings(exact)):
            if self._extreme(left):
                return involved
        return None

    def _fillings(self, exact: Sequence[Option]) -> Iterator[tuple[Chosen, _Hidden]]:
        """Each figure without all teams and groups inside it that don't overlap, largest first."""
        nodes = [
            np.isin(self.atoms.node, list(self.hierarchy.covers[node]))
            for node, fate in enumerate(self.team_fates)
            if fate is Fate.SHOWN
        ]
        figures: list[tuple[Chosen, _Hidden]] = [(members, frozenset()) for members in nodes]
        figures += [(self._members(option), frozenset({option})) for option in exact]
        figures.sort(key=lambda figure: -int(self.atoms.persons[figure[0]].sum()))
        within = contained([members for members, _ in figures])
        for place, (members, involved) in enumerate(figures):
            left = members
            for inside, other in (figures[one] for one in within[place]):
                if not (inside & ~left).any() and (left & ~inside).any():
                    left, involved = left & ~inside, involved | other
            if involved:
                yield left, involved

    def _coverings(self, exact: Sequence[Option], team: Whole) -> Iterator[tuple[Chosen, _Hidden]]:
        """Differences of published sums: who is left, and which groups of the cuts it takes.

        Some groups of a cut out of the teams, or out of the groups of another cut, that they need
        to be covered; the groups inside a team or inside a group of another cut out of it.
        """
        questions = sorted({question for question, _ in exact})
        for question in questions:
            mine = [option for option in exact if option[0] == question]
            others = [self._labels(exact, other) for other in questions if other != question]
            for labels, cut in [(team, None), *others]:
                for subset in _subsets(mine):
                    inside = self._union(subset)
                    needed = np.unique(labels[inside])
                    if needed.size and needed[0] >= 0:
                        left = np.isin(labels, needed) & ~inside
                        extra = cut.intersection(_options(cut, needed)) if cut else frozenset()
                        yield left, frozenset(subset) | extra
            for option in mine:
                members = self._members(option)
                whole = [
                    block
                    for block in np.unique(team[members]).tolist()
                    if block >= 0 and not (~members & (team == block)).any()
                ]
                if whole:
                    yield members & ~np.isin(team, whole), frozenset({option})

    def _labels(self, exact: Sequence[Option], question: int) -> tuple[Whole, _Hidden]:
        """Everybody's option of this question, -1 where it isn't shown."""
        shown = frozenset(option for option in exact if option[0] == question)
        label = self.atoms.options[question]
        return np.where(np.isin(label, [o for _, o in shown]), label, -1), shown

    def _union(self, options: Sequence[Option]) -> Chosen:
        union: Chosen = np.logical_or.reduce([self._members(option) for option in options])
        return union

    def _members(self, option: Option) -> Chosen:
        members: Chosen = self.atoms.options[option[0]] == option[1]
        return members

    def _extreme(self, members: Chosen) -> Fate | None:
        people = int(self.atoms.persons[members].sum())
        points = int(self.atoms.points[members].sum())
        return extreme(points, people, self.atoms.whole) if people else None

    def _blocks(self, fates: set[Fate]) -> Whole:
        """Per atom the innermost node around it with one of these fates, -1 without any."""
        block = [-1] * len(self.team_fates)
        for node in reversed(self.hierarchy.bottom_up):
            parent = self.hierarchy.parents[node]
            around = block[parent] if parent >= 0 else -1
            block[node] = node if self.team_fates[node] in fates else around
        return np.array(block, dtype=np.int64)[self.atoms.node]


def _options(cut: _Hidden, numbers: Whole) -> _Hidden:
    return frozenset(option for option in cut if option[1] in numbers)


def _subsets(options: Sequence[Option]) -> Iterator[list[Option]]:
    """Every set of options but the empty one; there are nine at most."""
    for mask in range(1, 1 << len(options)):
        yield [option for place, option in enumerate(options) if mask >> place & 1]
