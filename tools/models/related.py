"""The pages that an editor says go well with a tool."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable

from tools.models.kind import Kind

if TYPE_CHECKING:
    from tools.models.base import ToolPage

# What to do comes before what to read.
DOING_FIRST = (Kind.METHOD, Kind.CARD_SET, Kind.QUESTIONNAIRE, Kind.TALENT_MAP, Kind.TIP)


class RelatedTool(Orderable):
    """A tool that goes well with another."""

    source = ParentalKey("tools.ToolPage", on_delete=models.CASCADE, related_name="related_tools")
    tool = models.ForeignKey(
        "tools.ToolPage", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("tool")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")


def by_kind(tools: Iterable["ToolPage"]) -> list[tuple[Kind, list["ToolPage"]]]:
    """The tools in groups of one kind: what to do first, then tips; no group is empty."""
    groups: dict[Kind, list[ToolPage]] = {kind: [] for kind in DOING_FIRST}
    for tool in tools:
        groups[Kind(tool.kind)].append(tool)
    return [(kind, found) for kind, found in groups.items() if found]
