"""What others see of the cards that colleagues gave."""

from datetime import timedelta

import pytest
from django.utils import timezone

from talents.domain.map import Seen
from talents.models import Gift, MapMember, TalentMap
from talents.queries.gifts import received_gifts
from talents.queries.maps import preview, team_map
from tests.factories.talents import GiftFactory, MapMemberFactory

pytestmark = pytest.mark.django_db


def seen_in(member):
    shown = team_map(member.talent_map).people
    return next(person for person in shown if person.id == member.pk).seen


def previewed(member):
    fresh = MapMember.objects.get(pk=member.pk)
    return preview(fresh).people[0].seen


def test_only_an_accepted_card_is_seen():
    gift = GiftFactory(giver__first_name="Imran")
    for status in (Gift.Status.OFFERED, Gift.Status.PRIVATE):
        Gift.objects.update(status=status)
        assert seen_in(gift.receiver) == ()
        assert previewed(gift.receiver) == ()
    Gift.objects.update(status=Gift.Status.ACCEPTED)
    seen = (Seen(gift.talent, gift.example, "Imran"),)
    assert seen_in(gift.receiver) == previewed(gift.receiver) == seen


def test_a_giver_who_left_the_map_is_not_named():
    gift = GiftFactory(accepted=True)
    MapMember.objects.filter(pk=gift.giver_id).update(consented=False)
    assert [seen.giver for seen in seen_in(gift.receiver)] == [""]
    assert received_gifts(gift.receiver)[0].gift.giver_name == ""


def test_after_the_last_day_the_giver_is_not_named():
    gift = GiftFactory(accepted=True)
    TalentMap.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert received_gifts(gift.receiver)[0].gift.giver_name == ""


def test_a_card_goes_with_its_giver():
    gift = GiftFactory(accepted=True)
    gift.giver.delete()
    assert seen_in(gift.receiver) == ()


@pytest.mark.parametrize("people", [1, 3])
def test_query_count_is_constant(people, django_assert_num_queries):
    receiver = MapMemberFactory(shown=True)
    GiftFactory.create_batch(people, receiver=receiver, accepted=True)
    with django_assert_num_queries(3):
        shown = team_map(receiver.talent_map)
    assert len(shown.people) == people + 1
