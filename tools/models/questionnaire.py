"""The page around a questionnaire: what it is and how to start a survey with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content.fields import StreamField
from tools.blocks import BodyBlock
from tools.models.base import ToolPage
from tools.models.kind import Kind


class QuestionnairePage(ToolPage):
    """Explains a questionnaire; its dimensions and some statements come from the tool itself."""

    tool_kind = Kind.QUESTIONNAIRE
    is_creatable = True

    questionnaire = models.ForeignKey(
        "surveys.Questionnaire",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("questionnaire"),
    )
    lead = models.TextField(_("lead"), max_length=400, blank=True)
    benefit = models.CharField(_("what you gain"), max_length=250, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("questionnaire"),
        FieldPanel("lead"),
        FieldPanel("benefit"),
        FieldPanel("body"),
        *ToolPage.sorting_panels,
    ]
    search_fields = [
        *ToolPage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("questionnaire page")
        verbose_name_plural = _("questionnaire pages")
