"""The choices in an address."""

import pytest

from pdf.formats import FORMATS, SHEETS
from pdf.imposition import plan
from pdf.printing import Printing, Way
from tools.printing.options import FORMAT_WORDS, WAY_WORDS, PrintOptions


def test_nothing_said_is_the_usual_way():
    assert PrintOptions.read({}) == PrintOptions()
    assert PrintOptions().words == {}


def test_every_choice_is_read_and_said_again():
    words = {
        "formaat": "vierkant",
        "vel": "a3",
        "manier": "vouwen",
        "dx": "-1.5",
        "dy": "2",
        "zuinig": "1",
        "uitleg": "1",
        "qr": "1",
        "leeg": "4",
    }
    options = PrintOptions.read(words)
    assert options == PrintOptions(
        Printing("square", "a3", Way.FOLD_OVER, (-1.5, 2.0), ink_saving=True), 4, True, True
    )
    assert options.words == words


@pytest.mark.parametrize(
    "words",
    [
        {"formaat": "a5", "vel": "letter", "manier": "long-edge"},
        {"dx": "x", "dy": "nan"},
        {"dx": "inf", "dy": "-5.1"},
        {"dx": "0.1", "dy": "-0.1"},
        {"leeg": "-1", "zuinig": "ja", "uitleg": "0", "qr": ""},
        {"leeg": "²"},
    ],
)
def test_what_nobody_can_choose_is_left_out(words):
    assert PrintOptions.read(words).words == {}


def test_numbers_are_brought_to_what_can_be_chosen():
    options = PrintOptions.read({"dx": "1,3", "dy": "-4.9", "leeg": "500"})
    assert options.words == {"dx": "1.5", "dy": "-5", "leeg": "20"}


def test_there_is_a_word_for_everything_and_every_choice_can_be_printed():
    assert set(FORMAT_WORDS.values()) == set(FORMATS)
    assert set(WAY_WORDS.values()) == set(Way)
    for form in FORMATS:
        for sheet in SHEETS:
            for way in Way:
                assert plan(1, Printing(form, sheet, way))
