"""A map from opening to deleting."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from talents.domain.lifetime import latest_end
from talents.models import Choice, Gift, MapMember, Note, TalentMap
from talents.queries.maps import team_map
from talents.services.maps import change_map, delete_map, end_map, open_map
from tests.factories.organisations import TeamFactory
from tests.factories.talents import MapMemberFactory, TalentMapFactory, TalentSetFactory

pytestmark = pytest.mark.django_db


def arguments(**changes):
    team = TeamFactory(name="Afdeling Boomgaard")
    return {
        "organisation": team.organisation,
        "team": team,
        "talent_set": TalentSetFactory(),
        "title": "Onze talenten",
        "ends_on": timezone.localdate(),
    } | changes


def test_opens_with_a_code_that_nobody_guesses():
    first, second = open_map(**arguments(title="Een")), open_map(**arguments_of_other())
    assert first.code != second.code
    assert len(first.code) >= 16  # 6 bits a sign
    assert not first.has_ended


def arguments_of_other():
    return arguments(team=(team := TeamFactory()), organisation=team.organisation)


def test_without_a_title_it_is_named_after_the_team():
    assert "Afdeling Boomgaard" in open_map(**arguments(title=" ")).title


def test_refuses_another_organisations_team():
    with pytest.raises(ValidationError) as refused:
        open_map(**arguments(team=TeamFactory()))
    assert "team" in refused.value.message_dict
    assert not TalentMap.objects.exists()


def test_refuses_a_day_that_has_passed():
    with pytest.raises(ValidationError) as refused:
        open_map(**arguments(ends_on=timezone.localdate() - timedelta(days=1)))
    assert "ends_on" in refused.value.message_dict


def test_refuses_more_than_24_months():
    last = latest_end(timezone.localdate())
    assert open_map(**arguments(ends_on=last)).ends_on == last
    with pytest.raises(ValidationError) as refused:
        open_map(**arguments(title="Twee", ends_on=last + timedelta(days=1)))
    assert "ends_on" in refused.value.message_dict


def test_title_and_last_day_change():
    talent_map, tomorrow = TalentMapFactory(), timezone.localdate() + timedelta(days=1)
    change_map(talent_map=talent_map, title=" Anders ", ends_on=tomorrow)
    talent_map.refresh_from_db()
    assert (talent_map.title, talent_map.ends_on) == ("Anders", tomorrow)


@pytest.mark.parametrize("days", [-1, 3 * 366])
def test_a_change_keeps_to_the_same_days(days):
    talent_map = TalentMapFactory()
    with pytest.raises(ValidationError) as refused:
        change_map(
            talent_map=talent_map, title="", ends_on=timezone.localdate() + timedelta(days=days)
        )
    assert "ends_on" in refused.value.message_dict


def test_nobody_is_shown_longer_than_they_said_yes_to():
    talent_map = TalentMapFactory()
    first, later = talent_map.ends_on, talent_map.ends_on + timedelta(days=30)
    change_map(talent_map=talent_map, title="", ends_on=later)
    MapMemberFactory(talent_map=talent_map, shown=True)
    with pytest.raises(ValidationError) as refused:
        change_map(talent_map=talent_map, title="", ends_on=later + timedelta(days=1))
    assert "ends_on" in refused.value.message_dict
    change_map(talent_map=talent_map, title="", ends_on=first)
    talent_map.refresh_from_db()
    assert talent_map.ends_on == first


def test_an_ended_map_never_starts_again():
    """People said yes until the last day: nobody brings them back afterwards."""
    talent_map = TalentMapFactory(ended=True)
    with pytest.raises(ValidationError):
        change_map(talent_map=talent_map, title="", ends_on=timezone.localdate())
    talent_map.refresh_from_db()
    assert talent_map.has_ended


def test_ending_hides_everyone_at_once():
    talent_map = MapMemberFactory(shown=True).talent_map
    assert team_map(talent_map).people
    end_map(talent_map=talent_map)
    talent_map.refresh_from_db()
    assert talent_map.has_ended
    assert not team_map(talent_map).people


def test_ending_again_keeps_the_day():
    talent_map = TalentMapFactory(ends_on=timezone.localdate() - timedelta(days=40))
    end_map(talent_map=talent_map)
    assert TalentMap.objects.get().ends_on == talent_map.ends_on


def test_deleting_takes_everything_along():
    member = MapMemberFactory(shown=True)
    other = MapMemberFactory(talent_map=member.talent_map)
    Gift.objects.create(receiver=member, giver=other, talent="x", example="zo")
    Note.objects.create(receiver=member, sender=other, text="Kom je even?")
    kept = MapMemberFactory(shown=True)
    delete_map(talent_map=member.talent_map)
    assert list(TalentMap.objects.all()) == [kept.talent_map]
    assert list(MapMember.objects.all()) == [kept]
    assert set(Choice.objects.values_list("member", flat=True)) == {kept.pk}
    assert not Gift.objects.exists()
    assert not Note.objects.exists()
