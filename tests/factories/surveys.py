"""Factories of questionnaires, campaigns and answers."""

import datetime
import random
from collections.abc import Container, Sequence

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from content.models import SiteSettings
from organisations.models import Organisation
from surveys.domain.answers import Answer
from surveys.domain.interchange import from_toml
from surveys.domain.questionnaire import Questionnaire as Definition
from surveys.models import Campaign, CampaignTeam, Questionnaire, QuestionnaireVersion
from surveys.services.campaigns import open_campaign, start_campaign
from surveys.services.closing import close_campaign
from surveys.services.questionnaires import import_questionnaire, publish_version
from surveys.services.responses import submit_response
from tests.factories.audit import forget_trails
from tests.factories.organisations import OrganisationFactory, TeamFactory
from toolbox.starter.reading import read

# Open for a while: on the day of opening nothing is counted.
OPENED = datetime.datetime(2026, 1, 5, 9, tzinfo=datetime.UTC)


def starter_definition() -> Definition:
    """The questionnaire that the site starts with."""
    return from_toml(read("questionnaire-leerklimaat"))


def starter_version() -> QuestionnaireVersion:
    """The published starter questionnaire, made once per test."""
    existing = QuestionnaireVersion.objects.filter(questionnaire__key="leerklimaat").first()
    return existing or publish_version(
        questionnaire=import_questionnaire(definition=starter_definition())
    )


class CampaignFactory(DjangoModelFactory):
    """A campaign in preparation, without teams."""

    class Meta:
        model = Campaign

    organisation = factory.SubFactory(OrganisationFactory)
    questionnaire_version = factory.LazyFunction(starter_version)
    title = factory.Sequence(lambda number: f"Bevraging {number}")
    closes_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=21))
    keep_until = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=365))
    contact_name = "Fien Peeters"
    contact_email = "fien@voorbeeld.example"


def answer_all(definition: Definition, chance: random.Random) -> dict[str, Answer]:
    """An answer for every statement."""
    return {code: chance.randint(1, 5) for code in definition.codes}


def respond(
    team: CampaignTeam,
    count: int,
    *,
    seed: int = 1,
    text: str = "",
    background: Sequence[dict[str, str]] = ({},),
    skip: Container[str] = (),
) -> None:
    """Let `count` people of a team answer all but `skip`; backgrounds go round among them."""
    chance = random.Random(seed)
    definition = team.campaign.questionnaire_version.parsed
    for number in range(count):
        answers = answer_all(definition, chance)
        submit_response(
            campaign_team=team,
            answers={code: given for code, given in answers.items() if code not in skip},
            open_answer=text and f"{text} {number}",
            background=background[number % len(background)],
            submission_key=f"key-{team.pk}-{seed}-{number}",
        )


def open_survey(
    *,
    organisation: Organisation | None = None,
    responses: tuple[int, ...] = (0,),
    text: str = "",
) -> Campaign:
    """An open campaign with one team per number, and that many responses in it."""
    organisation = organisation or OrganisationFactory()
    campaign = start_campaign(
        organisation=organisation,
        version=starter_version(),
        title="Hoe leren wij?",
        teams=[TeamFactory(organisation=organisation) for _ in responses],
        closes_at=timezone.now() + datetime.timedelta(days=21),
        contact_name="Fien Peeters",
        contact_email="fien@voorbeeld.example",
    )
    open_campaign(campaign=campaign)
    Campaign.objects.filter(pk=campaign.pk).update(opens_at=OPENED)
    campaign.refresh_from_db(fields=["opens_at"])
    for team, count in zip(campaign.teams.order_by("pk"), responses, strict=True):
        respond(team, count, seed=team.pk, text=text)
    return campaign


def closed_survey(
    *,
    organisation: Organisation | None = None,
    responses: tuple[int, ...] = (8, 8),
    text: str = "",
) -> Campaign:
    """A closed campaign with its release."""
    campaign = open_survey(organisation=organisation, responses=responses, text=text)
    close_campaign(campaign=campaign)
    return campaign


def forget_survey(campaign: Campaign) -> None:
    """Delete a survey that a test stored for other processes, and what came with it."""
    campaign.delete()
    QuestionnaireVersion.objects.all().delete()
    Questionnaire.objects.all().delete()
    campaign.organisation.delete()
    forget_trails()
    SiteSettings.objects.all().delete()  # whoever renders a page or a mail makes them
