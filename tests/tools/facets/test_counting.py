"""Counts per facet value, against counting the rows one by one."""

from hypothesis import given
from hypothesis import strategies as st

from tools.facets.counting import FacetIndex, numbers

FACETS = {"soort": "abc", "tijd": "xyz", "groep": "12"}
ENTRY = st.fixed_dictionaries(
    {name: st.frozensets(st.sampled_from(values)) for name, values in FACETS.items()}
)
CHOSEN = st.fixed_dictionaries(
    {}, optional={name: st.sets(st.sampled_from(values)) for name, values in FACETS.items()}
)
LISTS = st.lists(ENTRY, max_size=30)


def fits(entry, chosen, ignoring="") -> bool:
    """One row against the choices, the slow way."""
    return all(
        not values or name == ignoring or values & entry[name] for name, values in chosen.items()
    )


@given(entries=LISTS, chosen=CHOSEN)
def test_counts_equal_a_recount_row_by_row(entries, chosen):
    counts = FacetIndex.of(entries).counts(chosen)
    for name, values in FACETS.items():
        for value in values:
            recount = sum(
                value in entry[name] and fits(entry, chosen, ignoring=name) for entry in entries
            )
            assert counts.get(name, {}).get(value, 0) == recount


@given(entries=LISTS, chosen=CHOSEN, data=st.data())
def test_the_rows_found_are_those_that_fit(entries, chosen, data):
    index = FacetIndex.of(entries)
    within = data.draw(st.sets(st.integers(0, max(len(entries) - 1, 0))))
    bits = sum(1 << number for number in within if number < len(entries))
    found = numbers(index.matching(chosen, within=bits))
    assert found == [n for n, e in enumerate(entries) if n in within and fits(e, chosen)]


@given(entries=LISTS, chosen=CHOSEN)
def test_adding_a_counted_value_gives_what_it_promises(entries, chosen):
    index = FacetIndex.of(entries)
    for name, counts in index.counts(chosen).items():
        for value, count in counts.items():
            alone = {**chosen, name: {value}}
            assert index.matching(alone).bit_count() == count


def test_a_value_that_no_row_has_fits_nothing():
    index = FacetIndex.of([{"soort": {"a"}}, {"soort": {"b"}}])
    assert index.matching({"soort": ["x"]}) == 0
    assert numbers(index.matching({"soort": ["x", "b"]})) == [1]
    assert index.matching({}) == index.everything
