"""Talent cards that colleagues gave: what others see of them, and what the receiver sees."""

from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from talents.domain.map import Seen, Talent
from talents.models import Gift, MapMember
from talents.queries.names import name_if_shown


class ReceivedGift(NamedTuple):
    """A card with its talent, in the colour of its family."""

    gift: Gift
    talent: Talent
    color: str


def received_gifts(member: MapMember) -> list[ReceivedGift]:
    """Everything that colleagues gave a person, for that person only; one query.

    Each gift has `giver_name`, empty for who isn't on the map any more.
    """
    talent_set = member.talent_map.talent_set
    talents = {talent.key: talent for talent in talent_set.talents}
    colors = {family.key: family.color for family in talent_set.families}
    return [
        ReceivedGift(gift, talents[gift.talent], colors[talents[gift.talent].family])
        for gift in _named().filter(receiver=member)
    ]


def shown_gifts() -> Prefetch:
    """What to prefetch for people of whom `seen_by_colleagues` is asked."""
    return Prefetch("gifts", _named().filter(status=Gift.Status.ACCEPTED), to_attr="shown_gifts")


def seen_by_colleagues(member: MapMember) -> tuple[Seen, ...]:
    """What colleagues see in a person, as far as that person accepted it."""
    return tuple(Seen(gift.talent, gift.example, gift.giver_name) for gift in member.shown_gifts)


def _named() -> QuerySet[Gift]:
    # Whoever no longer shows themselves isn't named either on a card they gave before.
    return Gift.objects.annotate(giver_name=name_if_shown("giver"))
