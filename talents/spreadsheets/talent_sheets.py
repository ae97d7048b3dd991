"""The sheets of a talent set."""

from django import forms
from django.utils.translation import gettext_lazy as _

from content.spreadsheets.columns import Column
from content.spreadsheets.field_sheets import FieldSheet
from content.spreadsheets.sheets import TableSheet
from talents.models import Family, Talent, TalentSet

KEY_HELP = _("Tells the site which one this is. Leave it; empty it for a new one.")


def _own(name: str, header: str, example: str = "") -> Column:
    return Column(name, header, TalentSet, example=example)


def _family_name() -> forms.Field:
    return forms.CharField(max_length=Family._meta.get_field("name").max_length)


SET = FieldSheet(
    "Set",
    (
        _own("slug", "sleutel", "onze-talenten"),
        _own("title", "titel", "Onze talenten"),
        _own("summary", "samenvatting", "Ontdek waar je goed in bent."),
        _own("ask_me_prefix", "woorden voor een vraag om hulp", "Vraag mij om hulp bij"),
        _own("min_choices", "minstens zoveel talenten"),
        _own("max_choices", "hoogstens zoveel talenten"),
        _own("max_wants_to_learn", "talenten om te leren"),
        _own("instructions", "uitleg", "Leg alle kaarten open."),
        _own("consent_text", "toestemming", "Je naam komt alleen op de kaart als jij dat wil."),
        _own("open_field_title", "titel van het open veld", "Wit veld"),
        _own("open_field_question", "vraag bij het open veld", "Wie kennen we buiten het team?"),
    ),
)
FAMILIES = TableSheet(
    "Families",
    (
        Column("key", "sleutel", Family, explanation=KEY_HELP),
        Column("name", "naam", Family, example="Hart"),
        Column("tagline", "slagzin", Family, example="Zorg voor mensen", width=26),
        Column("description", "omschrijving", Family, example="Je voelt veel aan.", width=50),
        Column("color", "kleur", Family, example="coral"),
        Column("icon", "icoon", Family, example="heart"),
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
TALENTS = TableSheet(
    "Talenten",
    (
        Column("key", "sleutel", Talent, explanation=KEY_HELP),
        Column("number", "nummer", Talent, example="1", width=9),
        Column("name", "naam", Talent, example="Rustige luisteraar", width=22),
        FAMILY,
        Column("description", "omschrijving", Talent, example="Laat stiltes toe.", width=40),
        Column("ask_me", "vraag mij om", Talent, example="een goed gesprek", width=40),
        Column("question", "vraag op de achterkant", Talent, width=40),
        Column("pitfall", "valkuil op de achterkant", Talent, width=40),
    ),
    handles=frozenset({"key", "number"}),
)
SHEETS = (SET, FAMILIES, TALENTS)
