"""A card set as rows: what an editor sees now, in the order in which the cards are printed."""

from collections.abc import Iterator
from typing import Any

from content.spreadsheets.presentation import plain_values
from content.spreadsheets.records import Record
from tools.models import CardSetPage


def category_records(page: CardSetPage) -> list[Record]:
    """The categories, each known by its colour."""
    return [
        Record(plain_values(category, ("name", "color", "icon")), source=category)
        for category in page.categories.all()
    ]


def card_records(page: CardSetPage) -> list[Record]:
    """The cards category by category; then those whose category is gone."""
    cards = list(page.cards.all())
    colors = [category.color for category in page.categories.all()]
    ordered = [card for color in colors for card in cards if card.color == color]
    ordered += [card for card in cards if card.color not in colors]
    return [
        Record(
            plain_values(card, ("color", "title", "front", "back")),
            source=card,
            handle=str(card.pk or ""),
        )
        for card in ordered
    ]


def sheet_records(page: CardSetPage) -> Iterator[Record]:
    """The rows of the sheet: every card with its category, and every category without cards."""
    cards = card_records(page)
    number = 0
    for category in category_records(page):
        own = [card for card in cards if card.values["color"] == category.values["color"]]
        if not own:
            yield Record(category.values)
        for card in own:
            number += 1
            yield Record(_row(card, category.values) | {"number": number})
    known = {category.color for category in page.categories.all()}
    for card in cards:
        if card.values["color"] not in known:
            yield Record(_row(card, {}))


def _row(card: Record, category: dict[str, Any]) -> dict[str, Any]:
    return {**card.values, **category, "handle": card.handle}
