"""What is found in a draft."""

from hypothesis import given
from hypothesis import strategies as st

from content.checks.panel import MESSAGES, RULES
from content.checks.rules import (
    LONGEST_SENTENCE,
    LONGEST_TITLE,
    Draft,
    Kind,
    Link,
    Picture,
    Place,
    Text,
    check,
    quote,
)

HERE = Place("Tekst › 2. Alinea", "body.1")


def kinds(**draft: object) -> list[Kind]:
    return [finding.kind for finding in check(Draft(**draft))]


def test_an_empty_draft_has_nothing_to_mend():
    assert check(Draft()) == []


@given(st.integers(0, 120))
def test_a_title_may_have_sixty_characters(length: int):
    found = kinds(titles=(Text(HERE, "a" * length),))
    assert found == ([Kind.LONG_TITLE] if length > LONGEST_TITLE else [])


@given(st.integers(1, 60))
def test_a_sentence_may_have_twenty_five_words(count: int):
    text = Text(HERE, " ".join(["woord"] * count) + ". Kort.")
    (*found,) = check(Draft(texts=(text,)))
    expected = [(Kind.LONG_SENTENCE, count)] if count > LONGEST_SENTENCE else []
    assert [(finding.kind, finding.amount) for finding in found] == expected


@given(st.lists(st.integers(1, 50), max_size=8))
def test_every_long_sentence_is_found_once(lengths: list[int]):
    text = " ".join(" ".join(["Woord"] * length) + "." for length in lengths)
    found = check(Draft(texts=(Text(HERE, text),)))
    assert [finding.amount for finding in found] == [n for n in lengths if n > LONGEST_SENTENCE]


def test_a_finding_says_where_and_quotes_the_sentence():
    text = " ".join(f"woord{number}" for number in range(30))
    (finding,) = check(Draft(texts=(Text(HERE, text),)))
    assert finding.place == HERE
    assert finding.detail.startswith("woord0 woord1 ")
    assert finding.detail.endswith(" …")


@given(st.text())
def test_a_quote_is_the_beginning_of_the_sentence(sentence: str):
    assert " ".join(sentence.split()).startswith(quote(sentence).removesuffix(" …"))


def test_only_a_page_that_has_a_summary_can_miss_it():
    assert kinds(summary=Text(HERE, " ")) == [Kind.NO_SUMMARY]
    assert kinds(summary=Text(HERE, "Kort.")) == []
    assert kinds(summary=None) == []


def test_a_link_that_leads_nowhere_and_an_image_without_words():
    links = (Link(HERE, "goed", works=True), Link(HERE, "dood", works=False))
    pictures = (Picture(HERE, "a.jpg", "Het team"), Picture(HERE, "b.jpg", " "))
    found = check(Draft(links=links, pictures=pictures))
    assert [(finding.kind, finding.detail) for finding in found] == [
        (Kind.DEAD_LINK, "dood"),
        (Kind.NO_DESCRIPTION, "b.jpg"),
    ]


def test_the_panel_has_a_rule_and_words_for_every_kind():
    assert [rule["id"] for rule in RULES] == list(Kind)
    assert set(MESSAGES) == set(Kind)


def test_the_words_name_the_limits():
    assert str(LONGEST_TITLE) in MESSAGES[Kind.LONG_TITLE]["error_name"]
    assert str(LONGEST_SENTENCE) in MESSAGES[Kind.LONG_SENTENCE]["error_name"]
