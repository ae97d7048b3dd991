"""What is published of one group, from its cells."""

from collections.abc import Mapping

from surveys.domain.cells import Bounded, Cell, Mean, Suppressed
from surveys.domain.disclosure import HIGH_BOUND, LOW_BOUND
from surveys.domain.facts import Group, GroupFacts, Score
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.scoring import mean_of_dimensions


def group_facts(
    questionnaire: Questionnaire,
    group: Group,
    cells: Mapping[str, tuple[Cell, int | None]],
    outcome: Cell,
    responses: int | Suppressed,
) -> GroupFacts:
    values = {code: value_of(cell) for code, (cell, _) in cells.items()}
    return GroupFacts(
        key=group.key,
        name=group.name,
        parent=group.parent,
        invited=group.invited,
        responses=responses,
        scores=tuple(
            Score(
                code,
                cells[code][0],
                None if value is None else questionnaire.band(value),
                cells[code][1],
            )
            for code, value in values.items()
        ),
        total=_total(mean_of_dimensions(questionnaire, values.values()), responses),
        outcome=outcome,
    )


def value_of(cell: Cell) -> float | None:
    """What is published of a cell: its mean or its bound."""
    return None if isinstance(cell, Suppressed) else cell.value


def _total(mean: float | None, responses: int | Suppressed) -> Cell:
    """The cell of a total; bounds of dimensions count as they are shown."""
    if mean is None or isinstance(responses, Suppressed):
        return Suppressed()
    if mean >= HIGH_BOUND:
        return Bounded("at_least", float(HIGH_BOUND), responses)
    if mean <= LOW_BOUND:
        return Bounded("at_most", float(LOW_BOUND), responses)
    return Mean(round(mean, 1), responses)
