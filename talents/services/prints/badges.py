"""Name badges: ten on a sheet of A4, with marks to cut along."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from pdf.labels import BADGE, label_sheets
from pdf.sheets import Card, Face, compose
from talents.models import MapMember, TalentMap
from talents.queries.maps import preview, team_map
from talents.services.prints.card_sizes import badge_name_size
from talents.services.prints.faces import typeset
from talents.services.prints.person_cards import PersonCard, person_cards


def badges_pdf(talent_map: TalentMap) -> bytes | None:
    """A badge of everyone that others may see now; None when there is nobody."""
    cards = person_cards(team_map(talent_map))
    return _badges(talent_map, cards) if cards else None


def own_badge_pdf(member: MapMember) -> bytes:
    """The person's own badge: theirs to wear, whether they consented or not."""
    return _badges(member.talent_map, person_cards(preview(member)))


def _badges(talent_map: TalentMap, cards: Sequence[PersonCard]) -> bytes:
    context = {
        "talent_map": talent_map,
        "prefix": talent_map.talent_set.ask_me_prefix,
        "cards": [(card, badge_name_size(card)) for card in cards],
    }
    faces = typeset("pdf/talent_badges.html", context, count=len(cards))
    # A badge has no back: nothing places one.
    deck = [
        Card(card.person.name, Face(face, card.front_text), Face(face, ""))
        for card, face in zip(cards, faces, strict=True)
    ]
    title = _("Name badges: %(map)s") % {"map": talent_map.title}
    return compose(label_sheets(len(deck), BADGE), deck, title=title)
