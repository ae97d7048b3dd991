"""What search engines hear about a tool besides its title, in the words of schema.org."""

from collections.abc import Iterable
from html import unescape
from typing import Any

from django.utils.html import strip_tags

from content.structured_data import Data, thing


def duration(minutes: int | None) -> str:
    """Minutes as ISO 8601 says them, such as PT1H30M; empty when unknown."""
    hours, rest = divmod(minutes or 0, 60)
    parts = (f"{number}{unit}" for number, unit in ((hours, "H"), (rest, "M")) if number)
    text = "".join(parts)
    return f"PT{text}" if text else ""


def how_to(*, steps: Iterable[Any], supplies: Iterable[str], minutes: int | None) -> Data:
    """The details of a `HowTo`: what one needs, how long it takes and each step in order.

    A step has a `title` and a rich `text`, as the steps of a method have.
    """
    return {
        "totalTime": duration(minutes),
        "supply": [thing("HowToSupply", name=supply) for supply in supplies],
        "step": [
            thing("HowToStep", position=position, name=step["title"], text=plain(step["text"]))
            for position, step in enumerate(steps, start=1)
        ],
    }


def plain(rich_text: Any) -> str:
    """The words of a rich text on one line; paragraphs and list items don't run together."""
    html = getattr(rich_text, "source", rich_text) or ""
    return " ".join(unescape(strip_tags(html.replace("<", " <"))).split())
