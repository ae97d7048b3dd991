"""Cards on piles before choosing."""

from talents.domain.map import Family, Talent
from talents.domain.sorting import Pile, fitting, others, read_piles
from talents.domain.talent_set import TalentSet

HEART = Family("hart", "Hart")
HEAD = Family("hoofd", "Hoofd")
TALENTS = tuple(
    Talent(key, family, key.title(), "iets")
    for key, family in (("luisteraar", "hart"), ("ontmijner", "hart"), ("planner", "hoofd"))
)
CARDS = TalentSet("Vraag mij", "", "", "", 1, 3, 1, (HEART, HEAD), TALENTS)


def keys(talents):
    return [talent.key for talent in talents]


def test_what_the_set_does_not_know_is_left_out():
    stored = {"luisteraar": "fits", "verdwenen": "fits", "planner": "misschien"}
    assert read_piles(stored, CARDS) == {"luisteraar": Pile.FITS}


def test_what_fits_comes_in_the_order_of_the_set():
    piles = {"planner": Pile.FITS, "luisteraar": Pile.FITS, "ontmijner": Pile.NOT}
    assert keys(fitting(CARDS, piles)) == ["luisteraar", "planner"]


def test_the_others_begin_with_sometimes_and_hold_no_empty_family():
    piles = {"planner": Pile.SOMETIMES, "luisteraar": Pile.FITS, "ontmijner": Pile.NOT}
    found = [(group.pile, group.family, keys(group.talents)) for group in others(CARDS, piles)]
    assert found == [(Pile.SOMETIMES, None, ["planner"]), (None, HEART, ["ontmijner"])]


def test_without_sorting_every_talent_is_with_its_family():
    found = [(group.family, keys(group.talents)) for group in others(CARDS, {})]
    assert found == [(HEART, ["luisteraar", "ontmijner"]), (HEAD, ["planner"])]
