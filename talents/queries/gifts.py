"""Talent cards that colleagues gave: what others see of them, and what the receiver sees."""

from django.db.models import Case, F, Prefetch, QuerySet, Value, When
from django.utils import timezone

from talents.domain.map import Seen
from talents.models import Gift, MapMember


def gifts_for(member: MapMember) -> QuerySet[Gift]:
    """Everything that colleagues gave a person, for that person only, with `giver_name`."""
    return _named().filter(receiver=member)


def shown_gifts() -> Prefetch:
    """What to prefetch for people of whom `seen_by_colleagues` is asked."""
    return Prefetch("gifts", _named().filter(status=Gift.Status.ACCEPTED), to_attr="shown_gifts")


def seen_by_colleagues(member: MapMember) -> tuple[Seen, ...]:
    """What colleagues see in a person, as far as that person accepted it."""
    return tuple(Seen(gift.talent, gift.example, gift.giver_name) for gift in member.shown_gifts)


def _named() -> QuerySet[Gift]:
    # Whoever no longer shows themselves isn't named either on a card they gave before.
    still_shown = When(
        giver__consented=True,
        giver__talent_map__ends_on__gte=timezone.localdate(),
        then=F("giver__first_name"),
    )
    return Gift.objects.annotate(giver_name=Case(still_shown, default=Value("")))
