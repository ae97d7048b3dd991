"""Decks of cards from what editors wrote: the cards of a page, or the talents of a talent set."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from content.placeholders import fill
from talents.models import Talent, TalentSet
from tools.printing.deck import Category, DeckCard

if TYPE_CHECKING:
    from tools.models.card_set import CardSetPage

TALENTS = Prefetch("talents", Talent.objects.select_related("family"))


def own_cards(page: "CardSetPage") -> tuple[DeckCard, ...]:
    """The page's own cards, unsaved ones too, category by category; two queries."""
    cards = page.cards.all()
    ordered = [
        (Category(category.name, category.color, category.icon), card)
        for category in page.categories.all()
        for card in cards
        if card.color == category.color
    ]
    return _filled(
        page,
        tuple(
            DeckCard(number, category, card.title, card.front, card.back, key=card.pk or 0)
            for number, (category, card) in enumerate(ordered, start=1)
        ),
    )


def _filled(page: "CardSetPage", cards: tuple[DeckCard, ...]) -> tuple[DeckCard, ...]:
    """The cards with their placeholders filled; the settings are read only where there are any."""
    if not any("{{" in text for card in cards for text in (card.title, card.front, card.back)):
        return cards
    values = page.placeholder_values()
    return tuple(
        replace(
            card,
            title=fill(card.title, values),
            front=fill(card.front, values),
            back=fill(card.back, values),
        )
        for card in cards
    )


def talent_cards(talent_set: TalentSet) -> tuple[DeckCard, ...]:
    """A card for each talent, family by family; one query, none when prefetched by `TALENTS`."""
    prefetch_related_objects([talent_set], TALENTS)
    return tuple(
        DeckCard(
            number,
            Category(talent.family.name, talent.family.color, talent.family.icon),
            talent.name,
            talent.description,
            _talent_back(talent, talent_set.ask_me_prefix),
            title_leads=True,
            key=talent.pk,
        )
        for number, talent in enumerate(by_family(talent_set.talents.all()), start=1)
    )


def by_family(talents: Iterable[Talent]) -> list[Talent]:
    """The talents in the order of their families, then in their own."""
    return sorted(talents, key=lambda talent: (talent.family.sort_order or 0, talent.family_id))


def _talent_back(talent: Talent, ask_me_prefix: str) -> str:
    pitfall = _("Watch out: %(pitfall)s") % {"pitfall": talent.pitfall} if talent.pitfall else ""
    return "\n".join([talent.question, pitfall, f"{ask_me_prefix} {talent.ask_me}."])
