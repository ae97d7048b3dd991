"""Which team lives on as which."""

from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.lineage import ancestors, successor

CHAIN = {1: 2, 2: 3, 3: None, 4: 3, 5: None}


def test_a_chain_leads_to_the_team_of_today():
    assert [successor(team, CHAIN) for team in (1, 2, 3, 4, 5)] == [3, 3, 3, 3, 5]
    assert ancestors(3, CHAIN) == {1, 2, 4}
    assert ancestors(1, CHAIN) == frozenset()


def test_a_circle_has_one_end():
    circle = {1: 2, 2: 3, 3: 2}
    assert [successor(team, circle) for team in (1, 2, 3)] == [2, 2, 2]
    assert ancestors(2, circle) == {1, 3}


numbers = st.integers(1, 8)


@given(st.dictionaries(numbers, st.none() | numbers), numbers)
def test_every_chain_ends(merged, team):
    end = successor(team, merged)
    assert successor(end, merged) == end
    assert end == team or team in ancestors(end, merged)
