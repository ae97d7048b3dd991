"""The icons that editors choose from for the categories of a card set."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CardIcon(models.TextChoices):
    """An icon of the site; the value is the name of its file."""

    HISTORY = "history", _("Clock turning back")
    STAR = "star", _("Star")
    MOUNTAIN = "mountain", _("Mountain")
    FOOTPRINTS = "footprints", _("Footprints")
    SPROUT = "sprout", _("Sprout")
    HANDSHAKE = "handshake", _("Handshake")
    TARGET = "target", _("Target")
    CONVERSATION = "messages-square", _("Conversation")
    FLAG = "flag", _("Flag")
    HOURGLASS = "hourglass", _("Hourglass")
    LINK = "link", _("Chain")
    HEART = "heart", _("Heart")
    BRAIN = "brain", _("Brain")
    HAND = "hand", _("Hand")
    SPARKLES = "sparkles", _("Sparkles")
    PEOPLE = "users-round", _("People")
    COMPASS = "compass", _("Compass")
    LIGHTBULB = "lightbulb", _("Light bulb")
    BOOK = "book-open", _("Open book")
    EAR = "ear", _("Ear")
    GLASSES = "glasses", _("Glasses")
    PUZZLE = "puzzle", _("Puzzle piece")
    ROCKET = "rocket", _("Rocket")
    COFFEE = "coffee", _("Cup of coffee")
    SUN = "sun", _("Sun")
    LEAF = "leaf", _("Leaf")
