"""Cards that go with a set."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from pdf.formats import FORMATS
from tools.printing.deck import DeckCard
from tools.printing.faces import card_faces
from tools.printing.special import blank_cards, instruction_cards, link_card
from tools.printing.typesetting import typeset

ADDRESS = "https://toolbox.example.be/kaarten/reflectiekaarten/"
LINES = "\n".join(f"Stap {number}. Neem twee minuten om na te denken." for number in range(1, 7))
EVERY_FORMAT = pytest.mark.parametrize("key", FORMATS)


def printed(card: DeckCard, key: str = "a6") -> list[str]:
    made = typeset(card_faces(card, set_slug="set", set_title="Set", format=key))
    return [PdfReader(BytesIO(pdf)).pages[0].extract_text() for pdf in made]


def test_a_blank_card_has_a_header_line_only():
    first, second = blank_cards(2)
    front, back = printed(first)
    assert first == second
    assert front.split() == ["Eigen", "kaart", "Set"]
    assert back.split() == ["Set"]


def test_instructions_take_both_sides_and_keep_their_order():
    (card,) = instruction_cards(LINES)
    front, back = printed(card)
    assert "Stap 1" in front
    assert "Stap 6" in back
    assert len(card.front) == pytest.approx(len(card.back), abs=60)


def test_short_instructions_take_one_side():
    (card,) = instruction_cards("Trek een kaart.\n\nVertel.")
    assert (card.front_paragraphs, card.back) == (("Trek een kaart.", "Vertel."), "")


def test_long_instructions_take_more_cards_and_lose_nothing():
    text = "\n".join([LINES] * 5 + ["woord " * 300, "x" * 900])
    cards = instruction_cards(text)
    texts = " ".join(f"{card.front} {card.back}" for card in cards)
    assert len(cards) > 2
    assert "".join(texts.split()) == "".join(text.split())


def test_no_instructions_no_card():
    assert instruction_cards(" \n") == ()


@EVERY_FORMAT
def test_every_special_card_fits_every_format(key: str):
    longest = "Kaarten voor wie samen wil leren van de week " * 5
    for card in [
        *blank_cards(1),
        *instruction_cards(f"{LINES}\n" * 4),
        link_card(longest, ADDRESS),
    ]:
        assert len(printed(card, key)) == 2


def test_the_link_is_a_code_and_an_address_to_type():
    card = link_card("Reflectiekaarten", ADDRESS)
    front, _ = card_faces(card, set_slug="set", set_title="Set")
    assert front.qr_url.startswith("data:image/svg+xml")
    assert ADDRESS in front.spoken
    assert ADDRESS in "".join(printed(card)[1].split())
