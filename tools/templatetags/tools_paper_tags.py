"""What the print templates of a theme and of a list of tools ask for."""

from django import template

from tools.models import FeaturedTool, ThemePage, ToolboxIndexPage
from tools.models.on_paper import (
    KindGroup,
    TipGroup,
    kind_groups,
    tip_groups,
    tools_to_start_with,
)

register = template.Library()


@register.simple_tag
def theme_tips(theme: ThemePage) -> list[TipGroup]:
    """The groups of a theme with their tips."""
    return tip_groups(theme)


@register.simple_tag
def theme_tools(theme: ThemePage) -> list[FeaturedTool]:
    """The tools to start with."""
    return tools_to_start_with(theme)


@register.simple_tag
def tools_by_kind(index: ToolboxIndexPage) -> list[KindGroup]:
    """The themes and tools under a list, kind by kind."""
    return kind_groups(index)
