"""Background questions, explanations and added languages in the data of a questionnaire."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spreadsheets.files.toml import write_toml
from surveys.domain.background import BackgroundOption, BackgroundQuestion, pack_background
from surveys.domain.interchange import content_hash, from_dict, from_toml, to_dict
from surveys.domain.languages import Language
from surveys.domain.questionnaire import QuestionnaireError
from surveys.domain.texts import Text
from surveys.domain.wording import completeness, dutch_texts, with_words, words_in
from tests.surveys.domain.builders import WORDS, make_questionnaire

# What the site stored when the starter questionnaire was first published.
STORED = json.loads(
    (Path(__file__).parents[1] / "data" / "version-1.json").read_text(encoding="utf-8")
)
STORED_HASH = "21ab26160858a56533396273ad3ca0a125395555651e1c3bb055a5cdc7a3c273"
OPTIONS = (BackgroundOption("A", WORDS), BackgroundOption("B", WORDS))
ROLE, YEARS = (BackgroundQuestion(code, WORDS, OPTIONS) for code in ("FUN", "ANC"))
GERMAN = Language("de", "Deutsch", "ltr", (("next", "Weiter"),))


def full():
    """A questionnaire with everything that may be absent."""
    plain = make_questionnaire()
    first = replace(plain.items[0], help=Text.of({"nl": "uitleg", "en": "help"}))
    return replace(
        plain,
        items=(first, *plain.items[1:]),
        background=(ROLE, YEARS),
        languages=(GERMAN,),
    )


def test_a_version_from_before_still_parses_and_keeps_its_hash():
    old = from_dict(STORED)
    assert content_hash(old) == STORED_HASH
    assert to_dict(old) == STORED
    assert (old.background, old.languages, old.items[0].help) == ((), (), None)


def test_everything_comes_back_from_json():
    assert from_dict(json.loads(json.dumps(to_dict(full())))) == full()
    assert content_hash(full()) != content_hash(make_questionnaire())


def test_added_languages_come_back_from_toml(starter_data):
    file = {
        **starter_data,
        "languages": [
            {"code": "de", "name": "Deutsch", "direction": "ltr", "phrases": {"next": "Weiter"}}
        ],
        "translations": {"de": {"item.KEN1": "Satz", "background.FUN.A": "Mit Menschen"}},
    }
    read = from_toml(tomllib.loads(write_toml(file)))
    assert read.items[0].text.text("de") == "Satz"
    assert read.background[0].options[0].label.text("de") == "Mit Menschen"
    assert read.languages == (GERMAN,)


def test_toml_with_a_strange_language_says_so(starter_data):
    with pytest.raises(QuestionnaireError, match="unknown variant duits"):
        from_toml({**starter_data, "translations": {"duits": {"item.KEN1": "Satz"}}})


@given(st.sets(st.sampled_from(sorted(dutch_texts(to_dict(full()))))), st.text(min_size=1))
def test_what_is_translated_counts_and_the_rest_is_missing(paths, words):
    data = with_words(to_dict(full()), "de", dict.fromkeys(paths, words))
    found = completeness(data, "de")
    assert set(found.missing) == set(dutch_texts(data)) - paths
    assert found.done == len(paths)
    assert found.is_complete == (not found.missing)
    assert words_in(data, "de") == dict.fromkeys(paths, words)
    assert dutch_texts(data) == dutch_texts(to_dict(full()))


def test_each_text_of_a_respondent_has_a_path(starter):
    paths = list(dutch_texts(to_dict(starter)))
    assert len(set(paths)) == len(paths)
    assert {"intro", "privacy", "scale.1", "scale.not_applicable", "item.UIT3"} <= set(paths)
    assert {"background.FUN", "background.ANC.D", "open_question.hint"} <= set(paths)
    assert not [path for path in paths if path.startswith("dimension")]
    named = to_dict(replace(starter, show_dimension_names=True))
    assert "dimension.KEN" in dutch_texts(named)


def test_background_answers_are_one_character_each():
    questions = (ROLE, YEARS)
    assert pack_background(questions, {"ANC": "B"}) == " B"
    assert pack_background(questions, {}) == "  "
    assert pack_background((), {}) == ""
    for strange in ({"FUN": "C"}, {"XYZ": "A"}):
        with pytest.raises(ValueError, match="background"):
            pack_background(questions, strange)


@pytest.mark.parametrize(
    ("changes", "problem"),
    (
        ({"background": (ROLE, YEARS, replace(ROLE, code="Z"))}, "more than 2"),
        ({"background": (ROLE, ROLE)}, "FUN is used 2 times"),
        ({"background": (replace(ROLE, options=OPTIONS[:1]),)}, "2–9 options"),
        ({"background": (replace(ROLE, options=(OPTIONS[0],) * 2),)}, "A is used 2 times"),
        (
            {"background": (replace(ROLE, options=(*OPTIONS, BackgroundOption("10", WORDS))),)},
            "no letter or digit",
        ),
        ({"languages": (GERMAN, GERMAN)}, "twice"),
        ({"languages": (replace(GERMAN, code="nl"),)}, "no code"),
        ({"languages": (replace(GERMAN, direction="up"),)}, "ltr or rtl"),
    ),
)
def test_what_cannot_be_used_is_refused(changes, problem):
    with pytest.raises(QuestionnaireError, match=problem):
        replace(full(), **changes)
