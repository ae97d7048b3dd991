"""A tip: why it works, how you go about it, where it goes wrong, and what to try tomorrow."""

from html import unescape
from typing import Any, NamedTuple

from django.db import models
from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText
from wagtail.search import index

from content.blocks import body_blocks
from content.fields import StreamField
from tools.admin_forms import TipPageForm
from tools.blocks import PracticeBlock
from tools.models.base import ToolPage
from tools.models.kind import Kind
from tools.models.related import by_kind
from tools.models.theme_parts import Pillar
from tools.selection.tokens import Token

TEXT_FEATURES = ["bold", "italic", "link", "ul"]


class Practice(NamedTuple):
    """An idea to try; `token` names it in a selection and is empty on a page without a key."""

    id: str
    text: RichText
    title: str
    token: str


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
    why = RichTextField(
        _("why it works"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("What readers gain, in two to four sentences. Begin at their working day."),
    )
    body = StreamField(
        body_blocks(),
        verbose_name=_("how you go about it"),
        help_text=_("What you do, with an example from practice."),
    )
    pitfall = RichTextField(
        _("pitfall"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("Where it often goes wrong, and how readers prevent that."),
    )
    practices = StreamField(
        [("practice", PracticeBlock())],
        verbose_name=_("ideas to try"),
        blank=True,
        help_text=_("Visitors can put each idea in their selection."),
    )

    base_form_class = TipPageForm
    parent_page_types = ["tools.ThemePage"]

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("pillar"),
        FieldPanel("why"),
        FieldPanel("body"),
        FieldPanel("pitfall"),
        FieldPanel("practices"),
        ToolPage.facts_panel(ToolPage.time_panel, ToolPage.effort_panel),
        MultiFieldPanel(ToolPage.audience_panels, heading=_("Where visitors find it")),
        ToolPage.related_panel,
    ]
    search_fields = [
        *ToolPage.search_fields,
        *(index.SearchField(name) for name in ("why", "body", "pitfall", "practices")),
    ]

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what helps with this tip, kind by kind, each in the editor's order."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"helping_tools": by_kind(context["next_tools"])}

    @property
    def practice_list(self) -> list[Practice]:
        """The ideas to try that have a text; their ids and tokens stay when ideas change places."""
        return [
            Practice(
                id=f"idee-{block.id[:8] if block.id else place}",
                text=block.value,
                title=Truncator(unescape(strip_tags(block.value.source))).words(8),
                token=str(Token.practice(self.pk, block.id)) if self.pk and block.id else "",
            )
            for place, block in enumerate(self.practices, start=1)
            if block.value
        ]
