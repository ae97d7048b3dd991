"""How far the translation of a talent set is."""

from copy import deepcopy

from talents.domain.completeness import completeness, languages_of


def both(text):
    return {"nl": text, "en": f"{text} in English"}


CONTENT = {
    "ask_me_prefix": both("Vraag mij"),
    "consent_text": both("Jij beslist"),
    "open_field_title": both("Wit veld"),
    "open_field_question": {"nl": ""},
    "families": [{"name": both("Hart"), "tagline": both("Zorg")}],
    "talents": [
        {
            "name": both(name),
            "description": both("Luistert"),
            "ask_me": both("een gesprek"),
            "question": {"nl": ""},
            "pitfall": both("Te stil"),
        }
        for name in ("Luisteraar", "Deuropener")
    ],
}


def test_what_is_empty_in_dutch_needs_no_translation():
    found = completeness(CONTENT, "en")
    assert found.is_complete
    assert (found.translated_talents, found.talents) == (2, 2)
    assert languages_of(CONTENT) == ("nl", "en")


def test_one_missing_text_is_named_and_the_language_is_not_there():
    content = deepcopy(CONTENT)
    del content["talents"][1]["pitfall"]["en"]
    found = completeness(content, "en")
    assert found.untranslated_talents == ("Deuropener",)
    assert found.translated_talents == 1
    assert languages_of(content) == ("nl",)


def test_families_and_words_of_the_set_count_too():
    found = completeness(CONTENT, "fr")
    assert found.untranslated_families == ("Hart",)
    assert found.lacks_words
    content = deepcopy(CONTENT)
    del content["consent_text"]["en"]
    assert not completeness(content, "en").is_complete
