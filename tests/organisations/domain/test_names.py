"""Which names could be the same organisation."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from organisations.domain.distance import distance
from organisations.domain.names import LEGAL_FORMS, Likeness, compare, look_alikes, words

SAME, SAME_NAME, SIMILAR = Likeness.SAME, Likeness.SAME_NAME, Likeness.SIMILAR
NAMES = st.text(alphabet="abcdeéïou dgklmnrstvwz-.'&12", min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("De Wilg", "de wilg", SAME),
        ("De Wilg", "De Wilg vzw", SAME),
        ("V.Z.W. De Wilg", "De Wilg", SAME),
        ("WZC De Wilg", "Woonzorgcentrum De Wilg", SAME),
        ("Woon- en zorgcentrum De Wilg", "WZC De Wilg", SAME),
        ("Woon-zorgcentrum De Wilg", "De Wilg WZC", SAME),
        ("Rusthuis Sint-Jozef", "wzc St. Jozef", SAME),
        ("AZ Sint-Lucas", "Algemeen Ziekenhuis Sint Lucas", SAME),
        ("Crèche 't Vlinderpad", "KDV Het Vlinder Pad", SAME),
        ("Zorg & Welzijn", "Zorg en Welzijn", SAME),
        ("ĲZEREN BRUG", "IJzeren Brug", SAME),
        ("WZC De Wilg", "De Wilg", SAME_NAME),
        ("Zorggroep De Wilg vzw", "De Wilg", SAME_NAME),
        ("WZC De Wilg", "Kinderdagverblijf De Wilg", SIMILAR),
        ("Het Vlinderpad", "Het Vlindrepad", SIMILAR),
        ("Het Vlinderpad", "Het Vlinderpd", SIMILAR),
        ("WZC De Wilg", "Woonzorgcentrum De Wilg (Gent)", SIMILAR),
        ("De Zon", "De Zon Aalst", None),  # too little to go by
        ("De Wilg", "De Wilk", None),  # too short to guess
        ("Sint-Jan", "Sint-Jozef", None),
        ("WZC Ter Linde", "WZC Ter Beuken", None),
        ("Woonzorgcentrum 1", "Woonzorgcentrum 2", None),
        ("Groep Zonneweide 1", "Groep Zonneweide 2", None),
        ("Thuiszorg vzw", "Zorggroep vzw", None),
        ("vzw", "VZW", SAME),
        ("...", "...", None),
    ],
)
def test_names_side_by_side(one, other, likeness):
    assert compare(one, other) == likeness
    assert compare(other, one) == likeness


@given(NAMES)
def test_a_name_is_like_itself_and_like_itself_written_otherwise(name):
    assume(words(name))
    assert compare(name, name) == SAME
    assert compare(name, name.upper()) == SAME
    assert compare(name, f"  {name} ") == SAME


@given(NAMES, st.sampled_from(sorted(LEGAL_FORMS)))
def test_a_legal_form_makes_no_difference(name, form):
    assume(set(words(name)) - LEGAL_FORMS and compare(name, name))
    assume(set(words(f"{name} x")) > {"x"})
    assert compare(name, f"{name} {form}") == SAME


@given(NAMES, NAMES)
@example("de", "wzc de")
def test_it_does_not_matter_which_comes_first(one, other):
    assert compare(one, other) == compare(other, one)


@given(st.lists(st.tuples(st.integers(), NAMES), max_size=8), NAMES)
def test_the_most_alike_come_first_and_only_those_that_are_alike(others, name):
    found = look_alikes(name, others)
    degrees = [match.likeness for match in found]
    assert degrees == sorted(degrees, reverse=True)
    assert {match.key for match in found} <= {key for key, _name in others}
    assert all(compare(name, match.name) == match.likeness for match in found)


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("", "", 0), ("wilg", "wilg", 0), ("wilg", "wlig", 1), ("wilg", "wil", 1), ("abc", "", 3)],
)
def test_typing_errors(one, other, errors):
    assert distance(one, other) == errors


@given(NAMES, NAMES)
def test_a_distance_is_symmetric_and_bounded(one, other):
    assert distance(one, other) == distance(other, one)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)
