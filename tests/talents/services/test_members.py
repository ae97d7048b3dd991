"""Joining, choosing, consenting and leaving."""

import pytest
from django.core.exceptions import ValidationError

from talents.models import Choice, MapMember
from talents.queries.maps import team_map, visible_members
from talents.queries.members import member_with_secret
from talents.services.choosing import save_choices
from talents.services.consent import give_consent, withdraw_consent
from talents.services.members import delete_member, join_map
from talents.services.words import save_words
from tests.factories.talents import MapMemberFactory, TalentMapFactory, TalentSetFactory

pytestmark = pytest.mark.django_db


def names_on(talent_map):
    return [person.name for person in team_map(talent_map).people]


def keys_of(talent_map):
    return [talent.key for talent in talent_map.talent_set.talents]


def test_joining_gives_a_secret_that_is_not_stored():
    member, secret = join_map(talent_map=TalentMapFactory(), first_name=" Nele ", role="kok")
    assert len(secret) >= 22  # 6 bits a sign: 128 bits at least
    assert member_with_secret(secret) == member
    assert member_with_secret(member.secret_hash) is None
    stored = MapMember.objects.filter(pk=member.pk).values().get()
    assert secret not in str(stored)
    assert stored["first_name"] == "Nele"


def test_whoever_joins_is_not_visible():
    talent_map = TalentMapFactory()
    member, _secret = join_map(talent_map=talent_map, first_name="Nele")
    save_choices(member=member, talents=keys_of(talent_map)[:3])
    assert names_on(talent_map) == []


def test_nobody_joins_without_a_name():
    with pytest.raises(ValidationError):
        join_map(talent_map=TalentMapFactory(), first_name="  ")


@pytest.mark.parametrize("count", [0, 2, 6])
def test_too_few_or_too_many_talents_are_refused(count):
    member = MapMemberFactory()
    before = member.chosen_keys
    with pytest.raises(ValidationError) as refused:
        save_choices(member=member, talents=keys_of(member.talent_map)[2 : 2 + count])
    assert "talents" in refused.value.message_dict
    assert member.chosen_keys == before


@pytest.mark.parametrize("count", [3, 4, 5])
def test_choosing_replaces_what_was_chosen(count):
    member = MapMemberFactory()
    talents = keys_of(member.talent_map)
    save_choices(member=member, talents=talents[2 : 2 + count], wants_to_learn=talents[0])
    member.refresh_from_db()
    assert member.chosen_keys == set(talents[2 : 2 + count])
    assert member.wants_to_learn == talents[0]


def test_talents_of_another_set_are_refused():
    member = MapMemberFactory()
    with pytest.raises(ValidationError):
        save_choices(member=member, talents=keys_of(TalentMapFactory())[:3])


def test_what_you_have_you_need_not_learn():
    member = MapMemberFactory()
    talents = sorted(member.chosen_keys)
    with pytest.raises(ValidationError) as refused:
        save_choices(member=member, talents=talents, wants_to_learn=talents[0])
    assert "wants_to_learn" in refused.value.message_dict


def test_learning_can_be_switched_off():
    talent_set = TalentSetFactory(max_wants_to_learn=0)
    member = MapMemberFactory(talent_map__cards=talent_set)
    talents = keys_of(member.talent_map)
    with pytest.raises(ValidationError):
        save_choices(member=member, talents=talents[:3], wants_to_learn=talents[4])


def test_an_example_belongs_to_a_talent_of_your_own():
    member = MapMemberFactory()
    other = keys_of(member.talent_map)[-1]
    with pytest.raises(ValidationError):
        save_words(member=member, example_talent=other, example="Iets")
    with pytest.raises(ValidationError):
        save_words(member=member, example="Iets")
    save_words(member=member, example_talent=keys_of(member.talent_map)[0], example="Iets")
    member.refresh_from_db()
    assert member.example == "Iets"


def test_consent_makes_visible_and_withdrawing_hides_at_once():
    member = MapMemberFactory(first_name="Nele")
    give_consent(member=member)
    assert names_on(member.talent_map) == ["Nele"]
    withdraw_consent(member=member)
    assert names_on(member.talent_map) == []
    assert len(member.chosen_keys) == 3


def test_consent_needs_choices():
    member = MapMemberFactory(chosen=[])
    with pytest.raises(ValidationError):
        give_consent(member=member)
    member.refresh_from_db()
    assert not member.consented


def test_deleting_leaves_nothing():
    member = MapMemberFactory(shown=True)
    delete_member(member=member)
    assert not MapMember.objects.exists()
    assert not Choice.objects.exists()


def test_after_the_last_day_nobody_is_visible_and_nothing_changes():
    member = MapMemberFactory(shown=True, talent_map=TalentMapFactory(ended=True))
    assert not visible_members(member.talent_map).exists()
    assert names_on(member.talent_map) == []
    for change in (
        lambda: join_map(talent_map=member.talent_map, first_name="Nele"),
        lambda: save_choices(member=member, talents=member.chosen_keys),
        lambda: save_words(member=member, ask_me="iets"),
        lambda: give_consent(member=member),
    ):
        with pytest.raises(ValidationError):
            change()
    withdraw_consent(member=member)
    delete_member(member=member)
    assert not MapMember.objects.exists()
