"""A list of tools, of all kinds or of one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from content.models import BasePage
from tools.models.kind import Kind


class ToolboxIndexPage(BasePage):
    """Lists the tools under it; visitors narrow the list by kind, audience and theme."""

    tool_kind = "page"

    kind = models.CharField(
        _("only this kind"),
        max_length=20,
        choices=Kind.choices,
        blank=True,
        help_text=_("Leave empty to list every kind of tool."),
    )
    intro = RichTextField(_("introduction"), features=["bold", "italic", "link"], blank=True)

    subpage_types = [
        "tools.ToolboxIndexPage",
        "tools.ThemePage",
        "tools.MethodPage",
        "tools.CardSetPage",
        "tools.QuestionnairePage",
        "tools.TalentMapPage",
    ]

    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("kind")]

    class Meta:
        verbose_name = _("toolbox list")
        verbose_name_plural = _("toolbox lists")
