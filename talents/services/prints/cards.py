"""Talent cards of people, on A6: who you are in front, how to ask behind."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from pdf.imposition import plan
from pdf.printing import Printing, Way
from pdf.sheets import Card, Face, compose
from talents.models import MapMember, TalentMap
from talents.queries.maps import preview, team_map
from talents.services.prints.card_sizes import card_sizes
from talents.services.prints.faces import typeset
from talents.services.prints.person_cards import PersonCard, person_cards

FOLDED = Way.FOLD_OVER
DUPLEX = Way.LONG_EDGE


def cards_pdf(talent_map: TalentMap, *, folded: bool = False) -> bytes | None:
    """A4 sheets with a card of everyone that others may see now; None when there is nobody.

    Printed on both sides, or `folded`: front and back side by side, printed on one side.
    """
    cards = person_cards(team_map(talent_map))
    return _cards(talent_map, cards, FOLDED if folded else DUPLEX) if cards else None


def own_card_pdf(member: MapMember) -> bytes:
    """The person's own card, to fold: it's theirs to hand out, whether they consented or not."""
    return _cards(member.talent_map, person_cards(preview(member)), FOLDED)


def _cards(talent_map: TalentMap, cards: Sequence[PersonCard], way: Way) -> bytes:
    context = {
        "talent_map": talent_map,
        "prefix": talent_map.talent_set.ask_me_prefix,
        "cards": [(card, card_sizes(card)) for card in cards],
        "today": timezone.localdate(),
    }
    faces = typeset("pdf/talent_cards.html", context, count=2 * len(cards))
    deck = [
        Card(
            card.person.name,
            Face(front, card.front_text),
            Face(back, card.back_text),
        )
        for card, front, back in zip(cards, faces[::2], faces[1::2], strict=True)
    ]
    title = _("Talent cards: %(map)s") % {"map": talent_map.title}
    return compose(plan(len(deck), Printing(format="a6", way=way)), deck, title=title)
