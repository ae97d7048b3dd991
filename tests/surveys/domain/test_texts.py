import pytest

from surveys.domain.texts import Text


def test_text_falls_back_to_dutch_only_where_the_variant_is_missing():
    text = Text.of({"nl": "hallo", "en": "hello"})
    assert text.text("en") == "hello"
    assert text.text("fr") == "hallo"
    assert (text.has("en"), text.has("fr")) == (True, False)


def test_an_unknown_variant_is_an_error_and_not_dutch():
    with pytest.raises(ValueError, match="duits"):
        Text.of({"nl": "hallo"}).text("duits")
    with pytest.raises(ValueError, match="DE"):
        Text.of({"DE": "hallo"})


@pytest.mark.parametrize("code", ("de", "tr", "pt-BR", "zh-Hant-TW", "ary"))
def test_an_added_language_has_words_under_its_code(code):
    text = Text.of({code: "hallo", "fr": "bonjour", "nl": "dag"})
    assert text.text(code) == "hallo"
    assert [variant for variant, _words in text.pairs] == ["nl", "fr", code]


def test_empty_words_count_as_absent():
    assert Text.of({"nl": "hallo", "fr": ""}).as_dict() == {"nl": "hallo"}
