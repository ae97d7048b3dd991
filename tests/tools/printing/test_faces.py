"""How a card's text is printed."""

from dataclasses import replace

from tools.printing.deck import Category, Deck, DeckCard
from tools.printing.faces import card_faces, face_key

CATEGORY = Category("Terugblik", "teal", "history")
CARD = DeckCard(1, CATEGORY, "Hoogtepunt", "Waar ben je trots op?", "Vertel het.\n\nAan wie?")


def faces(card: DeckCard):
    return card_faces(card, set_slug="set", set_title="Set")


def test_both_sides_carry_their_own_text():
    front, back = faces(CARD)
    assert front.spoken == "Terugblik\nHoogtepunt\nWaar ben je trots op?"
    assert back.spoken == "Hoogtepunt\nVertel het.\nAan wie?"


def test_longer_texts_are_set_smaller():
    sizes = [faces(replace(CARD, front="woord " * count))[0].size for count in (5, 25, 60)]
    assert sizes == ["large", "middle", "small"]


def test_the_key_changes_with_the_side_that_changed_only():
    front, back = faces(CARD)
    new_front, new_back = faces(replace(CARD, back="Iets anders."))
    assert face_key(front) == face_key(new_front)
    assert face_key(back) != face_key(new_back)


def test_an_unknown_icon_prints_as_a_circle():
    card = replace(CARD, category=replace(CATEGORY, icon="../geheim"))
    assert faces(card)[0].icon_url == "app://static/img/icons/circle.svg"


def test_a_deck_counts_the_pages_it_prints_on():
    assert [Deck("s", "Set", (CARD,) * count).page_count for count in (0, 1, 4, 5)] == [0, 2, 2, 4]
