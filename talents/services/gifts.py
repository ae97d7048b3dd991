"""Talent cards that colleagues give each other.

Whoever gives a card never learns what happens to it, unless it is shown on the map: every answer
of the receiver, and a card that isn't kept at all, look the same to the giver.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from talents.models import Gift, MapMember
from talents.queries.colleagues import colleagues_of
from talents.services.limits import may_still
from talents.services.running import refuse_when_ended

# Nobody should find a pile of cards they didn't ask for.
MOST_WAITING = 10
# Also for whoever tries again after an answer they can't see.
MOST_A_DAY = 3

Status = Gift.Status


@transaction.atomic
def give_card(*, giver: MapMember, receiver: MapMember, talent: str, example: str) -> None:
    """Offer a colleague on the same map a talent, by its key, with an example.

    A talent that the giver gave them before, and a card for someone with many unanswered ones,
    silently changes nothing. Raises ValidationError for an unknown talent, without an example, for
    someone the giver doesn't see on the map, after three cards for them in a day, and when the map
    ended.
    """
    refuse_when_ended(giver.talent_map)
    if giver.talent_map.talent_set.talent(talent) is None:
        raise ValidationError({"talent": _("Choose a talent from the cards of this map.")})
    if not example.strip():
        raise ValidationError({"example": _("Write down what you see in your colleague.")})
    # Locked, so that two cards at once don't make the pile too high.
    locked = colleagues_of(giver).select_for_update(of=("self",)).filter(pk=receiver.pk)
    if locked.first() is None:
        raise ValidationError(_("This colleague isn't on the map any more."))
    if not may_still("cards", f"{giver.pk}-{receiver.pk}", most=MOST_A_DAY):
        raise ValidationError(
            _("You gave %(name)s a few cards today already. Keep the next one for another day.")
            % {"name": receiver.first_name}
        )
    if receiver.gifts.filter(status=Status.OFFERED).count() < MOST_WAITING:
        Gift.objects.get_or_create(
            receiver=receiver, giver=giver, talent=talent, defaults={"example": example.strip()}
        )


@transaction.atomic
def show_gift(*, gift: Gift) -> None:
    """Show a card with the receiver's own talents, to whoever sees the receiver."""
    Gift.objects.filter(pk=gift.pk).update(status=Status.ACCEPTED)


@transaction.atomic
def keep_gift_private(*, gift: Gift) -> None:
    """Keep a card for the receiver only; from the map it is gone at once."""
    Gift.objects.filter(pk=gift.pk).update(status=Status.PRIVATE)


@transaction.atomic
def decline_gift(*, gift: Gift) -> None:
    """Delete a card: nothing is left that says it was given or declined."""
    gift.delete()
