"""How far someone is."""

import pytest

from talents.domain.steps import StepName, next_step, steps_of


def steps(*done):
    return steps_of(
        all_sorted="sort" in done,
        has_chosen="choose" in done,
        has_words="words" in done,
        consented="share" in done,
    )


def test_only_what_was_done_counts_as_done():
    assert [step.done for step in steps("choose", "share")] == [False, True, False, True]


@pytest.mark.parametrize("done", [(), ("sort",)])
def test_words_and_deciding_wait_for_a_choice(done):
    assert [step.open for step in steps(*done)] == [True, True, False, False]


def test_after_a_choice_every_step_is_open():
    assert all(step.open for step in steps("choose"))


@pytest.mark.parametrize(
    ("done", "following"),
    [
        ((), StepName.SORT),
        (("sort",), StepName.CHOOSE),
        (("choose",), StepName.WORDS),  # who skipped sorting isn't sent back
        (("sort", "choose"), StepName.WORDS),
        (("choose", "words"), StepName.SHARE),
        (("choose", "share"), StepName.SHARE),
    ],
)
def test_the_way_on(done, following):
    assert next_step(steps(*done)) is following
