"""A list of tools, of all kinds or of one."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from content.models import PrintablePage
from tools.models.base import ToolPage
from tools.models.filters import Choices
from tools.models.kind import Kind
from tools.models.theme import ThemePage


class ToolboxIndexPage(PrintablePage):
    """Lists the tools under it; visitors narrow the list by kind, audience and theme."""

    tool_kind = "page"
    schema_type = "CollectionPage"

    kind = models.CharField(
        _("only this kind"),
        max_length=20,
        choices=Kind.choices,
        blank=True,
        help_text=_("Leave empty to list every kind of tool."),
    )
    intro = RichTextField(_("introduction"), features=["bold", "italic", "link"], blank=True)

    parent_page_types = ["home.HomePage", "tools.ToolboxIndexPage"]
    subpage_types = [
        "tools.ToolboxIndexPage",
        "tools.ThemePage",
        "tools.MethodPage",
        "tools.CardSetPage",
        "tools.QuestionnairePage",
        "tools.TalentMapPage",
    ]

    content_panels = [*PrintablePage.content_panels, FieldPanel("intro"), FieldPanel("kind")]

    class Meta:
        verbose_name = _("toolbox list")
        verbose_name_plural = _("toolbox lists")

    @property
    def kind_label(self) -> str:
        """The word for this kind of page."""
        return str(_("Overview"))

    def tools(self, choices: Choices) -> list[ToolPage]:
        """The live tools under this page that fit the visitor's choices: one query."""
        kind = self.kind or choices.kind
        tools = ToolPage.objects.descendant_of(self).live().order_by("path")
        tools = tools.of_kind(kind) if kind else tools
        tools = tools.for_audience(choices.audience) if choices.audience else tools
        return list(tools.about(choices.theme) if choices.theme else tools)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the tools, the choices, and the themes and lists under this page."""
        themes = list(ThemePage.objects.live().order_by("path"))
        choices = Choices.read(request.GET, themes)
        return super().get_context(request, *args, **kwargs) | {
            "tools": self.tools(choices) if self.pk else [],
            "choices": choices,
            "themes": [theme for theme in themes if self.pk and theme.is_child_of(self)],
            "lists": ToolboxIndexPage.objects.child_of(self).live() if self.pk else [],
        }
