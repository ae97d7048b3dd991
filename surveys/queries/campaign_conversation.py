"""The outcome for who is too small for figures: a conversation in the questionnaire's own words."""

from dataclasses import dataclass

from surveys.domain.cells import Suppressed
from surveys.domain.questionnaire import Item
from surveys.models import Campaign, Questionnaire
from surveys.queries.inspiration import Link, link_to
from surveys.queries.wording import said

STATEMENTS_PER_SUBJECT = 2


@dataclass(frozen=True)
class Subject:
    """A dimension to talk about, with statements to react to."""

    name: str
    description: str
    statements: tuple[str, ...]


def has_figures(campaign: Campaign) -> bool:
    """Whether enough people answered for any figure; the campaign is closed."""
    return not isinstance(campaign.release.facts.organisation.responses, Suppressed)


def subjects_of(campaign: Campaign) -> tuple[Subject, ...]:
    """Each dimension of the pinned version; statements that say it the good way round come first.

    The same for everyone: nothing in it comes from an answer.
    """
    definition = campaign.questionnaire_version.parsed
    return tuple(
        Subject(
            said(dimension.name),
            said(dimension.description),
            tuple(
                said(item.text)
                for item in _telling_first(definition.items_of(dimension.code))[
                    :STATEMENTS_PER_SUBJECT
                ]
            ),
        )
        for dimension in definition.dimensions
    )


def card_set_of(campaign: Campaign) -> Link | None:
    """The published page that editors chose for a conversation without figures: one query."""
    page = (
        Questionnaire.objects.select_related("conversation_page__locale")
        .get(pk=campaign.questionnaire_version.questionnaire_id)
        .conversation_page
    )
    return link_to(page) if page and page.live else None


def _telling_first(items: tuple[Item, ...]) -> list[Item]:
    return sorted(items, key=lambda item: item.reversed)
