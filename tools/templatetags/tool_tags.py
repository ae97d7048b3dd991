"""Template helpers of the toolbox pages."""

from django import template

register = template.Library()


@register.filter
def lines(text: str) -> list[str]:
    """The lines of a text field that holds one item per line, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
