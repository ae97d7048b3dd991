"""Campaigns that were never saved: what prints needs no database."""

import datetime
from typing import Any

from django.utils import timezone

from organisations.models import Organisation
from surveys.domain.interchange import to_dict
from surveys.models import Campaign, CampaignTeam, QuestionnaireVersion
from tests.factories.surveys import starter_definition

CLOSES = timezone.make_aware(datetime.datetime(2026, 12, 16, 23, 59))
TEAM = "Nachtploeg"
# As long as the fields allow, or as long as real names get.
LONG_TEAM = "Kinderdagverblijf Het Lieveheersbeestje – Afdeling Peuters en Kleuters Noord 2bis"
LONG_ORGANISATION = (
    "Vereniging voor Gezinszorg, Aanvullende Thuiszorg en Kinderopvang in de Kempen en het "
    "Hageland vzw, dienst Noord en Zuid"
)
LONG = {
    "title": "Hoe leren wij van elkaar, en wat maakt dat we daar in drukke weken toch de tijd voor "
    "nemen, jij ook?"[:100],
    "welcome": ("Beste collega, hoe is het om bij ons te leren terwijl je werkt? " * 12)[:600],
    "contact_name": "Marie-Christine Vandenbroucke-Van Overstraeten",
    "contact_email": "marie-christine.vandenbroucke@gezinszorg-kempen-hageland.example",
}


def campaign(*, organisation: str = "De Wilg", **values: Any) -> Campaign:
    """A campaign with the starter questionnaire."""
    version = QuestionnaireVersion(
        definition=to_dict(starter_definition()), content_hash="starter", number=1
    )
    settings = {
        "title": "Hoe leren wij samen?",
        "closes_at": CLOSES,
        "contact_name": "Fien Peeters",
        "contact_email": "fien@voorbeeld.example",
    }
    return Campaign(
        organisation=Organisation(name=organisation),
        questionnaire_version=version,
        **{**settings, **values},
    )


def team(of: Campaign, name: str = TEAM) -> CampaignTeam:
    """A team with a code of its own."""
    return CampaignTeam(campaign=of, name=name, headcount=12)
