"""The sheet of a card set: a card in every row, with its category written out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from content.spreadsheets.columns import Column
from content.spreadsheets.sheets import TableSheet
from tools.models import Card, CardCategory


def _free_text() -> forms.Field:
    return forms.CharField(required=False)


NUMBER = Column(
    "number",
    "nummer",
    make_field=_free_text,
    explanation=_("For you to read. The order of the rows counts, category by category."),
    example="1",
    width=9,
)
CATEGORY = Column(
    "name",
    "categorie",
    CardCategory,
    explanation=_("The name of its category. A row with only a category makes an empty one."),
    example="Terugblik",
    width=22,
)
COLOR = Column(
    "color",
    "kleur",
    CardCategory,
    explanation=_("One colour for each category; needed in its first row only."),
    example="teal",
    width=14,
)
ICON = Column(
    "icon",
    "icoon",
    CardCategory,
    explanation=_("One icon for each category; needed in its first row only."),
    example="history",
    width=18,
)
TITLE = Column("title", "titel", Card, example="Een goede vraag", width=26)
FRONT = Column(
    "front", "voorkant", Card, example="Welke vraag hielp jou deze week vooruit?", width=50
)
BACK = Column(
    "back",
    "achterkant",
    Card,
    example="Vertel wie ze stelde, en wat er toen gebeurde.",
    width=60,
)
HANDLE = Column(
    "handle",
    "id",
    make_field=_free_text,
    explanation=_("Tells the site which card this is. Leave it; empty it for a new card."),
    width=9,
)
CATEGORY_COLUMNS = (CATEGORY, COLOR, ICON)
CARD_COLUMNS = (TITLE, FRONT, BACK)
CARDS = TableSheet(
    "Kaarten",
    (NUMBER, *CATEGORY_COLUMNS, *CARD_COLUMNS, HANDLE),
    handles=frozenset({"number", "handle"}),
)
