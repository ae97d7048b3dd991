"""How talents are spread over the families."""

import pytest

from talents.queries.charts import spread
from talents.queries.maps import team_map
from tests.factories.talents import MapMemberFactory, TalentMapFactory

pytestmark = pytest.mark.django_db


def test_counts_colleagues_per_family_and_names_nobody():
    talent_map = TalentMapFactory()
    first, second = talent_map.talent_set.families
    of_first = [talent.key for talent in talent_map.talent_set.talents_of(first)]
    of_second = [talent.key for talent in talent_map.talent_set.talents_of(second)]
    MapMemberFactory(talent_map=talent_map, shown=True, first_name="Nele", chosen=of_first[:3])
    MapMemberFactory(
        talent_map=talent_map, shown=True, first_name="Jef", chosen=[of_first[0], of_second[0]]
    )
    MapMemberFactory(talent_map=talent_map, first_name="Verborgen", chosen=of_second[:3])
    shown = spread(team_map(talent_map))
    assert shown.rows == ((first.name, "2"), (second.name, "1"))
    for svg in (shown.wide, shown.narrow):
        assert f"{first.name}: 2 collega’s. {second.name}: 1 collega." in svg
        assert not any(name in svg for name in ("Nele", "Jef", "Verborgen"))


def test_nobody_on_the_map_is_no_chart():
    assert spread(team_map(TalentMapFactory())).wide == ""
