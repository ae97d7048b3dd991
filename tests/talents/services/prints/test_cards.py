"""Cards and badges."""

from io import BytesIO

import pikepdf
import pytest

from talents.queries.maps import team_map
from talents.services.prints.badges import badges_pdf, own_badge_pdf
from talents.services.prints.card_sizes import card_sizes
from talents.services.prints.cards import cards_pdf, own_card_pdf
from talents.services.prints.person_cards import person_cards
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.pdf.structure import problems, walk
from tests.talents.services.prints.papers import busy_map, sizes_of, text_of

pytestmark = pytest.mark.django_db
A4 = (210, 297)


def spoken(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return [str(one.ActualText) for one in walk(document) if "/ActualText" in one]


def test_longest_words_fit_on_cards_and_badges():
    talent_map = busy_map(5)
    assert sizes_of(cards_pdf(talent_map)) == [A4] * 4
    assert sizes_of(cards_pdf(talent_map, folded=True)) == [A4] * 3
    assert sizes_of(badges_pdf(talent_map)) == [A4]


def test_eleven_badges_take_two_sheets():
    talent_map = TalentMapFactory()
    MapMemberFactory.create_batch(11, talent_map=talent_map, shown=True)
    assert sizes_of(badges_pdf(talent_map)) == [A4] * 2


def test_more_words_are_set_in_smaller_type():
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, first_name="An", shown=True, ask_me="Alles.")
    MapMemberFactory(
        talent_map=talent_map,
        first_name="Bo",
        shown=True,
        ask_me="woorden " * 25,
        example="woorden " * 50,
    )
    short, long = (card_sizes(card) for card in person_cards(team_map(talent_map)))
    assert float(long.back[:-2]) < float(short.back[:-2])


def test_a_screen_reader_hears_each_card_in_front_and_behind():
    talent_map = TalentMapFactory()
    MapMemberFactory(
        talent_map=talent_map,
        first_name="Nele",
        role="kok",
        shown=True,
        contact="dinsdag in de keuken",
    )
    front, back = spoken(cards_pdf(talent_map))
    talent = talent_map.talent_set.talents[0]
    assert front.startswith("Nele, kok. ")
    assert f"{talent.name} (" in front
    assert back == "Nele. Zo bereik je mij: dinsdag in de keuken"


def test_ones_own_card_shows_nobody_else_and_needs_no_consent():
    talent_map = TalentMapFactory()
    member = MapMemberFactory(talent_map=talent_map, first_name="Nele")
    MapMemberFactory(talent_map=talent_map, first_name="Amina", shown=True)
    for pdf in (own_card_pdf(member), own_badge_pdf(member)):
        text = text_of(pdf)
        assert "Nele" in text
        assert "Amina" not in text
        assert sizes_of(pdf) == [A4]
        assert problems(pdf) == []


def test_names_in_other_scripts_have_their_letters():
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, first_name="مريم", shown=True)
    assert problems(badges_pdf(talent_map)) == []
    assert "مريم" in spoken(badges_pdf(talent_map))[0]
