"""What a coordinator has at hand to invite people."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from surveys.models import Campaign, CampaignTeam, Way
from surveys.queries.answering import offered_variants


@dataclass(frozen=True)
class Message:
    """A text to paste in any messenger, in one language."""

    language: str
    name: str
    text: str


@dataclass(frozen=True)
class TeamWays:
    """A team with the ways in which its people are invited."""

    team: CampaignTeam
    is_small: bool
    url: str
    kiosk_url: str
    messages: tuple[Message, ...]

    @property
    def has_link(self) -> bool:
        """Whether the whole team shares an address."""
        return Way.LINK in self.team.ways

    @property
    def has_codes(self) -> bool:
        """Whether people get a slip of paper."""
        return Way.CODES in self.team.ways

    @property
    def has_mail(self) -> bool:
        """Whether people get a mail."""
        return Way.MAIL in self.team.ways

    @property
    def has_kiosk(self) -> bool:
        """Whether there is a tablet to share."""
        return Way.KIOSK in self.team.ways


@dataclass(frozen=True)
class Inviting:
    """Everything about inviting in one campaign."""

    teams: tuple[TeamWays, ...]

    @property
    def uses_mail(self) -> bool:
        """Whether a list of addresses is of use."""
        return any(row.has_mail or row.team.addresses_added for row in self.teams)

    @property
    def address_count(self) -> int:
        """How many addresses were ever added: it doesn't fall when people answer."""
        return sum(row.team.addresses_added for row in self.teams)


def inviting_of(campaign: Campaign) -> Inviting:
    """Each team with its ways: one query, and one for the questionnaire's languages."""
    languages = _languages(campaign)
    teams = campaign.teams.order_by("name")
    return Inviting(tuple(_team_ways(campaign, team, languages) for team in teams))


def _team_ways(campaign: Campaign, team: CampaignTeam, languages: Iterable[str]) -> TeamWays:
    url = f"{settings.SITE_URL}{reverse('surveys:answer', args=[team.code])}"
    kiosk = f"{settings.SITE_URL}{reverse('surveys:kiosk', args=[team.code])}"
    wanted = Way.MESSAGE in team.ways
    return TeamWays(
        team=team,
        is_small=team.headcount < campaign.minimum_group,
        url=url,
        kiosk_url=kiosk,
        messages=tuple(_message(campaign, url, name) for name in languages) if wanted else (),
    )


def _languages(campaign: Campaign) -> list[str]:
    """The languages of the site among those of the survey; plain Dutch is Dutch."""
    asked = ["nl" if name == "plain" else name for name in offered_variants(campaign)]
    return [name for name, _label in settings.LANGUAGES if name in asked]


def _message(campaign: Campaign, url: str, language: str) -> Message:
    link = url if language == "nl" else f"{url}?taal={language}"
    minutes = campaign.questionnaire_version.parsed.duration_minutes
    name = dict(settings.LANGUAGES)[language]
    with translation.override(language):
        text = _(
            "How do you learn at work? %(organisation)s asks our team. It takes %(minutes)d "
            "minutes, without a name or an account. Until %(day)s: %(link)s"
        ) % {
            "organisation": campaign.organisation.name,
            "minutes": minutes,
            "day": date_format(timezone.localtime(campaign.closes_at), "j F"),
            "link": link,
        }
    return Message(language, str(name), text)
