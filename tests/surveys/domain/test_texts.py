import pytest

from surveys.domain.texts import Text


def test_text_falls_back_to_dutch_only_where_the_variant_is_missing():
    text = Text.of({"nl": "hallo", "en": "hello"})
    assert text.text("en") == "hello"
    assert text.text("fr") == "hallo"
    assert (text.has("en"), text.has("fr")) == (True, False)


def test_an_unknown_variant_is_an_error_and_not_dutch():
    with pytest.raises(ValueError, match="de"):
        Text.of({"nl": "hallo"}).text("de")
    with pytest.raises(ValueError, match="de"):
        Text.of({"de": "hallo"})


def test_empty_words_count_as_absent():
    assert Text.of({"nl": "hallo", "fr": ""}).as_dict() == {"nl": "hallo"}
