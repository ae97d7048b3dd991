"""The cards in an address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.printing.deck import Category, Deck, DeckCard
from tools.printing.selection import (
    MOST_CARDS,
    in_order,
    moved,
    read_selection,
    whole,
    write_selection,
)

CATEGORY = Category("Categorie", "teal", "star")


def deck(slug: str, count: int) -> Deck:
    cards = (DeckCard(number, CATEGORY, "T", "V", "A") for number in range(1, count + 1))
    return Deck(slug, slug.title(), tuple(cards))


DECKS = {"een": deck("een", 24), "twee-b": deck("twee-b", 6)}
PICKS = [pick for one in DECKS.values() for pick in whole(one)]


@pytest.mark.parametrize(
    ("texts", "picks"),
    [
        (["een:1.3.5,twee-b:2"], [("een", 1), ("een", 3), ("een", 5), ("twee-b", 2)]),
        (["een:5.1", "twee-b:2", "een:2"], [("een", 5), ("een", 1), ("twee-b", 2), ("een", 2)]),
        (["twee-b:4-6"], [("twee-b", 4), ("twee-b", 5), ("twee-b", 6)]),
        (["twee-b"], [("twee-b", number) for number in range(1, 7)]),
        (["een:1.1,een:1"], [("een", 1)]),
        (["een:0.25.999,drie:1,een:x,:1,een:-,een:2-1,EEN:1,een:٣"], []),
        (["een:1-99999,een:1-9999"], [("een", number) for number in range(1, 25)]),
        ([""], []),
        (["een:" + "1." * 9000], [("een", 1)]),
    ],
)
def test_what_the_decks_have_is_read(texts, picks):
    assert list(read_selection(texts, DECKS)) == picks


def test_a_choice_is_said_shortly():
    picks = [("een", 1), ("een", 2), ("een", 3), ("een", 5), ("twee-b", 2), ("een", 4)]
    assert write_selection(picks) == "een:1-3.5,twee-b:2,een:4"
    assert write_selection([("een", 1), ("een", 2)]) == "een:1.2"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PICKS), unique=True))
def test_what_is_written_is_read_again(picks):
    assert list(read_selection([write_selection(picks)], DECKS)) == picks


def test_no_deck_is_endless():
    decks = {"veel": deck("veel", 999)}
    assert len(read_selection(["veel"], decks)) == MOST_CARDS


def test_the_order_stays_and_new_cards_come_last():
    before = (("een", 9), ("een", 2), ("twee-b", 1))
    chosen = (("een", 1), ("een", 2), ("een", 9))
    assert in_order(chosen, before) == (("een", 9), ("een", 2), ("een", 1))


def test_a_card_moves_one_place():
    picks = (("een", 1), ("een", 2), ("een", 3))
    assert moved(picks, 1, -1) == (("een", 2), ("een", 1), ("een", 3))
    assert moved(picks, 2, 1) == picks
    assert moved(picks, 0, -1) == picks
