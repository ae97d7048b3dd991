"""Demo surveys with generated answers, sent through the real services: a real result."""

import datetime
import random
from typing import Any

from django.db import transaction
from django.utils import timezone

from organisations.models import Organisation
from surveys.domain.answers import NOT_APPLICABLE, Answer
from surveys.domain.questionnaire import Item, Questionnaire
from surveys.models import CampaignTeam, QuestionnaireVersion
from surveys.services.campaigns import open_campaign, start_campaign
from surveys.services.closing import close_campaign
from surveys.services.responses import submit_response
from toolbox.starter.questionnaires import FILE
from toolbox.starter.reading import first_time, read

# The other demo organisation's survey stays open, so that anyone can try to answer.
CLOSED = {"de-wilg"}
SOON = datetime.timedelta(hours=1)
OPEN_FOR = datetime.timedelta(weeks=8)
# How often somebody answers a background question, and then says what most of the team says.
SAYS_SOMETHING = 0.9
AS_THE_TEAM = 0.4
CONTACTS = {
    "de-wilg": ("Wies Wilgen", "coordinator@dewilg.example"),
    "het-vlinderpad": ("Vera Vlinders", "coordinator@vlinderpad.example"),
}


@transaction.atomic
def load_demo_surveys() -> int:
    """Run the demo organisations' surveys once; return how many are new.

    Needs the questionnaire, the demo organisations and their teams.
    """
    demo = read("demo-organisation")
    version = QuestionnaireVersion.objects.filter(questionnaire__key=read(FILE)["key"]).first()
    created = 0
    for facts in demo["organisations"]:
        organisation = Organisation.objects.filter(slug=facts["key"]).first()
        if version is None or organisation is None:
            continue
        if first_time(f"survey:{facts['key']}"):
            _run(organisation, version, facts, demo)
            created += 1
    return created


def _run(
    organisation: Organisation,
    version: QuestionnaireVersion,
    facts: dict[str, Any],
    demo: dict[str, Any],
) -> None:
    """One campaign, answered by every team as its profile says."""
    chance = random.Random(f"{demo['generation']['seed']}:{facts['key']}")  # noqa: S311 -- demo
    name, email = CONTACTS[facts["key"]]
    profiles = {team["name"]: team for team in facts["teams"]}
    campaign = start_campaign(
        organisation=organisation,
        version=version,
        title=facts["campaign_title"],
        teams=organisation.teams.filter(name__in=profiles),
        closes_at=_closing(facts["key"]),
        contact_name=name,
        contact_email=email,
        minimum_group=demo["minimum_group"],
    )
    open_campaign(campaign=campaign)
    texts = [entry["text"] for entry in facts["open_answers"]]
    for team in campaign.teams.select_related("campaign__questionnaire_version").order_by("pk"):
        for number in range(profiles[team.name]["responses"]):
            _respond(team, number, profiles[team.name], demo["generation"], texts, chance)
    if facts["key"] in CLOSED:
        close_campaign(campaign=campaign)


def _closing(key: str) -> datetime.datetime:
    """Within the hour for who closes right away; for the others an evening in eight weeks."""
    if key in CLOSED:
        return timezone.now() + SOON
    return (timezone.localtime() + OPEN_FOR).replace(hour=18, minute=0, second=0, microsecond=0)


def _respond(
    team: CampaignTeam,
    number: int,
    profile: dict[str, Any],
    generation: dict[str, Any],
    texts: list[str],
    chance: random.Random,
) -> None:
    """One person of the team; the first ones each leave one of the texts."""
    definition = team.campaign.questionnaire_version.parsed
    person = chance.gauss(0, generation["spread_between_people"])
    submit_response(
        campaign_team=team,
        answers={
            item.code: _answer(definition, item, person, profile, generation, chance)
            for item in definition.all_items
        },
        open_answer=texts.pop() if texts and number % 3 == 0 else "",
        background=_background(definition, team, number),
        submission_key=f"demo-{team.pk}-{number}",
    )


def _background(definition: Questionnaire, team: CampaignTeam, number: int) -> dict[str, str]:
    """What somebody tells of themselves: mostly what the team does; one in ten says nothing."""
    chance = random.Random(f"{team.name}:{number}")  # noqa: S311 -- demo
    usual = random.Random(team.name)  # noqa: S311 -- demo
    told = {}
    for question in definition.background:
        codes = [option.code for option in question.options]
        common = usual.choice(codes)
        if chance.random() < SAYS_SOMETHING:
            told[question.code] = common if chance.random() < AS_THE_TEAM else chance.choice(codes)
    return told


def _answer(
    definition: Questionnaire,
    item: Item,
    person: float,
    profile: dict[str, Any],
    generation: dict[str, Any],
    chance: random.Random,
) -> Answer:
    """An answer around the team's mean; the profile runs in the direction of the dimension."""
    scale = definition.scale
    if chance.random() < generation["share_not_applicable"]:
        return NOT_APPLICABLE
    mean = profile["profile"][item.dimension] if item.dimension else profile["outcome"]
    value = round(mean + person + chance.gauss(0, generation["spread_between_items"]))
    value = min(max(value, scale.minimum), scale.maximum)
    return scale.turn(value) if item.reversed else value
