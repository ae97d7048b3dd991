"""Texts are set as large as fits, and none is ever clipped."""

from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from pypdf import PdfReader

from pdf.errors import PdfError
from pdf.formats import FORMATS
from tools.printing.deck import Category, DeckCard
from tools.printing.faces import FaceText, card_faces
from tools.printing.typesetting import BATCH, characters_over, new_faces, stored_faces, typeset

CATEGORY = Category("Terugblik op de voorbije week van ons team", "teal", "history")
CARD = DeckCard(1, CATEGORY, "Hoogtepunt", "Waar ben je trots op?", "Vertel het.\nAan wie?")
WORDS = "Wat deed je toen het moeilijk werd met een collega? "
POINTS = 72 / 25.4
EVERY_FORMAT = pytest.mark.parametrize("key", FORMATS)
TEXTS = {
    "no lines": "",
    "one line": "Ja.",
    "long words": "Arbeidsongeschiktheidsverzekeringsmaatschappijen " * 3,
    "one endless word": "x" * 200,
    "accents": "Zoë’s coördinatie: é ë ï œ € 3,50 – à la carte…",
    "emoji": "Hoe voel je je? 😀 👍 ❤️ 👩🏽‍🏫",
    "Arabic": "ما الذي تعلمته هذا الأسبوع؟",
    "Hebrew": "מה למדת השבוע?",
    "long": (WORDS * 10)[:400],
}


def faces(card: DeckCard, key: str = "a6", *, ink_saving: bool = False) -> list[FaceText]:
    return list(
        card_faces(card, set_slug="set", set_title="Set", format=key, ink_saving=ink_saving)
    )


def words(pdf: bytes) -> str:
    return PdfReader(BytesIO(pdf)).pages[0].extract_text()


def letters(text: str) -> str:
    """A text without spaces and hyphens, which lines may add."""
    return "".join(text.split()).replace("-", "").replace("‐", "")


@EVERY_FORMAT
@pytest.mark.parametrize("ink_saving", [False, True])
def test_every_text_fits_every_format(key: str, ink_saving: bool):
    texts = [
        face
        for text in TEXTS.values()
        for face in faces(replace(CARD, front=text, back=text), key, ink_saving=ink_saving)
    ]
    made = typeset(texts)
    assert len(made) == 2 * len(TEXTS)
    page = PdfReader(BytesIO(made[0])).pages[0]
    size = (page.trimbox.width / POINTS, page.trimbox.height / POINTS)
    assert size == pytest.approx((FORMATS[key].width, FORMATS[key].height), abs=0.1)
    assert page.mediabox.width / POINTS == pytest.approx(FORMATS[key].width + 6, abs=0.1)


@pytest.mark.parametrize("name", ["one line", "long words", "accents", "long"])
def test_the_whole_text_is_on_the_card(name: str):
    (front, _) = typeset(faces(replace(CARD, front=TEXTS[name]), "poker"))
    assert letters(TEXTS[name]) in letters(words(front))


def test_a_word_that_is_too_long_is_hyphenated_in_dutch():
    (front, _) = typeset(faces(replace(CARD, front=TEXTS["long words"]), "poker"))
    lines = words(front).splitlines()
    assert any(line.strip().endswith(("-", "‐")) for line in lines)


def test_longer_texts_are_set_smaller():
    steps = [
        faces(replace(CARD, front="woord " * count), "poker")[0].first_step for count in (3, 30, 60)
    ]
    assert steps == sorted(set(steps))


def test_a_guess_that_is_too_large_is_set_smaller(monkeypatch):
    """The guess is only a start: typesetting itself finds the size."""
    long, short = faces(replace(CARD, front=TEXTS["long"]), "poker")
    expected = [words(pdf) for pdf in typeset([long, short])]
    monkeypatch.setattr(FaceText, "first_step", 0)
    assert [words(pdf) for pdf in typeset([long, short])] == expected


def test_a_text_that_fits_at_no_size_is_refused():
    with pytest.raises(PdfError, match="Hoogtepunt"):
        typeset(faces(replace(CARD, back=WORDS * 30), "poker"))


def test_two_processes_make_the_same_faces_as_one():
    many = [face for number in range(6) for face in faces(replace(CARD, number=number))]
    both, alone = typeset(many, processes=2), typeset(many)
    assert [words(pdf) for pdf in both] == [words(pdf) for pdf in alone]


def test_the_excess_is_what_has_to_go():
    text = (WORDS * 40)[:800]
    over = characters_over("back", "Hoogtepunt", text)
    assert 0 < over < 500
    assert characters_over("back", "Hoogtepunt", text[:-over]) == 0
    assert characters_over("back", "Hoogtepunt", text[: -over + 1]) == 1


def test_a_text_that_fits_has_no_excess():
    assert characters_over("front", "Hoogtepunt", TEXTS["long"]) == 0
    assert characters_over("front", "Hoogtepunt", "") == 0


def test_faces_are_typeset_once_and_progress_is_told(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    first, second = (faces(replace(CARD, number=number)) for number in (1, 2))
    stored_faces(first)
    assert new_faces([*first, *second]) == 2
    told: list[tuple[int, int]] = []
    made = stored_faces([*first, *second], progress=lambda *counts: told.append(counts))
    assert told == [(2, 4), (4, 4)]
    assert len(made) == len(default_storage.listdir("cards/faces")[1]) == 4


def test_who_stops_the_work_keeps_what_is_done(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    many = [face for number in range(BATCH) for face in faces(replace(CARD, number=number))]

    def stop_after_a_batch(done: int, _total: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        stored_faces(many, progress=stop_after_a_batch)
    assert 0 < new_faces(many) < len(many)
