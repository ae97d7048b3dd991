"""A narrowed list of tools, in the words and links of its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tools.facets.choices import WORDS, Choices
from tools.facets.ordering import Order
from tools.models.index_list import ToolList
from tools.models.index_options import TITLES

ORDER_WORDS = {
    Order.RECOMMENDED: gettext_lazy("Recommended"),
    Order.NEWEST: gettext_lazy("Newest"),
    Order.SHORTEST: gettext_lazy("Shortest"),
    Order.TITLE: gettext_lazy("A–Z"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose, with how many results it has."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the list."""

    name: str
    title: str
    options: list[Option]

    @property
    def chosen(self) -> list[Option]:
        """The options that the visitor chose."""
        return [option for option in self.options if option.chosen]


@dataclass(frozen=True, slots=True)
class Chip:
    """A link that changes one choice; `current` when the choice holds now."""

    label: str
    address: str
    title: str = ""
    current: bool = False


def context_of(tools: ToolList) -> dict[str, Any]:
    """What the templates of a list need."""
    return {
        "list": tools,
        "facets": facets_of(tools),
        "chips": chips_of(tools),
        "orders": orders_of(tools.choices),
        "nearest": nearest_of(tools),
    }


def facets_of(tools: ToolList) -> list[Facet]:
    """The facets worth showing: two values or more with tools in the whole list, or a choice."""
    facets = [_facet(tools, name) for name in tools.words]
    return [facet for facet in facets if len(facet.options) > 1 or facet.chosen]


def chips_of(tools: ToolList) -> list[Chip]:
    """What the visitor chose, each with the address of the list without it."""
    choices = tools.choices
    chips = [
        Chip(str(tools.words[name][value]), choices.without_value(name, value).address, title)
        for name, title in TITLES.items()
        for value in choices.values.get(name, ())
    ]
    if choices.words:
        chips.append(Chip(f"“{choices.words}”", choices.without(WORDS).address, _("Words")))
    return chips


def orders_of(choices: Choices) -> list[Chip]:
    """The orders to choose from."""
    return [
        Chip(str(words), choices.sorted_by(order).address, current=order == choices.order)
        for order, words in ORDER_WORDS.items()
    ]


def nearest_of(tools: ToolList) -> dict[str, Any] | None:
    """What comes nearest when nothing fits: the tools, and what was left out in words."""
    found = tools.nearest
    if found is None:
        return None
    return {
        "tools": tools.nearest_tools,
        "count": found.rows.bit_count(),
        "left_out": list(_left_out(tools, found.left_out)),
        "address": tools.choices.without(*found.left_out).address,
    }


def _facet(tools: ToolList, name: str) -> Facet:
    chosen = tools.choices.values.get(name, ())
    in_list = tools.index.rows.get(name, {})
    counts = tools.counts.get(name, {})
    options = [
        Option(value, str(label), counts.get(value, 0), value in chosen)
        for value, label in tools.words[name].items()
        if value in in_list or value in chosen
    ]
    return Facet(name, str(TITLES[name]), options)


def _left_out(tools: ToolList, names: tuple[str, ...]) -> Iterator[str]:
    """Such as 'For whom: Staff' for each facet that was left out."""
    for name in names:
        values = tools.choices.values.get(name, ())
        words = " / ".join(str(tools.words[name][value]) for value in values)
        yield f"{TITLES[name]}: {words}" if values else f"“{tools.choices.words}”"
