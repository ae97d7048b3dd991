"""What all tools have in common, in a table of its own: one query lists every kind."""

from typing import Any

from django import forms
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable, Page, PageManager
from wagtail.search import index

from content.models import BasePage
from tools.models.kind import Effort, Fact, Kind
from tools.models.taxonomy import Audience, Dimension
from tools.printing.deck import screen_pattern
from tools.querysets import ToolQuerySet

AT_LEAST_ONE = [MinValueValidator(1)]


class ToolPage(BasePage):
    """A tip, method, card set, questionnaire or talent map. Never created by itself."""

    tool_kind: Kind | None = None

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
    effort = models.CharField(_("effort"), max_length=10, choices=Effort.choices, blank=True)
    duration_min = models.PositiveSmallIntegerField(
        _("minutes, at least"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    duration_max = models.PositiveSmallIntegerField(
        _("minutes, at most"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    group_min = models.PositiveSmallIntegerField(
        _("people, at least"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    group_max = models.PositiveSmallIntegerField(
        _("people, at most"), null=True, blank=True, validators=AT_LEAST_ONE
    )
    card_count = models.PositiveSmallIntegerField(_("number of cards"), null=True, editable=False)

    objects = PageManager.from_queryset(ToolQuerySet)()

    is_creatable = False
    parent_page_types = ["tools.ToolboxIndexPage"]
    subpage_types: list[str] = []

    audience_panels = [
        FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
        FieldPanel("dimensions", widget=forms.CheckboxSelectMultiple),
    ]
    related_panel = InlinePanel(
        "related_tools",
        heading=_("Goes well with"),
        label=_("Page"),
        help_text=_("Pages to read or use next, in this order."),
    )
    sorting_panels = [
        MultiFieldPanel(
            [*audience_panels, FieldPanel("themes", widget=forms.CheckboxSelectMultiple)],
            heading=_("Where visitors find it"),
        ),
        related_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
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

    @property
    def facts(self) -> list[Fact]:
        """What to know at a glance: only what is filled in."""
        facts = [
            Fact("layers", str(_("Cards")), self.cards_text),
            Fact("clock", str(_("Time")), self.duration_text),
            Fact("users", str(_("Group")), self.group_text),
            Fact("sprout", str(_("To get started")), self.get_effort_display()),
        ]
        return [fact for fact in facts if fact.text]

    @property
    def duration_text(self) -> str:
        """Such as '10–15 minutes' or '4–8 hours'; empty when unknown."""
        longest = self.duration_max or self.duration_min
        if not longest:
            return ""
        if (self.duration_min or longest) >= 120:
            hours = _range(round((self.duration_min or longest) / 60), round(longest / 60))
            return ngettext("%(hours)s hour", "%(hours)s hours", longest) % {"hours": hours}
        minutes = _range(self.duration_min, longest)
        return ngettext("%(minutes)s minute", "%(minutes)s minutes", longest) % {"minutes": minutes}

    @property
    def group_text(self) -> str:
        """Such as '3–20 people'; empty when unknown."""
        most = self.group_max or self.group_min
        if not most:
            return ""
        people = _range(self.group_min, most)
        return ngettext("%(people)s person", "%(people)s people", most) % {"people": people}

    @property
    def cards_text(self) -> str:
        """Such as '24 cards'; empty for what is no card set."""
        count = self.card_count or 0
        return (
            ngettext("%(count)s card", "%(count)s cards", count) % {"count": count} if count else ""
        )

    @property
    def next_tools(self) -> list["ToolPage"]:
        """The live pages that go well with this one, in the editor's order: one query."""
        related = self.related_tools.select_related("tool")
        return [item.tool for item in related if item.tool.live]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the related tools."""
        return super().get_context(request, *args, **kwargs) | {"next_tools": self.next_tools}


class RelatedTool(Orderable):
    """A tool that goes well with another."""

    source = ParentalKey(ToolPage, on_delete=models.CASCADE, related_name="related_tools")
    tool = models.ForeignKey(
        ToolPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("tool")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")


def _range(least: int | None, most: int) -> str:
    return f"{least}–{most}" if least and least != most else str(most)
