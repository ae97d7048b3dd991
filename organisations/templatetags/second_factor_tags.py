"""How a secret is written, so that it can be typed over."""

from django import template

register = template.Library()


@register.filter
def in_groups(text: str) -> str:
    """The text in groups of four: `ABCD EFGH`."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
