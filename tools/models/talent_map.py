"""The page around a talent set: what a talent map is and how a team makes one."""

from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from talents.models import Family, Talent
from tools.models.base import ToolPage
from tools.models.decks import by_family
from tools.models.introduction import IntroductionPage
from tools.models.kind import Kind


class TalentMapPage(IntroductionPage):
    """Explains the talent map; its families and talents come from the talent set."""

    tool_kind = Kind.TALENT_MAP
    is_creatable = True

    talent_set = models.ForeignKey(
        "talents.TalentSet",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("talent set"),
    )

    content_panels = [
        *IntroductionPage.content_panels,
        FieldPanel("talent_set", help_text=_("The families and talents on the page come from it.")),
        *IntroductionPage.introduction_panels,
        ToolPage.facts_panel(ToolPage.time_panel, ToolPage.group_panel, ToolPage.effort_panel),
        *IntroductionPage.sorting_panels,
    ]

    class Meta:
        verbose_name = _("talent map page")
        verbose_name_plural = _("talent map pages")

    @property
    def families(self) -> list[tuple[Family, list[Talent]]]:
        """The families of the talent set with their talents; one query."""
        talents = by_family(self.talent_set.talents.select_related("family"))
        return [(family, list(group)) for family, group in groupby(talents, attrgetter("family"))]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the talents, and the first method that goes well with the map: its guide."""
        context = super().get_context(request, *args, **kwargs)
        guide = next((one for one in context["next_tools"] if one.kind == Kind.METHOD), None)
        return context | {"families": self.families, "guide": guide}
