"""Placeholders such as {{organisatie}} in editors' texts, filled from the site settings."""

import re
from collections.abc import Iterable, Mapping

from django.utils.html import escape

PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def unfilled(texts: Iterable[str], values: Mapping[str, str]) -> list[str]:
    """The names of the placeholders in these texts that have no value, each once, in order."""
    names = (name for text in texts for name in PLACEHOLDER.findall(text))
    return list(dict.fromkeys(name for name in names if not values.get(name)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every placeholder replaced by its value; in HTML, give escaped values.

    A placeholder without a value becomes empty: a visitor never sees a raw one.
    """
    return PLACEHOLDER.sub(lambda match: values.get(match[1], ""), text)


def fill_html(html: str, values: Mapping[str, str]) -> str:
    """The HTML with every placeholder replaced by its value as plain text."""
    return fill(html, {name: escape(text) for name, text in values.items()})
