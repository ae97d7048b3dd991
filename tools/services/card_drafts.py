"""Card sets as drafts, from rows that were compared with what there is."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from wagtail.models import Page

from content.spreadsheets.comparing import Entry
from tools.models import Card, CardCategory, CardSetPage


@transaction.atomic
def change_card_set(
    *, page: CardSetPage, user: Any, categories: Sequence[Entry], cards: Sequence[Entry]
) -> CardSetPage:
    """Save a draft of the page with these cards; a card that stays keeps its key."""
    draft = page.get_latest_revision_as_object()
    draft.categories = _objects(categories, CardCategory)
    draft.cards = _objects(cards, Card)
    draft.save_revision(user=user, log_action=True)
    return draft


@transaction.atomic
def create_card_set(
    *, parent: Page, title: str, user: Any, categories: Sequence[Entry], cards: Sequence[Entry]
) -> CardSetPage:
    """Make a page that nobody sees yet, with a draft of these cards."""
    page = CardSetPage(title=title, owner=user, live=False, has_unpublished_changes=True)
    # A row in the database for each card is for publishing; the draft holds them until then.
    parent.specific.add_child(instance=page)
    page.categories = _objects(categories, CardCategory)
    page.cards = _objects(cards, Card)
    page.save_revision(user=user)
    return page


def _objects(entries: Sequence[Entry], model: Any) -> list[Any]:
    """The objects in their new order: those that were there, changed, and new ones."""
    objects = []
    for entry in entries:
        if entry.after is None:
            continue
        item = entry.before.source if entry.before else model()
        for name, value in entry.after.values.items():
            if entry.before is None or name in entry.differences:
                setattr(item, name, value)
        item.sort_order = len(objects)
        objects.append(item)
    return objects
