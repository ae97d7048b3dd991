"""The kinds of pages in the toolbox."""

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """A kind of tool; the value is the name of its icon and drawing in the components."""

    TIP = "tip", _("Tip")
    METHOD = "method", _("Method")
    CARD_SET = "card-set", _("Card set")
    QUESTIONNAIRE = "questionnaire", _("Questionnaire")
    TALENT_MAP = "talent-map", _("Talent map")

    @property
    def family(self) -> str:
        """The colour family of this kind, as in the class `family-<name>`."""
        return FAMILIES[self]

    @property
    def plural(self) -> str:
        """The word for several of this kind, as a heading."""
        return str(PLURALS[self])


FAMILIES = {
    Kind.TIP: "sun",
    Kind.METHOD: "leaf",
    Kind.CARD_SET: "coral",
    Kind.QUESTIONNAIRE: "sky",
    Kind.TALENT_MAP: "plum",
}
PLURALS = {
    Kind.TIP: _("Tips"),
    Kind.METHOD: _("Methods"),
    Kind.CARD_SET: _("Card sets"),
    Kind.QUESTIONNAIRE: _("Questionnaires"),
    Kind.TALENT_MAP: _("Talent maps"),
}


class Effort(models.TextChoices):
    """How much work it takes to start."""

    SMALL = "small", _("Small effort")
    MEDIUM = "medium", _("Medium effort")
    LARGE = "large", _("Large effort")


class Fact(NamedTuple):
    """Something to know at a glance."""

    icon: str
    label: str
    text: str

    @property
    def value(self) -> str:
        """The text, under the name that the facts list uses."""
        return self.text
