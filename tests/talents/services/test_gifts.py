"""Cards that colleagues give: what is kept, and that nobody learns who declined."""

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError

from talents.models import Gift, MapMember
from talents.services.consent import withdraw_consent
from talents.services.gifts import (
    MOST_A_DAY,
    MOST_WAITING,
    decline_gift,
    give_card,
    keep_gift_private,
    show_gift,
)
from talents.services.members import delete_member
from tests.factories.talents import GiftFactory, MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db

EXAMPLE = "Jij bleef rustig toen de telefoon bleef rinkelen."


@pytest.fixture
def imran():
    """Someone on the map."""
    return MapMemberFactory(first_name="Imran", shown=True)


@pytest.fixture
def sanne(imran):
    """A colleague on the same map."""
    return MapMemberFactory(first_name="Sanne", shown=True, talent_map=imran.talent_map)


def give(giver, receiver, number=0, example=EXAMPLE):
    talent = giver.talent_map.talent_set.talents[number].key
    give_card(giver=giver, receiver=receiver, talent=talent, example=example)


def everything_about(organisation):
    """Every row of people and what is between them."""
    rows = [*MapMember.objects.all(), *Gift.objects.all(), organisation]
    return serializers.serialize("json", rows)


def test_a_card_waits_for_the_receiver(imran, sanne):
    give(imran, sanne, example=f"  {EXAMPLE} ")
    gift = sanne.gifts.get()
    assert (gift.giver, gift.example, gift.status) == (imran, EXAMPLE, Gift.Status.OFFERED)


def test_declining_leaves_the_rows_as_if_nothing_was_given(imran, sanne):
    before = everything_about(imran.talent_map.organisation)
    give(imran, sanne)
    assert everything_about(imran.talent_map.organisation) != before
    decline_gift(gift=sanne.gifts.get())
    assert everything_about(imran.talent_map.organisation) == before


def test_the_receiver_shows_hides_and_deletes(sanne):
    gift = GiftFactory(receiver=sanne)
    show_gift(gift=gift)
    assert sanne.gifts.get().status == Gift.Status.ACCEPTED
    keep_gift_private(gift=gift)
    assert sanne.gifts.get().status == Gift.Status.PRIVATE
    decline_gift(gift=gift)
    show_gift(gift=gift)  # sent once more from another window
    assert not Gift.objects.exists()


def test_the_same_talent_again_changes_nothing(imran, sanne):
    give(imran, sanne)
    give(imran, sanne, example="Iets anders.")
    assert sanne.gifts.get().example == EXAMPLE


def test_a_full_pile_takes_no_more_and_does_not_say_so(imran, sanne):
    GiftFactory.create_batch(MOST_WAITING, receiver=sanne)
    give(imran, sanne)
    assert sanne.gifts.count() == MOST_WAITING
    keep_gift_private(gift=sanne.gifts.first())
    give(imran, sanne)
    assert sanne.gifts.filter(giver=imran).exists()


def test_nobody_keeps_trying_with_the_same_colleague(imran, sanne):
    for _time in range(MOST_A_DAY):
        give(imran, sanne)
        decline_gift(gift=sanne.gifts.get())
    with pytest.raises(ValidationError, match="Sanne"):
        give(imran, sanne)
    other = MapMemberFactory(shown=True, talent_map=imran.talent_map)
    give(imran, other)
    assert other.gifts.exists()


@pytest.mark.parametrize(("number", "example"), [(0, "  "), (0, "")])
def test_a_card_has_an_example(imran, sanne, number, example):
    with pytest.raises(ValidationError):
        give(imran, sanne, number, example)


def test_a_card_is_of_the_set_of_the_map(imran, sanne):
    with pytest.raises(ValidationError):
        give_card(giver=imran, receiver=sanne, talent="onbekend", example=EXAMPLE)


def test_only_those_on_the_same_map_see_each_other(imran, sanne):
    elsewhere = MapMemberFactory(
        shown=True, talent_map=TalentMapFactory(team=imran.talent_map.team)
    )
    hidden = MapMemberFactory(talent_map=imran.talent_map)
    for giver, receiver in [(imran, imran), (imran, elsewhere), (imran, hidden), (hidden, sanne)]:
        with pytest.raises(ValidationError):
            give(giver, receiver)
    assert not Gift.objects.exists()


def test_after_the_last_day_nothing_is_given():
    ended = TalentMapFactory(ended=True)
    giver, receiver = MapMemberFactory.create_batch(2, shown=True, talent_map=ended)
    with pytest.raises(ValidationError):
        give(giver, receiver)


def test_leaving_takes_cards_along_but_withdrawing_only_the_name(imran, sanne):
    give(imran, sanne)
    withdraw_consent(member=imran)
    assert sanne.gifts.get().example == EXAMPLE
    delete_member(member=imran)
    assert not sanne.gifts.exists()
