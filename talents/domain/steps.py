"""The steps on a person's own pages, and how far they are."""

from dataclasses import dataclass
from enum import StrEnum


class StepName(StrEnum):
    """The steps in order; each is the end of a view's name."""

    SORT = "sort"
    CHOOSE = "choose"
    WORDS = "words"
    SHARE = "share"


@dataclass(frozen=True)
class Step:
    """A step: done or not, and whether it can be taken already."""

    name: StepName
    done: bool
    open: bool


def steps_of(
    *, all_sorted: bool, has_chosen: bool, has_words: bool, consented: bool
) -> tuple[Step, ...]:
    """The four steps; only the last two wait for a choice, since sorting may be skipped."""
    return (
        Step(StepName.SORT, all_sorted, open=True),
        Step(StepName.CHOOSE, has_chosen, open=True),
        Step(StepName.WORDS, has_words, open=has_chosen),
        Step(StepName.SHARE, consented, open=has_chosen),
    )


def next_step(steps: tuple[Step, ...]) -> StepName:
    """Where to go on: an own word may stay unsaid, and sorting helps only before a choice."""
    sort, choose, words, share = steps
    if not choose.done:
        return StepName.CHOOSE if sort.done else StepName.SORT
    if share.done or words.done:
        return StepName.SHARE
    return StepName.WORDS
