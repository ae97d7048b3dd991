"""What the buttons that collect items need."""

from django import template

from tools.models import CardSetPage
from tools.printing.deck import DeckCard
from tools.selection.tokens import CARD, TALENT, Token

register = template.Library()


@register.simple_tag
def card_token(page: CardSetPage, card: DeckCard) -> str:
    """The short name of a card in a selection; empty when it was never saved, as in a preview."""
    if not page.pk or not card.key:
        return ""
    return str(Token(TALENT if page.talent_set_id else CARD, page.pk, str(card.key)))
