"""The pages that an editor says go well with a tool."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable


class RelatedTool(Orderable):
    """A tool that goes well with another."""

    source = ParentalKey("tools.ToolPage", on_delete=models.CASCADE, related_name="related_tools")
    tool = models.ForeignKey(
        "tools.ToolPage", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("tool")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
