"""What is printed on the sides of a card, and the key under which it is kept."""

from dataclasses import replace

import pytest

from tools.printing.deck import Category, Deck, DeckCard
from tools.printing.faces import card_faces, face_key, runs_from_right

CATEGORY = Category("Terugblik", "teal", "history")
CARD = DeckCard(1, CATEGORY, "Hoogtepunt", "Waar ben je trots op?", "Vertel het.\n\nAan wie?")


def faces(card: DeckCard, **options):
    return card_faces(card, set_slug="set", set_title="Set", **options)


def test_both_sides_carry_their_own_text():
    front, back = faces(CARD)
    assert front.spoken == "Terugblik\nHoogtepunt\nWaar ben je trots op?"
    assert back.spoken == "Hoogtepunt\nVertel het.\nAan wie?"


def test_the_key_changes_with_the_side_that_changed_only():
    front, back = faces(CARD)
    new_front, new_back = faces(replace(CARD, back="Iets anders."))
    assert face_key(front) == face_key(new_front)
    assert face_key(back) != face_key(new_back)


def test_each_format_and_ink_has_a_key_of_its_own():
    options = [{}, {"format": "poker"}, {"ink_saving": True}]
    assert len({face_key(faces(CARD, **option)[0]) for option in options}) == 3


def test_a_card_of_another_set_keeps_its_own_face():
    elsewhere = card_faces(
        replace(CARD, set_slug="set", set_title="Set"), set_slug="eigen", set_title="Eigen set"
    )
    assert [face_key(face) for face in elsewhere] == [face_key(face) for face in faces(CARD)]


def test_an_unknown_icon_prints_as_a_circle():
    card = replace(CARD, category=replace(CATEGORY, icon="../geheim"))
    assert faces(card)[0].icon_url == "app://static/img/icons/circle.svg"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Wat nu?", False), ("ما الجديد؟", True), ("… שלום", True), ("3 × 4", False), ("", False)],
)
def test_a_text_runs_in_the_direction_of_its_first_letter(text: str, expected: bool):
    assert runs_from_right(text) is expected


def test_saving_ink_draws_the_pattern_in_lines_on_white():
    filled, lined = (faces(CARD, ink_saving=ink)[1].pattern_url for ink in (False, True))
    assert "stroke" not in filled
    assert "stroke" in lined
    assert "fill-opacity" not in lined


def test_a_deck_counts_the_pages_it_prints_on():
    assert [Deck("s", "Set", (CARD,) * count).page_count for count in (0, 1, 4, 5)] == [0, 2, 2, 4]


def test_runs_follow_the_order_of_the_deck():
    other = replace(CARD, category=Category("Vooruit", "sun", "sun"))
    deck = Deck("s", "Set", (CARD, CARD, other, CARD))
    assert [(category.name, len(cards)) for category, cards in deck.runs] == [
        ("Terugblik", 2),
        ("Vooruit", 1),
        ("Terugblik", 1),
    ]
