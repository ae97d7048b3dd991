"""A questionnaire as editors write it; campaigns only ever use its published versions."""

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail import hooks
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)

from surveys.domain.questionnaire import SMALLEST_GROUP

PERCENT = [MinValueValidator(1), MaxValueValidator(99)]


# Surveys can't import what shows the answering page: the admin hooks it in under this name.
PREVIEW_HOOK = "serve_questionnaire_preview"


class Questionnaire(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, ClusterableModel
):
    """Title, texts for respondents and scoring rules; dimensions, statements and scale are rows.

    What is live here is what was published last; drafts are revisions.
    """

    key = models.SlugField(
        _("key"), max_length=60, unique=True, help_text=_("A short name that never changes.")
    )
    title = models.CharField(_("title"), max_length=120)
    title_plain = models.CharField(_("title in plain Dutch"), max_length=120, blank=True)
    title_en = models.CharField(_("title in English"), max_length=120, blank=True)
    title_fr = models.CharField(_("title in French"), max_length=120, blank=True)
    intro = models.TextField(_("welcome text"))
    intro_plain = models.TextField(_("welcome text in plain Dutch"), blank=True)
    intro_en = models.TextField(_("welcome text in English"), blank=True)
    intro_fr = models.TextField(_("welcome text in French"), blank=True)
    privacy = models.TextField(
        _("privacy text"),
        help_text=_(
            "The site fills in {{organisatie}}, {{minimum_groep}}, {{bewaren_tot}}, "
            "{{contactpersoon}} and {{contact_email}}."
        ),
    )
    privacy_plain = models.TextField(_("privacy text in plain Dutch"), blank=True)
    privacy_en = models.TextField(_("privacy text in English"), blank=True)
    privacy_fr = models.TextField(_("privacy text in French"), blank=True)
    not_applicable = models.CharField(_("label for “not applicable”"), max_length=80, blank=True)
    not_applicable_plain = models.CharField(
        _("“not applicable” in plain Dutch"), max_length=80, blank=True
    )
    not_applicable_en = models.CharField(
        _("“not applicable” in English"), max_length=80, blank=True
    )
    not_applicable_fr = models.CharField(_("“not applicable” in French"), max_length=80, blank=True)
    open_question_code = models.SlugField(_("code of the open question"), max_length=10, blank=True)
    open_question = models.CharField(_("open question"), max_length=200, blank=True)
    open_question_plain = models.CharField(
        _("open question in plain Dutch"), max_length=200, blank=True
    )
    open_question_en = models.CharField(_("open question in English"), max_length=200, blank=True)
    open_question_fr = models.CharField(_("open question in French"), max_length=200, blank=True)
    open_hint = models.CharField(_("hint with the open question"), max_length=200, blank=True)
    open_hint_plain = models.CharField(_("hint in plain Dutch"), max_length=200, blank=True)
    open_hint_en = models.CharField(_("hint in English"), max_length=200, blank=True)
    open_hint_fr = models.CharField(_("hint in French"), max_length=200, blank=True)
    duration_minutes = models.PositiveSmallIntegerField(_("minutes to fill in"), default=7)
    minimum_group = models.PositiveSmallIntegerField(
        _("smallest group with a result"),
        default=SMALLEST_GROUP,
        validators=[MinValueValidator(SMALLEST_GROUP)],
    )
    shuffle_items = models.BooleanField(_("shuffle the statements"), default=True)
    show_dimension_names = models.BooleanField(
        _("show the names of the dimensions to respondents"), default=False
    )
    low_below = models.PositiveSmallIntegerField(
        _("low below"), default=50, validators=PERCENT, help_text=_("A score from 1 to 99.")
    )
    high_from = models.PositiveSmallIntegerField(_("high from"), default=75, validators=PERCENT)
    conversation_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page for a conversation without figures"),
        help_text=_("A card set for organisations with too few answers for a result."),
    )
    minimum_dimensions_for_total = models.PositiveSmallIntegerField(
        _("dimensions needed for a total"), default=1, validators=[MinValueValidator(1)]
    )

    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="questionnaire",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="questionnaire",
        for_concrete_model=False,
    )

    class Meta:
        ordering = ["title"]
        verbose_name = _("questionnaire")
        verbose_name_plural = _("questionnaires")

    def __str__(self) -> str:
        return self.title

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """A preview in each language."""
        return _preview().modes(self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page that a respondent sees; it stores nothing."""
        return _preview().serve(self, request, mode_name)


def _preview() -> Any:
    (make, *_others) = hooks.get_hooks(PREVIEW_HOOK)
    return make()
