"""The map on the wall."""

import pytest

from talents.services.prints.wall import wall_pdf
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.talents.services.prints.papers import busy_map, sizes_of, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("paper", "sheets"), [("a3", [(420, 297)]), ("a4", [(297, 210)] * 2)])
def test_thirty_people_with_long_names_fit(paper, sheets):
    assert sizes_of(wall_pdf(busy_map(30), paper=paper)) == sheets


@pytest.mark.parametrize(("paper", "sheets"), [("a3", 1), ("a4", 2)])
def test_three_people_with_much_left_open_fit(paper, sheets):
    talent_map = TalentMapFactory()
    for name in ("Nele", "Amina", "Zoë"):
        MapMemberFactory(talent_map=talent_map, first_name=name, shown=True)
    pdf = wall_pdf(talent_map, paper=paper)
    assert len(sizes_of(pdf)) == sheets
    text = " ".join(text_of(pdf).split())
    assert talent_map.talent_set.open_field_question in text
    assert "3 collega’s" in text


def test_unknown_paper_is_refused():
    with pytest.raises(KeyError):
        wall_pdf(TalentMapFactory(), paper="a5")


def test_says_who_learns_from_whom():
    talent_map = TalentMapFactory()
    key = talent_map.talent_set.talents[0].key
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True, chosen=[key])
    MapMemberFactory(talent_map=talent_map, first_name="Amina", shown=True, chosen=[key])
    MapMemberFactory(
        talent_map=talent_map, first_name="Luc", shown=True, chosen=[], wants_to_learn=key
    )
    assert "Luc leert van Amina of Nele" in " ".join(text_of(wall_pdf(talent_map)).split())


@pytest.mark.parametrize("people", [1, 3])
def test_query_count_is_constant(people, django_assert_num_queries):
    talent_map = TalentMapFactory()
    MapMemberFactory.create_batch(people, talent_map=talent_map, shown=True)
    with django_assert_num_queries(3):
        wall_pdf(talent_map)
