"""The page around a questionnaire: what it is and how to start a survey with it."""

from typing import Any, NamedTuple

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from surveys.queries.questionnaires import has_version
from tools.models.base import ToolPage
from tools.models.introduction import IntroductionPage
from tools.models.kind import Kind


class Measured(NamedTuple):
    """A dimension that the questionnaire measures, with one of its statements."""

    name: str
    description: str
    sample: str


class QuestionnairePage(IntroductionPage):
    """Explains a questionnaire; its dimensions and some statements come from the tool itself."""

    tool_kind = Kind.QUESTIONNAIRE
    is_creatable = True

    questionnaire = models.ForeignKey(
        "surveys.Questionnaire",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("questionnaire"),
    )

    content_panels = [
        *IntroductionPage.content_panels,
        FieldPanel(
            "questionnaire", help_text=_("The dimensions and statements on the page come from it.")
        ),
        *IntroductionPage.introduction_panels,
        # The time comes from the questionnaire.
        ToolPage.facts_panel(ToolPage.group_panel, ToolPage.effort_panel),
        *IntroductionPage.sorting_panels,
    ]

    class Meta:
        verbose_name = _("questionnaire page")
        verbose_name_plural = _("questionnaire pages")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the minutes that lists show."""
        self.duration_min = self.questionnaire.duration_minutes
        super().save(*args, **kwargs)

    @property
    def measured(self) -> list[Measured]:
        """The dimensions of the questionnaire, each with a statement from it; two queries."""
        samples: dict[str, str] = {}
        for item in self.questionnaire.items.all():
            samples.setdefault(item.dimension_code, item.text)
        return [
            Measured(dimension.name, dimension.description, samples.get(dimension.code, ""))
            for dimension in self.questionnaire.dimensions.all()
        ]

    @property
    def try_url(self) -> str:
        """Where anybody can fill it in for themselves; empty when no version is published."""
        key = self.questionnaire.key
        return reverse("surveys:try-out", args=[key]) if has_version(key) else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the questionnaire measures, and where to try it out."""
        own = {"measured": self.measured, "try_url": self.try_url}
        return super().get_context(request, *args, **kwargs) | own
