"""Writing TOML."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.toml import read_toml, write_toml

KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
PLAIN = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | st.integers(-(2**40), 2**40)
    | st.booleans()
    | st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=10), max_size=3)
)
TABLES = st.recursive(
    st.dictionaries(KEYS, PLAIN, max_size=4),
    lambda inner: st.dictionaries(KEYS, PLAIN | inner | st.lists(inner, min_size=1, max_size=3)),
    max_leaves=8,
)


@given(TABLES)
def test_what_is_written_is_read_back(data):
    assert tomllib.loads(write_toml(data)) == data


def test_what_is_not_there_is_left_out():
    assert write_toml({"a": None, "b": {"c": 1}}) == "[b]\nc = 1\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    ((b"a = ", Reason.NO_TOML), (b"\xff", Reason.UNKNOWN_CHARACTERS)),
)
def test_what_is_no_toml_is_refused(data, reason):
    with pytest.raises(UnreadableError) as refused:
        read_toml(data)
    assert refused.value.reason is reason
