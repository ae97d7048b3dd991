"""The booklet."""

import pytest

from talents.services.prints.directory import directory_pdf
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.talents.services.prints.papers import busy_map, sizes_of, text_of

pytestmark = pytest.mark.django_db


def test_is_sheets_of_a4_to_fold():
    sizes = sizes_of(directory_pdf(busy_map(12)))
    assert set(sizes) == {(297, 210)}
    assert len(sizes) % 2 == 0


def test_tells_who_to_ask_and_how_to_reach_them():
    talent_map = TalentMapFactory()
    MapMemberFactory(
        talent_map=talent_map, first_name="Nele", shown=True, contact="dinsdag in de keuken"
    )
    MapMemberFactory(
        talent_map=talent_map,
        first_name="Amina",
        shown=True,
        contact_kind="mail",
        contact_email="amina@example.be",
    )
    text = " ".join(text_of(directory_pdf(talent_map)).split())
    assert "dinsdag in de keuken" in text
    assert "stuur me een bericht" in text
    assert "amina@example.be" not in text
    assert talent_map.talent_set.talents[0].ask_me in text


def test_of_many_people_only_namesakes_have_their_role_with_a_talent():
    talent_map = TalentMapFactory()
    for name in ("Jan", "Jan", *(f"Collega {number}" for number in range(11))):
        MapMemberFactory(talent_map=talent_map, first_name=name, role="kok", shown=True)
    text = " ".join(text_of(directory_pdf(talent_map)).split())
    assert "Jan, kok" in text
    assert "Collega 1, kok" not in text
    assert "Collega 1 kok" in text
