"""The sheets of a talent set."""

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from content.spreadsheets.columns import Column
from content.spreadsheets.field_sheets import FieldSheet
from content.spreadsheets.sheets import TableSheet
from talents.models import Family, Talent, TalentSet

LANGUAGES = {"en": "in het Engels", "fr": "in het Frans"}
KEY_HELP = _("Tells the site which one this is. Leave it; empty it for a new one.")
TRANSLATION_HELP = _("May stay empty: people then read the Dutch text.")


def _own(name: str, header: str, example: str = "") -> Column:
    return Column(name, header, TalentSet, example=example)


def _translated(*columns: Column) -> tuple[Column, ...]:
    """The same texts in each other language; none of them is required."""
    return tuple(
        replace(
            column,
            name=f"{column.name}_{language}",
            header=f"{column.header} {words}",
            explanation=TRANSLATION_HELP,
            example="",
        )
        for language, words in LANGUAGES.items()
        for column in columns
    )


def _family_name() -> forms.Field:
    return forms.CharField(max_length=Family._meta.get_field("name").max_length)


WORDS = (
    _own("ask_me_prefix", "woorden voor een vraag om hulp", "Vraag mij om hulp bij"),
    _own("consent_text", "toestemming", "Je naam komt alleen op de kaart als jij dat wil."),
    _own("open_field_title", "titel van het open veld", "Wit veld"),
    _own("open_field_question", "vraag bij het open veld", "Wie kennen we buiten het team?"),
)
SET = FieldSheet(
    "Set",
    (
        _own("slug", "sleutel", "onze-talenten"),
        _own("title", "titel", "Onze talenten"),
        _own("summary", "samenvatting", "Ontdek waar je goed in bent."),
        WORDS[0],
        _own("min_choices", "minstens zoveel talenten"),
        _own("max_choices", "hoogstens zoveel talenten"),
        _own("max_wants_to_learn", "talenten om te leren"),
        _own("instructions", "uitleg", "Leg alle kaarten open."),
        *WORDS[1:],
        *_translated(*WORDS),
    ),
)
FAMILY_TEXTS = (
    Column("name", "naam", Family, example="Hart"),
    Column("tagline", "slagzin", Family, example="Zorg voor mensen", width=26),
    Column("description", "omschrijving", Family, example="Je voelt veel aan.", width=50),
)
FAMILIES = TableSheet(
    "Families",
    (
        Column("key", "sleutel", Family, explanation=KEY_HELP),
        *FAMILY_TEXTS,
        Column("color", "kleur", Family, example="coral"),
        Column("icon", "icoon", Family, example="heart"),
        *_translated(*FAMILY_TEXTS),
    ),
    handles=frozenset({"key"}),
)
FAMILY = Column(
    "family_name",
    "familie",
    make_field=_family_name,
    explanation=_("The name of its family, as on the sheet “Families”."),
    example="Hart",
)
NAME = Column("name", "naam", Talent, example="Rustige luisteraar", width=22)
TALENT_TEXTS = (
    Column("description", "omschrijving", Talent, example="Laat stiltes toe.", width=40),
    Column("ask_me", "vraag mij om", Talent, example="een goed gesprek", width=40),
    Column("question", "vraag op de achterkant", Talent, width=40),
    Column("pitfall", "valkuil op de achterkant", Talent, width=40),
)
TALENTS = TableSheet(
    "Talenten",
    (
        Column("key", "sleutel", Talent, explanation=KEY_HELP),
        Column("number", "nummer", Talent, example="1", width=9),
        NAME,
        FAMILY,
        *TALENT_TEXTS,
        *_translated(NAME, *TALENT_TEXTS),
    ),
    handles=frozenset({"key", "number"}),
)
SHEETS = (SET, FAMILIES, TALENTS)
