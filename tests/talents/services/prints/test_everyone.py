"""What holds for all that is printed: consent, structure, and nothing that stays behind."""

import pytest
from django.core.files.storage import default_storage
from django.utils.formats import date_format

from talents.services.consent import withdraw_consent
from talents.services.prints.badges import badges_pdf
from talents.services.prints.cards import cards_pdf
from talents.services.prints.directory import directory_pdf
from talents.services.prints.wall import wall_pdf
from tests.factories.talents import MapMemberFactory, TalentMapFactory
from tests.pdf.structure import problems
from tests.talents.services.prints.papers import text_of

pytestmark = pytest.mark.django_db


def wall_on_a3(talent_map):
    return wall_pdf(talent_map, paper="a3")


def folded_cards(talent_map):
    return cards_pdf(talent_map, folded=True)


PRINTS = [wall_pdf, wall_on_a3, directory_pdf, cards_pdf, folded_cards, badges_pdf]


def stored() -> list[str]:
    folders, files = default_storage.listdir("") if default_storage.exists("") else ([], [])
    return sorted([*folders, *files])


@pytest.mark.parametrize("make", PRINTS)
def test_who_withdraws_is_gone_from_the_next_print_and_nothing_is_kept(make):
    talent_map = TalentMapFactory()
    nele = MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    MapMemberFactory(talent_map=talent_map, first_name="Verborgen")
    MapMemberFactory(talent_map=talent_map, first_name="Amina", shown=True)
    before = stored()
    text = text_of(make(talent_map))
    assert "Nele" in text
    assert "Verborgen" not in text
    withdraw_consent(member=nele)
    text = text_of(make(talent_map))
    assert "Nele" not in text
    assert "Amina" in text
    assert stored() == before


@pytest.mark.parametrize("make", PRINTS)
def test_is_tagged(make):
    talent_map = TalentMapFactory()
    for name in ("Nele", "Amina", "Zoë"):
        MapMemberFactory(talent_map=talent_map, first_name=name, shown=True)
    assert problems(make(talent_map)) == []


@pytest.mark.parametrize("make", [wall_pdf, wall_on_a3, directory_pdf, cards_pdf])
def test_says_what_it_is_not_for_and_until_when(make):
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, shown=True)
    text = " ".join(text_of(make(talent_map)).split())
    assert "Niet voor evaluatie" in text
    assert date_format(talent_map.ends_on, "j F Y") in text


@pytest.mark.parametrize("make", PRINTS)
def test_names_are_text_never_markup(make):
    talent_map = TalentMapFactory()
    MapMemberFactory(talent_map=talent_map, first_name="<img src='app://x'>", shown=True)
    assert "<img src" in text_of(make(talent_map))


@pytest.mark.parametrize("make", [wall_pdf, directory_pdf])
def test_an_ended_map_prints_nobody(make):
    talent_map = TalentMapFactory(ended=True)
    MapMemberFactory(talent_map=talent_map, first_name="Nele", shown=True)
    assert "Nele" not in text_of(make(talent_map))


@pytest.mark.parametrize("make", [cards_pdf, badges_pdf])
def test_without_anyone_there_are_no_cards(make):
    talent_map = TalentMapFactory(ended=True)
    MapMemberFactory(talent_map=talent_map, shown=True)
    assert make(talent_map) is None
