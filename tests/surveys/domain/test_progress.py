"""What is shown while a survey runs tells of no single person's moment."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.progress import next_shown, rate, total, visible

STEPS = st.integers(min_value=2, max_value=10)
# How many people of a team answered on each day.
ARRIVALS = st.lists(st.integers(min_value=0, max_value=12), min_size=1, max_size=12)


def shown_by_day(arrivals: list[int], step: int) -> list[int]:
    """What is written down in the night after each day."""
    counted, shown, display = 0, 0, []
    for number in arrivals:
        counted += number
        shown = next_shown(shown=shown, counted=counted, step=step)
        display.append(shown)
    return display


def without(arrivals: list[int], day: int) -> list[int]:
    return [number - (place == day) for place, number in enumerate(arrivals)]


def with_one(arrivals: list[int], day: int) -> list[int]:
    return [number + (place == day) for place, number in enumerate(arrivals)]


def windows(display: list[int]) -> list[range]:
    """The days between two moves of the count, up to and including the later one."""
    moves = [
        day for day, (old, new) in enumerate(zip([0, *display], display, strict=False)) if new > old
    ]
    return [
        range(start, end + 1)
        for start, end in zip([0, *(day + 1 for day in moves)], moves, strict=False)
    ]


@given(ARRIVALS, STEPS)
def test_it_never_shows_more_than_came_and_never_goes_back(arrivals, step):
    display = shown_by_day(arrivals, step)
    assert display == sorted(display)
    assert all(shown <= sum(arrivals[: day + 1]) for day, shown in enumerate(display))
    assert sum(arrivals) - display[-1] < step


@given(ARRIVALS, STEPS)
def test_no_two_days_differ_by_fewer_than_the_smallest_group(arrivals, step):
    display = [0, *shown_by_day(arrivals, step)]
    for earlier, later in combinations(display, 2):
        assert not 0 < later - earlier < step


@given(st.lists(ARRIVALS, min_size=1, max_size=4), STEPS)
def test_no_total_less_some_of_its_teams_leaves_a_few_people(teams, step):
    days = max(map(len, teams))
    displays = [shown_by_day([*team, *[0] * (days - len(team))], step) for team in teams]
    for day in range(days):
        counts = [visible(display[day], step=step) for display in displays]
        whole = total(counts) or 0
        for size in range(len(counts) + 1):
            for some in combinations(counts, size):
                assert not 0 < whole - (total(some) or 0) < step


@given(st.lists(ARRIVALS, min_size=2, max_size=4), STEPS)
def test_no_total_differs_from_that_of_another_day_by_a_few_people(teams, step):
    days = max(map(len, teams))
    displays = [shown_by_day([*team, *[0] * (days - len(team))], step) for team in teams]
    totals = [
        total(visible(display[day], step=step) for display in displays) or 0 for day in range(days)
    ]
    for earlier, later in combinations([0, *totals], 2):
        assert not 0 < later - earlier < step


@given(ARRIVALS, STEPS, st.data())
def test_a_person_who_came_later_in_the_same_step_looks_the_same(arrivals, step, data):
    """Whether somebody came on the day of the move or on any day of the step before: no trace."""
    display = shown_by_day(arrivals, step)
    for window in windows(display):
        came = [day for day in window if arrivals[day]]
        day = data.draw(st.sampled_from(came))
        moved = with_one(without(arrivals, day), window[-1])
        assert shown_by_day(moved, step) == display


@given(ARRIVALS, STEPS, st.data())
def test_every_day_of_a_step_is_possible_for_everyone_in_it(arrivals, step, data):
    """For each person and each day of their step there's a history with the very same display."""
    display = shown_by_day(arrivals, step)
    for window in windows(display):
        day = data.draw(st.sampled_from(window))
        other = list(arrivals)
        people = sum(arrivals[place] for place in window)
        for place in window:
            other[place] = 0
        other[window[-1]] = people
        assert shown_by_day(with_one(without(other, window[-1]), day), step) == display


@given(ARRIVALS, STEPS, st.data())
def test_who_came_after_the_last_move_might_not_have_come_at_all(arrivals, step, data):
    display = shown_by_day(arrivals, step)
    after = display.index(display[-1]) + 1 if display[-1] else 0
    late = [day for day in range(after, len(arrivals)) if arrivals[day]]
    if late:
        day = data.draw(st.sampled_from(late))
        assert shown_by_day(without(arrivals, day), step) == display


def test_a_count_that_follows_every_answer_would_not_pass():
    """The check that counts differ by a whole group finds a live count."""
    live = [1, 2, 6]
    assert any(0 < later - earlier < 5 for earlier, later in combinations([0, *live], 2))


def test_words():
    assert visible(4, step=5) is None
    assert visible(5, step=5) == 5
    assert total([None, 6, 7]) == 13
    assert total([None, None]) is None
    assert rate(7, 12) == 58
    assert rate(13, 12) == 100
