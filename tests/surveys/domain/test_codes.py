"""Codes on paper: read in groups, typed over in any way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.domain.codes import LONGEST_GROUP, as_code, in_groups
from surveys.models.fields import CODE_ALPHABET, CODE_LENGTH

codes = st.text(CODE_ALPHABET, min_size=1, max_size=40)


@given(codes)
def test_groups_hold_the_code_and_are_about_as_long(code):
    groups = in_groups(code)
    assert "".join(groups) == code
    lengths = [len(group) for group in groups]
    assert 1 <= min(lengths) <= max(lengths) <= LONGEST_GROUP
    assert max(lengths) - min(lengths) <= 1


@given(codes, st.sampled_from([" ", "-", " - ", " ", ".", "\n"]), st.booleans())
def test_however_it_is_typed_the_code_is_understood(code, gap, capitals):
    typed = gap.join(in_groups(code))
    assert as_code(f" {typed.upper() if capitals else typed} ") == code


def test_a_code_of_the_site_has_four_groups():
    groups = in_groups("abcdefghjkmnpq")
    assert groups == ("abcd", "efgh", "jkm", "npq")
    assert len("".join(groups)) == CODE_LENGTH


@pytest.mark.parametrize("typed", ["", "  ", "--"])
def test_nothing_typed_is_no_code(typed):
    assert as_code(typed) == ""
    assert in_groups("") == ()
