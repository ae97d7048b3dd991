"""The page around a talent set: what a talent map is and how a team makes one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content.fields import StreamField
from tools.blocks import BodyBlock
from tools.models.base import ToolPage
from tools.models.kind import Kind


class TalentMapPage(ToolPage):
    """Explains the talent map; its families and talents come from the talent set."""

    tool_kind = Kind.TALENT_MAP
    is_creatable = True

    talent_set = models.ForeignKey(
        "talents.TalentSet",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("talent set"),
    )
    lead = models.TextField(_("lead"), max_length=400, blank=True)
    benefit = models.CharField(_("what you gain"), max_length=250, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("talent_set"),
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
        verbose_name = _("talent map page")
        verbose_name_plural = _("talent map pages")
