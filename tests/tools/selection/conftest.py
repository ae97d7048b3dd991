"""A toolbox with something of every kind to collect."""

from dataclasses import dataclass

import pytest
from wagtail.models import Page

from tests.factories.talents import TalentSetFactory
from tests.factories.tools import (
    CardSetPageFactory,
    MethodPageFactory,
    QuestionnairePageFactory,
    TalentMapPageFactory,
    ThemePageFactory,
    TipPageFactory,
    ToolboxIndexPageFactory,
)
from tools.models import CardSetPage, MethodPage, TipPage


@dataclass
class Shelf:
    """The pages, and the short names of what is on them."""

    index: Page
    tip: TipPage
    method: MethodPage
    cards: CardSetPage
    talents: CardSetPage

    @property
    def practice(self) -> str:
        """The tip's idea."""
        return self.tip.practice_list[0].token

    def card(self, place: int) -> str:
        """The short name of a card of the page's own, by its place."""
        return f"c{self.cards.pk}-{self.cards.cards.all()[place].pk}"

    def talent(self, place: int) -> str:
        """The short name of a talent's card, by its place."""
        return f"k{self.talents.pk}-{self.talents.deck.cards[place].key}"


@pytest.fixture
def shelf(db, settings, tmp_path) -> Shelf:
    """The pages are new, and no file was made before."""
    settings.MEDIA_ROOT = tmp_path
    index = ToolboxIndexPageFactory()
    theme = ThemePageFactory(parent=index, title="Samen leren")
    return Shelf(
        index=index,
        tip=TipPageFactory(parent=theme, title="Vraag het"),
        method=MethodPageFactory(parent=index, title="Babbelkwartier"),
        cards=CardSetPageFactory(parent=index, title="Vraagkaarten", count=6),
        talents=CardSetPageFactory(
            parent=index, title="Talentkaarten", count=0, talent_set=TalentSetFactory()
        ),
    )


def one_of_each(shelf: Shelf, items: int) -> list[str]:
    """So many of every kind of item."""
    index = shelf.index
    pages = [
        *TipPageFactory.create_batch(items, parent=shelf.tip.get_parent().specific),
        *MethodPageFactory.create_batch(items, parent=index),
        *ThemePageFactory.create_batch(items, parent=index),
        *CardSetPageFactory.create_batch(items, parent=index),
        *(QuestionnairePageFactory(parent=index, title=f"Lijst {n}") for n in range(items)),
        *(TalentMapPageFactory(parent=index, title=f"Talenten {n}") for n in range(items)),
    ]
    practices = [page.practice_list[0].token for page in pages[:items]]
    cards = [shelf.card(number) for number in range(items)]
    talents = [shelf.talent(number) for number in range(items)]
    return [*(f"t{page.pk}" for page in pages), *practices, *cards, *talents]
