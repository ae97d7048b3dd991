"""What a talent set says in English and in French; an empty text comes in Dutch.

As long as the Dutch text may be. The texts that only stand on the Dutch pages of the site, such as
the title and the instructions, aren't translated.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslatedSet(models.Model):
    """The set's own words on a map."""

    ask_me_prefix_en = models.CharField(
        _("words before a request for help in English"), max_length=40, blank=True
    )
    ask_me_prefix_fr = models.CharField(
        _("words before a request for help in French"), max_length=40, blank=True
    )
    consent_text_en = models.TextField(_("consent text in English"), blank=True)
    consent_text_fr = models.TextField(_("consent text in French"), blank=True)
    open_field_title_en = models.CharField(
        _("title of the open field in English"), max_length=60, blank=True
    )
    open_field_title_fr = models.CharField(
        _("title of the open field in French"), max_length=60, blank=True
    )
    open_field_question_en = models.TextField(
        _("question with the open field in English"), blank=True
    )
    open_field_question_fr = models.TextField(
        _("question with the open field in French"), blank=True
    )

    class Meta:
        abstract = True


class TranslatedItem(models.Model):
    """What families and talents both have."""

    name_en = models.CharField(_("name in English"), max_length=30, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=30, blank=True)

    class Meta:
        abstract = True


class TranslatedFamily(TranslatedItem):
    """A family's texts."""

    tagline_en = models.CharField(_("tagline in English"), max_length=80, blank=True)
    tagline_fr = models.CharField(_("tagline in French"), max_length=80, blank=True)
    description_en = models.TextField(_("description in English"), max_length=300, blank=True)
    description_fr = models.TextField(_("description in French"), max_length=300, blank=True)

    class Meta:
        abstract = True


class TranslatedTalent(TranslatedItem):
    """A talent's texts."""

    description_en = models.CharField(_("description in English"), max_length=120, blank=True)
    description_fr = models.CharField(_("description in French"), max_length=120, blank=True)
    ask_me_en = models.CharField(_("ask me in English"), max_length=90, blank=True)
    ask_me_fr = models.CharField(_("ask me in French"), max_length=90, blank=True)
    question_en = models.TextField(_("question in English"), max_length=110, blank=True)
    question_fr = models.TextField(_("question in French"), max_length=110, blank=True)
    pitfall_en = models.TextField(_("pitfall in English"), max_length=110, blank=True)
    pitfall_fr = models.TextField(_("pitfall in French"), max_length=110, blank=True)

    class Meta:
        abstract = True
