"""Hypothesis strategies: random organisations with random answers."""

from random import Random

from hypothesis import strategies as st

from surveys.domain.disclosure import Sums
from surveys.domain.hierarchy import Hierarchy
from tests.surveys.domain.crossing import crossed_organisation

TEAMS = st.integers(2, 60)
SIZES = st.integers(0, 40)


@st.composite
def hierarchies(draw, *, teams=TEAMS):
    """A tree of two levels: some groups are units, the others hang under one or under none."""
    count = draw(teams)
    units = draw(st.integers(0, min(count - 1, 6)))
    parents = ["", *(f"g{number}" for number in range(units))]
    pairs = [(f"g{number}", "") for number in range(units)]
    pairs += [(f"g{number}", draw(st.sampled_from(parents))) for number in range(units, count)]
    return Hierarchy.of(pairs)


@st.composite
def columns(draw, hierarchy, *, sizes=SIZES):
    """One column over a hierarchy: group sizes 0–40, 0–30 % missing, means anywhere."""
    whole = 240
    missing = draw(st.floats(0, 0.3))
    persons = [round(draw(sizes) * (1 - missing)) for _ in hierarchy.keys]
    shares = st.one_of(st.floats(0.2, 0.8), st.sampled_from([0.0, 0.03, 0.5, 0.97, 1.0]))
    points = [round(n * whole * draw(shares)) for n in persons]
    return Sums(tuple(persons), tuple(points), whole)


@st.composite
def organisations(draw, *, teams=TEAMS, sizes=SIZES):
    """A hierarchy, one column over it, and a minimum group."""
    hierarchy = draw(hierarchies(teams=teams))
    return hierarchy, draw(columns(hierarchy, sizes=sizes)), draw(st.sampled_from([5, 5, 7, 10]))


def crossed(**bounds):
    """Organisations with two cuts."""
    return st.integers(0, 2**32).map(lambda seed: crossed_organisation(Random(seed), **bounds))
