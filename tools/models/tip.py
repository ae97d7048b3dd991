"""A tip: why it works, and what to try tomorrow."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from content.blocks import body_blocks
from content.fields import StreamField
from tools.admin_forms import TipPageForm
from tools.blocks import PracticeBlock
from tools.models.base import ToolPage
from tools.models.kind import Kind
from tools.models.theme import Pillar


class TipPage(ToolPage):
    """A tip of a theme. Without a group it is a tip for yourself."""

    tool_kind = Kind.TIP
    is_creatable = True

    pillar = models.ForeignKey(
        Pillar,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="tips",
        verbose_name=_("group"),
        help_text=_("A group of the theme. Leave empty for a tip for yourself."),
    )
    body = StreamField(body_blocks(), verbose_name=_("text"))
    practices = StreamField(
        [("practice", PracticeBlock())], verbose_name=_("ideas to try"), blank=True
    )

    base_form_class = TipPageForm
    parent_page_types = ["tools.ThemePage"]

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("pillar"),
        FieldPanel("body"),
        FieldPanel("practices"),
        MultiFieldPanel([FieldPanel("effort")], heading=_("At a glance")),
        MultiFieldPanel(ToolPage.audience_panels, heading=_("Where visitors find it")),
        ToolPage.related_panel,
    ]
    search_fields = [
        *ToolPage.search_fields,
        index.SearchField("body"),
        index.SearchField("practices"),
    ]

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")

    @property
    def practice_list(self) -> list[dict[str, object]]:
        """The ideas to try that have a text, as the practices component takes them."""
        return [{"text": block.value} for block in self.practices if block.value]
