"""The map of a team."""

from hypothesis import given
from hypothesis import strategies as st

from talents.domain.map import Family, Mark, Person, Talent, build_map

FAMILIES = [Family("hart", "Hart"), Family("hoofd", "Hoofd")]
TALENTS = [
    Talent(f"{family.key}-{number}", family.key, f"Talent {number}", f"klus {number}")
    for family in FAMILIES
    for number in range(3)
]
KEYS = [talent.key for talent in TALENTS]


@st.composite
def people(draw):
    """Any number of people with any choices."""
    return [
        Person(
            id=number,
            name=draw(st.text(max_size=5)),
            talents=frozenset(draw(st.sets(st.sampled_from(KEYS)))),
            wants_to_learn=draw(st.none() | st.sampled_from(KEYS)),
        )
        for number in range(draw(st.integers(0, 6)))
    ]


@given(people())
def test_every_choice_is_on_the_map_once(everyone):
    team_map = build_map(FAMILIES, TALENTS, everyone)
    on_map = [(p.id, entry.talent.key) for entry in team_map.entries for p in entry.people]
    assert sorted(on_map) == sorted((p.id, key) for p in everyone for key in p.talents)


@given(people())
def test_grid_and_blocks_tell_the_same(everyone):
    team_map = build_map(FAMILIES, TALENTS, everyone)
    in_grid = {
        (row.person.id, cell.talent.key)
        for row in team_map.rows
        for cell in row.cells
        if cell.mark is Mark.CHOSEN
    }
    in_blocks = {(p.id, entry.talent.key) for entry in team_map.entries for p in entry.people}
    assert in_grid == in_blocks
    assert all(len(row.cells) == len(TALENTS) for row in team_map.rows)


@given(people())
def test_a_talent_is_in_the_open_field_or_has_people(everyone):
    team_map = build_map(FAMILIES, TALENTS, everyone)
    with_people = {entry.talent for entry in team_map.entries if entry.people}
    assert with_people.isdisjoint(team_map.open_field)
    assert with_people | set(team_map.open_field) == set(TALENTS)


@given(people(), st.randoms())
def test_the_order_of_joining_makes_no_difference(everyone, chance):
    shuffled = list(everyone)
    chance.shuffle(shuffled)
    assert build_map(FAMILIES, TALENTS, shuffled) == build_map(FAMILIES, TALENTS, everyone)


@given(people())
def test_nobody_learns_from_themselves(everyone):
    for pair in build_map(FAMILIES, TALENTS, everyone).learning_pairs:
        assert pair.helpers
        assert pair.learner not in pair.helpers
        assert all(pair.talent.key in helper.talents for helper in pair.helpers)


def test_spread_counts_people_not_choices():
    an = Person(1, "An", frozenset({"hart-0", "hart-1", "hart-2"}))
    bo = Person(2, "Bo", frozenset({"hart-0", "hoofd-0"}))
    team_map = build_map(FAMILIES, TALENTS, [an, bo])
    assert [(block.family.key, block.people) for block in team_map.blocks] == [
        ("hart", 2),
        ("hoofd", 1),
    ]


def test_families_keep_their_order_however_many_chose_them():
    everyone = [Person(n, f"P{n}", frozenset({"hoofd-2"})) for n in range(5)]
    team_map = build_map(FAMILIES, TALENTS, everyone)
    assert [block.family.key for block in team_map.blocks] == ["hart", "hoofd"]
    assert [entry.talent.key for entry in team_map.entries] == KEYS
