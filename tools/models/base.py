"""What all tools have in common, in a table of its own: one query lists every kind."""

from functools import partial
from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.search import index

from content.models import PrintablePage
from content.structured_data import Data
from tools.admin_forms import RangeForm
from tools.fitting import fitting
from tools.models.facts import AtAGlance
from tools.models.kind import Kind
from tools.models.selectable import Selectable
from tools.models.taxonomy import Audience, Dimension
from tools.printing.deck import screen_pattern
from tools.querysets import ToolQuerySet
from tools.structured_data import duration

# Two rows beside each other: enough to go on, few enough to read.
MOST_FITTING = 6


class ToolPage(Selectable, AtAGlance, PrintablePage):
    """A tip, method, card set, questionnaire or talent map. Never created by itself."""

    tool_kind: Kind | None = None
    schema_type = "CreativeWork"

    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind.choices, editable=False, db_index=True
    )
    themes = ParentalManyToManyField(
        "tools.ThemePage", blank=True, related_name="tools", verbose_name=_("themes")
    )
    audiences = ParentalManyToManyField(
        Audience, blank=True, related_name="tools", verbose_name=_("for whom")
    )
    dimensions = ParentalManyToManyField(
        Dimension, blank=True, related_name="tools", verbose_name=_("dimensions")
    )

    base_form_class = RangeForm
    objects = PageManager.from_queryset(ToolQuerySet)()

    is_creatable = False
    parent_page_types = ["tools.ToolboxIndexPage"]
    subpage_types: list[str] = []

    audience_panels = [
        FieldPanel(
            "audiences",
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Visitors narrow lists by this."),
        ),
        FieldPanel(
            "dimensions",
            widget=forms.CheckboxSelectMultiple,
            help_text=_("The sides of the learning climate that the page helps with."),
        ),
    ]
    related_panel = InlinePanel(
        "related_tools",
        heading=_("Goes well with"),
        label=_("Page"),
        help_text=_("Pages to read or use next, in this order."),
    )
    sorting_panels = [
        MultiFieldPanel(
            [
                *audience_panels,
                FieldPanel(
                    "themes",
                    widget=forms.CheckboxSelectMultiple,
                    help_text=_("Visitors also find the page under these themes."),
                ),
            ],
            heading=_("Where visitors find it"),
        ),
        related_panel,
    ]
    search_fields = [
        *PrintablePage.search_fields,
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("tool")
        verbose_name_plural = _("tools")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the kind that lists and filters use."""
        self.kind = self.tool_kind or self.kind
        super().save(*args, **kwargs)

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """False under an index page that is kept for another kind."""
        kept_for = getattr(parent.specific, "kind", "") if parent else ""
        return super().can_create_at(parent) and kept_for in ("", cls.tool_kind)

    @property
    def family(self) -> str:
        """The colour family of this kind."""
        return Kind(self.tool_kind or self.kind).family

    @property
    def pattern(self) -> str:
        """The pattern on the backs of a card set, as SVG; empty for other kinds."""
        return screen_pattern(self.slug) if self.kind == Kind.CARD_SET else ""

    @property
    def kind_label(self) -> str:
        """The word for this kind."""
        return str(Kind(self.tool_kind or self.kind).label)

    def structured_details(self) -> Data:
        """What it is and how long it takes."""
        return {
            "learningResourceType": self.kind_label,
            "timeRequired": duration(self.duration_max or self.duration_min),
        }

    @property
    def next_tools(self) -> list["ToolPage"]:
        """The live pages that go well with this one, in the editor's order: one query."""
        related = self.related_tools.select_related("tool")
        return [item.tool for item in related if item.tool.live]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages that an editor put with this one, and others that fit: three queries."""
        shown = self.next_tools
        others = partial(fitting, ToolPage.objects.all(), self, besides=shown, most=MOST_FITTING)
        # Not every template of a tool shows the others.
        return super().get_context(request, *args, **kwargs) | {
            "next_tools": shown,
            "fitting_tools": SimpleLazyObject(others),
        }
