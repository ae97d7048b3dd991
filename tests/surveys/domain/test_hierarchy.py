import pytest

from surveys.domain.hierarchy import Hierarchy


def test_numbers_roll_up_to_every_group_around():
    hierarchy = Hierarchy.of([("team", "unit"), ("unit", ""), ("alone", "")])
    assert hierarchy.roll_up([1, 10, 100, 1000]) == [1111, 10, 110, 1000]
    assert hierarchy.covers[2] == {1, 2}


@pytest.mark.parametrize(
    "groups",
    [
        [("a", ""), ("a", "")],
        [("", "")],
        [("a", "nowhere")],
        [("a", "b"), ("b", "a")],
    ],
)
def test_what_is_no_tree_is_refused(groups):
    with pytest.raises(ValueError):
        Hierarchy.of(groups)
