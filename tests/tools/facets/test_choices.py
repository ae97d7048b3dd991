"""The choices in an address, and the address that says them."""

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.facets.choices import Choices
from tools.facets.ordering import Order

OPTIONS = {"soort": ("tip", "method"), "doelgroep": ("hr", "team"), "tijd": ("tot-15", "15-30")}


def read(query: str) -> Choices:
    return Choices.read(parse_qs(query, keep_blank_values=True), OPTIONS)


def test_a_facet_takes_several_values_in_the_order_of_the_options():
    choices = read("soort=method&tijd=15-30&soort=tip&soort=tip")
    assert choices.values == {"soort": ("tip", "method"), "tijd": ("15-30",)}
    assert choices.count == 3
    assert choices.address == "?soort=tip&soort=method&tijd=15-30"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "soort=",
        "soort=%00",
        "soort=xyz&thema=../",
        "sorteer=raar&page=0",
        "page=x&q=+",
        "page=²",
    ],
)
def test_what_is_unknown_or_empty_is_left_out(query: str):
    choices = read(query)
    assert choices == Choices()
    assert choices.address == ""
    assert not choices.narrowing


def test_words_order_and_page_are_part_of_the_address():
    choices = read("q=++twee%0Awoorden+&sorteer=kort&page=3")
    assert (choices.words, choices.order, choices.page) == ("twee woorden", Order.SHORTEST, 3)
    assert choices.address == "?q=twee+woorden&sorteer=kort&page=3"
    assert len(read(f"q={'a' * 500}").words) == 100
    assert read("page=99999999").page == 1


def test_taking_choices_away_begins_at_the_first_page():
    choices = read("soort=tip&soort=method&doelgroep=hr&q=x&page=2")
    assert choices.without_value("soort", "tip").address == "?soort=method&doelgroep=hr&q=x"
    assert choices.without_value("doelgroep", "hr").address == "?soort=tip&soort=method&q=x"
    assert choices.without("soort", "q").address == "?doelgroep=hr"
    assert choices.sorted_by(Order.TITLE).address.endswith("&sorteer=a-z")
    assert choices.at_page(3).page == 3


@given(
    st.dictionaries(
        st.sampled_from([*OPTIONS, "q", "sorteer", "page", "x"]),
        st.lists(st.one_of(st.text(max_size=6), st.sampled_from(["tip", "hr", "kort", "2"]))),
    )
)
def test_every_address_reads_as_the_choices_it_says(query):
    choices = Choices.read(query, OPTIONS)
    again = Choices.read(parse_qs(choices.address.removeprefix("?")), OPTIONS)
    assert again == choices
