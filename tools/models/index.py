"""A list of tools, of all kinds or of one."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from content.models import PrintablePage
from tools.models.index_facets import context_of
from tools.models.index_list import ToolList
from tools.models.index_parts import asked_part, with_headers
from tools.models.kind import Kind


class ToolboxIndexPage(PrintablePage):
    """Lists the tools under it; visitors narrow the list by facets."""

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
    def article_template(self) -> str:
        """The print template: the whole list, kind by kind."""
        return "pdf/articles/overview.html"

    @property
    def kind_label(self) -> str:
        """The word for this kind of page."""
        return str(_("Overview"))

    @property
    def compact(self) -> bool:
        """Whether cards go without a drawing: one kind has one drawing, but sets have their own."""
        return self.kind not in ("", Kind.CARD_SET)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the tools that fit the visitor's choices, and the choices with their counts."""
        tools = ToolList.read(self, self.kind, dict(request.GET.lists()))
        context = super().get_context(request, *args, **kwargs)
        return context | {"breadcrumbs": tools.rows.ancestors} | context_of(tools)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """The whole page, or the part of it that htmx asks for."""
        return asked_part(request) or super().get_template(request, *args, **kwargs)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page or a part of it, with what htmx and caches need to know."""
        return with_headers(super().serve(request, *args, **kwargs), request)
