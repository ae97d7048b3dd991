"""Ways into the toolbox from the home page: one step to a narrowed list."""

from collections import Counter
from dataclasses import dataclass

from wagtail.models import Page

from tools.facets.choices import Choices
from tools.facets.spans import TIMES, touched
from tools.models.base import ToolPage
from tools.models.index import ToolboxIndexPage
from tools.models.index_options import FIXED, KIND, TIME
from tools.models.kind import Kind


@dataclass(frozen=True, slots=True)
class QuickLink:
    """A facet value with tools; the address is relative to the list."""

    label: str
    address: str
    count: int
    kind: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class QuickFind:
    """The list of everything with its kinds and times that have tools."""

    index: ToolboxIndexPage
    total: int
    kinds: list[QuickLink]
    times: list[QuickLink]


def quick_find(home: Page) -> QuickFind | None:
    """The ways into the first list of every kind below a page; None without tools. Two queries."""
    index = ToolboxIndexPage.objects.child_of(home).live().filter(kind="").first()
    if index is None:
        return None
    below = ToolPage.objects.descendant_of(index).live()
    rows = list(below.values_list("kind", "duration_min", "duration_max"))
    if not rows:
        return None
    kinds = Counter(kind for kind, _least, _most in rows)
    times = Counter(value for _kind, *minutes in rows for value in touched(TIMES, *minutes))
    return QuickFind(
        index=index,
        total=len(rows),
        kinds=[
            QuickLink(kind.plural, _address(KIND, kind), kinds[kind], kind, kind.family)
            for kind in Kind
            if kinds[kind]
        ],
        times=[
            QuickLink(str(words), _address(TIME, value), times[value])
            for value, words in FIXED[TIME].items()
            if times[value]
        ],
    )


def _address(facet: str, value: str) -> str:
    return Choices({facet: (str(value),)}).address
