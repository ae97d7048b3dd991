"""What a theme is made of: groups of tips, and tools to start with."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable


class Pillar(Orderable):
    """A group of tips for the organisation."""

    page = ParentalKey("tools.ThemePage", on_delete=models.CASCADE, related_name="pillars")
    title = models.CharField(_("title"), max_length=120)
    lead = models.TextField(_("lead"), max_length=300, blank=True)

    panels = [FieldPanel("title"), FieldPanel("lead")]

    class Meta(Orderable.Meta):
        verbose_name = _("group of tips")
        verbose_name_plural = _("groups of tips")

    def __str__(self) -> str:
        return self.title

    @property
    def anchor(self) -> str:
        """The id of the group on the page of the theme."""
        return slugify(self.title) or f"groep-{self.pk}"

    @property
    def href(self) -> str:
        """The link to the group, on the page of the theme."""
        return f"#{self.anchor}"


class FeaturedTool(Orderable):
    """A tool to start with, with words of the theme's own."""

    page = ParentalKey("tools.ThemePage", on_delete=models.CASCADE, related_name="featured_tools")
    tool = models.ForeignKey(
        "tools.ToolPage", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    text = models.TextField(_("what it is"), max_length=400)
    benefit = models.CharField(_("what you gain"), max_length=250, blank=True)
    button = models.CharField(_("text of the button"), max_length=60)

    panels = [
        PageChooserPanel("tool"),
        FieldPanel("text"),
        FieldPanel("benefit"),
        FieldPanel("button"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("tool to start with")
        verbose_name_plural = _("tools to start with")
