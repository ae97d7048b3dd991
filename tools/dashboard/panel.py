"""A list on the admin's home; without rows it isn't there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.admin.ui.components import Component

SHOWN = 5


@dataclass(frozen=True)
class Row:
    """One thing that needs attention: what it is, what about it, and where to go."""

    title: str
    note: str = ""
    url: str = ""


@dataclass(kw_only=True, eq=False)
class AttentionPanel(Component):
    """A heading with the number of things, the first few, and the way to all of them."""

    template_name = "tools/admin/attention.html"

    name: str
    heading: str
    rows: list[Row]
    total: int
    order: int
    more: str = ""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """What the template shows."""
        return {"panel": self}
