"""The talents that people choose from; the same data is printed as a card set."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from talents.models.appearance import CardColor, FamilyIcon
from talents.models.translations import TranslatedFamily, TranslatedSet, TranslatedTalent


class TalentSet(TranslatedSet, ClusterableModel):
    """Talents in families, with the rules and words for making a talent map from them."""

    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    summary = models.TextField(_("summary"), max_length=300, blank=True)
    ask_me_prefix = models.CharField(
        _("words before a request for help"),
        max_length=40,
        help_text=_("A talent's 'ask me' text completes this, as in: Ask me for help with…"),
    )
    min_choices = models.PositiveSmallIntegerField(
        _("smallest number of talents"), default=3, validators=[MinValueValidator(1)]
    )
    max_choices = models.PositiveSmallIntegerField(
        _("largest number of talents"), default=5, validators=[MaxValueValidator(10)]
    )
    max_wants_to_learn = models.PositiveSmallIntegerField(
        _("talents that someone may want to learn"),
        default=1,
        validators=[MaxValueValidator(1)],
        help_text=_("0 leaves the question out."),
    )
    instructions = models.TextField(
        _("instructions"), blank=True, help_text=_("One step per line.")
    )
    consent_text = models.TextField(
        _("consent text"),
        help_text=_("People read this before they join the map."),
    )
    open_field_title = models.CharField(_("title of the open field"), max_length=60)
    open_field_question = models.TextField(_("question with the open field"), blank=True)

    class Meta:
        ordering = ["title"]
        verbose_name = _("talent set")
        verbose_name_plural = _("talent sets")

    def __str__(self) -> str:
        return self.title

    @property
    def steps(self) -> list[str]:
        """The instructions, one step each."""
        return [step.strip() for step in self.instructions.splitlines() if step.strip()]


class KeyedItem(Orderable):
    """A part of a talent set with a key that stays the same when its name changes."""

    key = models.SlugField(max_length=60, blank=True, editable=False)
    name = models.CharField(_("name"), max_length=30)

    class Meta(Orderable.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new item gets its key from its name."""
        self.key = self.key or slugify(self.name)
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.name


class Family(TranslatedFamily, KeyedItem):
    """Talents that belong together."""

    talent_set = ParentalKey(TalentSet, on_delete=models.CASCADE, related_name="families")
    tagline = models.CharField(_("tagline"), max_length=80, blank=True)
    description = models.TextField(_("description"), max_length=300, blank=True)
    color = models.CharField(_("colour"), max_length=10, choices=CardColor.choices)
    icon = models.CharField(_("icon"), max_length=20, choices=FamilyIcon.choices)

    class Meta(KeyedItem.Meta):
        verbose_name = _("family")
        verbose_name_plural = _("families")
        constraints = [
            models.UniqueConstraint(fields=["talent_set", "key"], name="family_key_per_talent_set")
        ]


class Talent(TranslatedTalent, KeyedItem):
    """Something a person is good at and likes to do for others.

    Texts are as long as fit on a printed card.
    """

    talent_set = ParentalKey(TalentSet, on_delete=models.CASCADE, related_name="talents")
    # Restricted: a family goes with its whole set, but not from under its talents.
    family = models.ForeignKey(
        Family, on_delete=models.RESTRICT, related_name="talents", verbose_name=_("family")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    description = models.CharField(_("description"), max_length=120)
    ask_me = models.CharField(
        _("ask me"), max_length=90, help_text=_("Completes the set's words: Ask me for help with…")
    )
    question = models.TextField(_("question on the back of the card"), max_length=110, blank=True)
    pitfall = models.TextField(_("pitfall on the back of the card"), max_length=110, blank=True)

    class Meta(KeyedItem.Meta):
        verbose_name = _("talent")
        verbose_name_plural = _("talents")
        constraints = [
            models.UniqueConstraint(fields=["talent_set", "key"], name="talent_key_per_talent_set")
        ]
