"""Names that tell teams apart."""

from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.team_names import display_names, name_key, tidy_name


def test_the_department_is_said_where_a_name_is_shared():
    teams = [(1, "Zorg", "Nachtploeg"), (2, "Wonen", "nachtploeg"), (3, "Zorg", "Keuken")]
    assert display_names(teams) == {
        1: "Zorg – Nachtploeg",
        2: "Wonen – nachtploeg",
        3: "Keuken",
    }


def test_a_team_that_is_called_like_another_with_its_department_gets_a_number():
    teams = [(1, "", "Zorg – Nacht"), (2, "Zorg", "Nacht"), (3, "Wonen", "Nacht")]
    assert display_names(teams)[2] == "Zorg – Nacht (2)"


texts = st.text(st.sampled_from("aAbé –(2)"), max_size=6)


@given(st.lists(st.tuples(texts, texts)))
def test_display_names_are_different(pairs):
    named = display_names((number, *pair) for number, pair in enumerate(pairs))
    assert len({name_key(name) for name in named.values()}) == len(pairs)


@given(st.text())
def test_a_key_is_that_of_the_tidy_name(text):
    assert name_key(tidy_name(text)) == name_key(text)
    assert tidy_name(tidy_name(text)) == tidy_name(text)
