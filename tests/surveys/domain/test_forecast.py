"""What will be visible, and which teams to put together."""

from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.forecast import USUAL_SHARE, Outlook, Size, forecast, proposed_merges

MINIMUM = 5


def sizes(*people: int, departments: str = "") -> list[Size]:
    names = departments or " " * len(people)
    return [
        Size(str(key), f"Team {key}", count, name.strip())
        for key, (count, name) in enumerate(zip(people, names, strict=True))
    ]


teams = st.lists(st.tuples(st.integers(1, 40), st.sampled_from(" AB")), min_size=1, max_size=9).map(
    lambda rows: sizes(*(p for p, _ in rows), departments="".join(d for _, d in rows))
)


def test_a_small_team_takes_a_second_one_along():
    outlook = forecast(sizes(4, 9, 28), MINIMUM)
    assert outlook.whole == Outlook(if_all=True, if_most=True)
    assert outlook.teams["0"] == Outlook(if_all=False, if_most=False)
    assert outlook.teams["1"] == Outlook(if_all=False, if_most=False)
    assert outlook.teams["2"] == Outlook(if_all=True, if_most=True)


def test_a_team_of_eight_needs_nearly_everyone():
    assert forecast(sizes(8, 30), MINIMUM).teams["0"] == Outlook(if_all=True, if_most=False)


def test_a_tiny_organisation_has_nothing_to_show():
    outlook = forecast(sizes(2, 2), MINIMUM)
    assert outlook.whole == Outlook(if_all=False, if_most=False)
    assert not any(team.if_all for team in outlook.teams.values())


@given(teams, st.integers(MINIMUM, 12))
def test_nothing_is_promised_that_a_subtraction_would_give_away(chosen, minimum):
    outlook = forecast(chosen, minimum)
    for share, shown in ((100, "if_all"), (USUAL_SHARE, "if_most")):
        answers = {team.key: team.people * share // 100 for team in chosen}
        seen = {key for key, team in outlook.teams.items() if getattr(team, shown)}
        assert all(answers[key] >= minimum for key in seen)
        rest = sum(count for key, count in answers.items() if key not in seen)
        assert not seen or rest == 0 or rest >= minimum


def test_a_merge_stays_in_the_department_when_it_can():
    chosen = sizes(3, 12, 20, 9, departments="AABB")
    assert [[team.key for team in merge] for merge in proposed_merges(chosen, MINIMUM)] == [
        ["0", "1"]
    ]


def test_small_teams_of_one_department_are_enough_for_each_other():
    chosen = sizes(4, 4, 3, 30, departments="AAAA")
    assert [team.key for team in proposed_merges(chosen, MINIMUM)[0]] == ["0", "1", "2"]


def test_across_departments_only_when_one_has_nobody_else():
    chosen = sizes(3, 25, departments="AB")
    assert [team.key for team in proposed_merges(chosen, MINIMUM)[0]] == ["0", "1"]


@given(teams, st.integers(MINIMUM, 12))
def test_every_small_team_is_in_one_merge_that_holds_the_minimum(chosen, minimum):
    merges = proposed_merges(chosen, minimum)
    merged = [team.key for merge in merges for team in merge]
    assert len(merged) == len(set(merged))
    assert all(len(merge) > 1 for merge in merges)
    assert all(sum(team.people for team in merge) >= minimum for merge in merges)
    small = {team.key for team in chosen if team.people < minimum}
    if len(chosen) > 1 and sum(team.people for team in chosen) >= minimum:
        assert small <= set(merged)
    else:
        assert merges == ()
