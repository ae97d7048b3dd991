"""Sorting the cards."""

import pytest
from django.core.exceptions import ValidationError

from talents.domain.sorting import Pile
from talents.queries.maps import team_map
from talents.services.choosing import forget_sorting, save_sorting
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def nele():
    return MapMemberFactory(first_name="Nele", shown=True)


def keys_of(member):
    return [talent.key for talent in member.talent_map.talent_set.talents]


def test_sorting_again_replaces_what_was_sorted(nele):
    first, second, *_rest = keys_of(nele)
    save_sorting(member=nele, piles={first: Pile.FITS, second: Pile.NOT})
    save_sorting(member=nele, piles={first: Pile.SOMETIMES})
    nele.refresh_from_db()
    assert nele.sorted == {first: "sometimes"}


def test_nobody_else_sees_how_someone_sorted(nele):
    before = team_map(nele.talent_map)
    save_sorting(member=nele, piles=dict.fromkeys(keys_of(nele), Pile.NOT))
    assert team_map(nele.talent_map) == before


def test_forgetting_leaves_the_choice(nele):
    chosen = nele.chosen_keys
    save_sorting(member=nele, piles=dict.fromkeys(keys_of(nele), Pile.FITS))
    forget_sorting(member=nele)
    nele.refresh_from_db()
    assert nele.sorted == {}
    assert nele.chosen_keys == chosen


def test_cards_of_another_set_are_refused(nele):
    with pytest.raises(ValidationError):
        save_sorting(member=nele, piles={"onbekend": Pile.FITS})
    nele.refresh_from_db()
    assert nele.sorted == {}


def test_after_the_last_day_only_forgetting_is_left():
    member = MapMemberFactory(talent_map=TalentMapFactory(ended=True), sorted={"x": "fits"})
    with pytest.raises(ValidationError):
        save_sorting(member=member, piles={keys_of(member)[0]: Pile.FITS})
    forget_sorting(member=member)
    member.refresh_from_db()
    assert member.sorted == {}
