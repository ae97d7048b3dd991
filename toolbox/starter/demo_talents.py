"""Fills the demo team's talent map through the same services that people use."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from organisations.models import Organisation, Team
from talents.models import TalentMap, TalentSet
from talents.services.choosing import save_choices
from talents.services.consent import give_consent
from talents.services.maps import open_map
from talents.services.members import join_map
from talents.services.words import save_words
from toolbox.starter.reading import first_time, read

# The demo stays up for a year, so that there is something to see.
DEMO_DAYS = 365


@transaction.atomic
def load_demo_talents() -> None:
    """Make the demo team's map once; needs the demo organisations and the starter talent set."""
    content = read("demo-organisation")
    start = content["talent_team"]
    if not first_time(f"demo-talent-map:{start['organisation']}:{start['team']}"):
        return
    organisation = Organisation.objects.get(slug=start["organisation"])
    talent_set = TalentSet.objects.get(slug=read("talents")["set"]["slug"])
    talent_map = open_map(
        organisation=organisation,
        team=_team(content, organisation),
        talent_set=talent_set,
        title=start["name"],
        ends_on=timezone.localdate() + timedelta(days=DEMO_DAYS),
    )
    for person in start["people"]:
        _join(talent_map, person)


def _team(content: dict, organisation: Organisation) -> Team:
    """The demo team, by the name that its key stands for."""
    start = content["talent_team"]
    names = {
        team["key"]: team["name"]
        for item in content["organisations"]
        if item["key"] == start["organisation"]
        for team in item["teams"]
    }
    return organisation.teams.get(name=names[start["team"]])


def _join(talent_map: TalentMap, person: dict) -> None:
    member, _secret = join_map(
        talent_map=talent_map, first_name=person["first_name"], role=person["role"]
    )
    save_choices(
        member=member,
        talents=person["talents"],
        wants_to_learn=person.get("wants_to_learn", ""),
    )
    save_words(
        member=member,
        example_talent=person["example_talent"],
        example=person["example"],
    )
    if person["consent"]:
        give_consent(member=member)
