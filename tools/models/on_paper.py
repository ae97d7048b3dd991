"""What a theme and a list of tools print besides their own fields."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from tools.models import FeaturedTool, Kind, ThemePage, TipPage, ToolboxIndexPage, ToolPage


@dataclass(frozen=True, slots=True)
class TipGroup:
    """A group of tips, in the order of the theme; the key is unique within the theme."""

    key: str
    title: str
    lead: str
    tips: list[TipPage]


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The pages of one kind, in the order of the tree."""

    title: str
    family: str
    pages: list[ToolPage] | list[ThemePage]


def tip_groups(theme: ThemePage) -> list[TipGroup]:
    """The groups of a theme that have tips, those for yourself last: two queries.

    Tips with a restriction of their own are left out: their whole text is printed.
    """
    tips: dict[int | None, list[TipPage]] = {}
    found = TipPage.objects.child_of(theme).live().filter(view_restrictions=None)
    for tip in found.order_by("path"):
        tips.setdefault(tip.pillar_id, []).append(tip)
    groups = [
        TipGroup(f"group-{pillar.pk}", pillar.title, pillar.lead, tips.pop(pillar.pk))
        for pillar in theme.pillars.all()
        if pillar.pk in tips
    ]
    if None in tips:
        groups.append(TipGroup("self", theme.self_title, theme.self_lead, tips[None]))
    return groups


def tools_to_start_with(theme: ThemePage) -> list[FeaturedTool]:
    """The live tools to start with, in the editor's order: one query."""
    return [item for item in theme.featured_tools.select_related("tool") if item.tool.live]


def kind_groups(index: ToolboxIndexPage) -> list[KindGroup]:
    """The live themes and tools under a list, kind by kind, without empty kinds: two queries."""
    themes = list(ThemePage.objects.descendant_of(index).live().order_by("path"))
    tools = ToolPage.objects.descendant_of(index).live().order_by("path")
    by_kind: dict[str, list[ToolPage]] = {}
    for tool in tools.of_kind(index.kind) if index.kind else tools:
        by_kind.setdefault(tool.kind, []).append(tool)
    groups = [
        KindGroup(kind.plural, kind.family, by_kind[kind]) for kind in Kind if kind in by_kind
    ]
    if themes and not index.kind:
        groups.insert(0, KindGroup(str(_("Themes")), ThemePage.family, themes))
    return groups
