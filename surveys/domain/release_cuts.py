"""The part of a release about what people told of themselves: protected beside the teams."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from surveys.domain.audit_overlaps import singled_out, told_apart
from surveys.domain.background import Questions
from surveys.domain.cells import Suppressed
from surveys.domain.cuts import Atoms, Option, protect_cuts
from surveys.domain.disclosure import Fate
from surveys.domain.facts import CutFacts, Group
from surveys.domain.hierarchy import Hierarchy
from surveys.domain.packing import Chosen, Whole
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.release_columns import Cells, DisclosureError, Frame, shown_of
from surveys.domain.release_groups import group_facts
from surveys.domain.scoring import Column


@dataclass(frozen=True)
class Crossing:
    """Everybody's place: their node and, per background question, their option or -1."""

    hierarchy: Hierarchy
    node: Whole
    options: tuple[Whole, ...]
    sizes: tuple[int, ...]
    minimum_group: int

    @classmethod
    def of(
        cls,
        hierarchy: Hierarchy,
        node: Whole,
        questions: Questions,
        backgrounds: Sequence[str],
        minimum_group: int,
    ) -> "Crossing":
        """Read the packed answers, one per person; what isn't an option counts as nothing said."""
        options = []
        for place, question in enumerate(questions):
            number = {option.code: n for n, option in enumerate(question.options)}
            told = [number.get(packed[place : place + 1], -1) for packed in backgrounds]
            options.append(np.array(told, dtype=np.int64))
        sizes = tuple(len(question.options) for question in questions)
        return cls(hierarchy, node, tuple(options), sizes, minimum_group)

    def protected(
        self,
        team_fates: Sequence[Fate],
        valid: Chosen,
        points: Whole,
        whole: int,
        never: frozenset[Option] = frozenset(),
    ) -> tuple[tuple[Fate, ...], ...]:
        """The fate of each option in this column. Raises DisclosureError when the audit objects."""
        atoms = self._atoms(valid, points, whole)
        fates = protect_cuts(
            self.hierarchy, team_fates, atoms, self.sizes, self.minimum_group, never
        )
        shown = self._figures(atoms, team_fates, fates, set(Fate) - {Fate.HIDDEN})
        exact = self._figures(atoms, team_fates, fates, {Fate.SHOWN})
        if singled_out(shown, atoms.persons, self.minimum_group) is not None:
            raise DisclosureError("a combination of teams and cuts singles people out")
        if told_apart(exact, atoms.persons, atoms.points, atoms.whole) is not None:
            raise DisclosureError("a difference of teams and cuts tells what everybody answered")
        return fates

    def _atoms(self, valid: Chosen, points: Whole, whole: int) -> Atoms:
        """The people of this column, together where they are in the same groups."""
        place = self.node[valid]
        for options, size in zip(self.options, self.sizes, strict=True):
            place = place * (size + 1) + options[valid] + 1
        places, number, persons = np.unique(place, return_inverse=True, return_counts=True)
        sums = np.zeros(len(places), dtype=np.int64)
        np.add.at(sums, number, points[valid])
        told: list[Whole] = []
        for size in reversed(self.sizes):
            told.append(places % (size + 1) - 1)
            places = places // (size + 1)
        return Atoms(places, tuple(reversed(told)), persons.astype(np.int64), sums, whole)

    def _figures(
        self,
        atoms: Atoms,
        team_fates: Sequence[Fate],
        fates: Sequence[tuple[Fate, ...]],
        kinds: set[Fate],
    ) -> list[Chosen]:
        """Who is in each figure of these kinds."""
        teams = [
            np.isin(atoms.node, list(self.hierarchy.covers[node]))
            for node, fate in enumerate(team_fates)
            if fate in kinds
        ]
        return teams + [
            atoms.options[question] == option
            for question, options in enumerate(fates)
            for option, fate in enumerate(options)
            if fate in kinds
        ]


def crossing_of(
    questionnaire: Questionnaire, frame: Frame, backgrounds: Mapping[str, Sequence[str]]
) -> Crossing | None:
    """Who is in which group by background; None where nothing was asked."""
    if not questionnaire.background:
        return None
    told = [one for key in frame.hierarchy.keys for one in backgrounds.get(key, ())]
    if len(told) != frame.responses[0]:
        raise ValueError("there is not one background per response")
    node = np.repeat(np.arange(len(frame.ends)), np.diff(frame.ends, prepend=0))
    return Crossing.of(frame.hierarchy, node, questionnaire.background, told, frame.minimum_group)


def cut_facts(
    questionnaire: Questionnaire,
    frame: Frame,
    crossing: Crossing,
    scores: Mapping[str, Column],
    cells: Mapping[str, Cells],
    outcome: Column | None,
    outcomes: Cells,
) -> tuple[CutFacts, ...]:
    """What is published per option of each background question.

    Numbers of responses are protected like a column in which everybody stands in the middle.
    """
    everybody = np.ones(len(crossing.node), dtype=bool)
    teams = tuple(
        Fate.HIDDEN if node in frame.withheld else Fate.SHOWN
        for node in range(len(frame.responses))
    )
    counted = crossing.protected(teams, everybody, everybody.astype(np.int64), 2)
    never = frozenset(
        (question, option)
        for question, fates in enumerate(counted)
        for option, fate in enumerate(fates)
        if fate is Fate.HIDDEN
    )
    known = {code: (column, cells[code].fates) for code, column in scores.items()}
    if outcome:
        known[""] = (outcome, outcomes.fates)
    protected = {
        code: crossing.protected(fates, column.valid, column.points, column.whole, never)
        for code, (column, fates) in known.items()
    }
    found = []
    for number, question in enumerate(questionnaire.background):
        size = crossing.sizes[number]
        responses = _per_option(crossing, number, everybody)
        shown = {
            code: shown_of(
                protected[code][number],
                column.whole,
                _per_option(crossing, number, column.valid),
                _per_option(crossing, number, column.points),
                _per_option(crossing, number, column.points * column.points),
                responses,
            )
            for code, (column, _) in known.items()
        }
        found.append(
            CutFacts(
                question.code,
                tuple(
                    group_facts(
                        questionnaire,
                        Group(question.options[option].code, "", parent=question.code),
                        {code: shown[code].at(option) for code in scores},
                        shown[""].cells[option] if outcome else Suppressed(),
                        Suppressed() if (number, option) in never else responses[option],
                    )
                    for option in range(size)
                ),
            )
        )
    return tuple(found)


def _per_option(
    crossing: Crossing, question: int, values: npt.NDArray[np.int64] | npt.NDArray[np.bool_]
) -> list[int]:
    """The sum over each option's people, in whole numbers."""
    sums = np.zeros(crossing.sizes[question] + 1, dtype=np.int64)
    np.add.at(sums, crossing.options[question] + 1, values)
    return [int(total) for total in sums[1:]]
