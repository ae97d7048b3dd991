"""Opening a map."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from talents.models import TalentMap
from talents.services.maps import open_map
from tests.factories.organisations import TeamFactory
from tests.factories.talents import TalentSetFactory

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
