"""What comes nearest when nothing fits."""

from hypothesis import given

from tests.tools.facets.test_counting import CHOSEN, LISTS
from tools.facets.choices import Choices
from tools.facets.counting import FacetIndex, numbers
from tools.facets.nearest import nearest

INDEX = FacetIndex.of(
    [
        {"soort": {"tip"}, "tijd": {"kort"}},
        {"soort": {"tip"}, "tijd": {"kort"}},
        {"soort": {"method"}, "tijd": {"lang"}},
    ]
)


def test_the_choice_that_costs_most_is_left_out():
    choices = Choices({"soort": ("method",), "tijd": ("kort",)})
    found = nearest(INDEX, choices, INDEX.everything)
    assert (found.left_out, numbers(found.rows)) == (("soort",), [0, 1])


def test_words_can_be_left_out_too():
    found = nearest(INDEX, Choices({"soort": ("method",)}, words="x"), with_words=0)
    assert (found.left_out, numbers(found.rows)) == (("q",), [2])


def test_an_empty_list_has_nothing_near():
    assert nearest(FacetIndex.of([]), Choices({"soort": ("tip",)}), 0) is None
    assert nearest(FacetIndex.of([]), Choices(), 0) is None


@given(entries=LISTS, chosen=CHOSEN)
def test_as_few_choices_as_possible_are_left_out(entries, chosen):
    index = FacetIndex.of(entries)
    values = {name: tuple(chosen) for name, chosen in chosen.items() if chosen}
    if index.matching(values) or not entries:
        return
    found = nearest(index, Choices(values), index.everything)
    assert found.rows
    for name in found.left_out:
        kept = {facet: v for facet, v in values.items() if facet not in found.left_out}
        assert index.matching(kept | {name: values[name]}) == 0
