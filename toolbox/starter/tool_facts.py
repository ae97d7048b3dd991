"""How much work a starter tool takes and for how many people it is, where its text tells."""

from collections.abc import Mapping
from typing import Any

from tools.models import Effort

SMALL_MINUTES = 30
MEDIUM_MINUTES = 120


def method_effort(text: Mapping[str, Any]) -> Effort:
    """The effort of a method, from the minutes it takes at most.

    Half an hour fits in a meeting that is held anyway: small. Two hours take a meeting of their
    own: medium. What takes longer, or is spread over days or weeks, is large.
    """
    minutes = text["duration_minutes"]["max"]
    if minutes > MEDIUM_MINUTES or text.get("duration_note"):
        return Effort.LARGE
    return Effort.SMALL if minutes <= SMALL_MINUTES else Effort.MEDIUM


def card_set_facts(text: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a card set: print and begin, so a small effort; the group where it is told."""
    group = text.get("group_size", {})
    return {
        "effort": Effort.SMALL,
        "group_min": group.get("min"),
        "group_max": group.get("max"),
    }
