"""How a family of talents looks: its colour and its icon."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CardColor(models.TextChoices):
    """The house colours of card families; each is a CSS class `family-<value>`."""

    TEAL = "teal", _("Teal")
    CORAL = "coral", _("Coral")
    SUN = "sun", _("Sun yellow")
    PLUM = "plum", _("Plum")
    LEAF = "leaf", _("Leaf green")
    SKY = "sky", _("Sky blue")


class FamilyIcon(models.TextChoices):
    """Icons that suit a family; the value is the name of the site's icon file."""

    HEART = "heart", _("Heart")
    BRAIN = "brain", _("Brain")
    HAND = "hand", _("Hand")
    SPARKLES = "sparkles", _("Sparkles")
    PEOPLE = "users-round", _("People")
    STAR = "star", _("Star")
    SPROUT = "sprout", _("Sprout")
    HANDSHAKE = "handshake", _("Handshake")
    COMPASS = "compass", _("Compass")
    LIGHTBULB = "lightbulb", _("Light bulb")
    EAR = "ear", _("Ear")
    PUZZLE = "puzzle", _("Puzzle piece")
    ROCKET = "rocket", _("Rocket")
    LEAF = "leaf", _("Leaf")
