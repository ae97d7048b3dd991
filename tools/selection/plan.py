"""A session plan: collected items one after another, with the time, and what to have ready."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tools.models import MethodPage
from tools.models.kind import Kind
from tools.selection.items import CARD_KIND, Item
from tools.selection.minutes import NONE, Minutes, clock
from tools.templatetags.tool_tags import lines


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of a method; `at` is what the clock says then, empty when that isn't known."""

    title: str
    text: Any
    minutes: int | None
    at: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An item with its time: how long it takes, what has passed by then, and the clock.

    `minutes` is None for what has no fixed time; such an item adds nothing to what passes.
    """

    item: Item
    minutes: Minutes | None
    passed: Minutes
    starts: str
    ends: str
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """A thing to have, and the titles of what it is for."""

    text: str
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """The rows in order, and everything to have and to do before."""

    rows: tuple[PlanRow, ...]
    total: Minutes
    needs: tuple[Need, ...]
    preparation: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def title(self) -> str:
        """The title of the document."""
        return _("Session plan")

    @property
    def untimed(self) -> int:
        """How many items have no fixed time."""
        return sum(1 for row in self.rows if row.minutes is None)

    @property
    def to_print(self) -> tuple[Item, ...]:
        """The card sets and single cards to bring."""
        return tuple(row.item for row in self.rows if row.item.kind in (Kind.CARD_SET, CARD_KIND))


def session_plan(items: Iterable[Item], begin: datetime.time | None = None) -> SessionPlan:
    """Put the items after each other; the clock counts with the longest times."""
    rows: list[PlanRow] = []
    before = NONE
    for item in items:
        minutes = item_minutes(item)
        passed = before.plus(minutes or NONE)
        starts = clock(begin, before.most) if begin else ""
        ends = clock(begin, passed.most) if begin and minutes else ""
        rows.append(PlanRow(item, minutes, passed, starts, ends, _steps(item, begin, before.most)))
        before = passed
    methods = [item.page for item in (row.item for row in rows) if item.is_method]
    return SessionPlan(tuple(rows), before, _needs(methods), _preparation(methods))


def item_minutes(item: Item) -> Minutes | None:
    """The editor's own range, or the sum of the steps; None for what has no fixed time."""
    if not item.is_page:
        return None
    least = getattr(item.page, "duration_min", None)
    most = getattr(item.page, "duration_max", None)
    if least or most:
        return Minutes(least or most, most or least)
    if isinstance(item.page, MethodPage):
        steps = item.page.running_time.minutes
        return Minutes(steps, steps) if steps else None
    return None


def _steps(item: Item, begin: datetime.time | None, start: int) -> tuple[PlanStep, ...]:
    if not item.is_method:
        return ()
    return tuple(
        PlanStep(
            step.title,
            step.text,
            step.minutes,
            clock(begin, start + step.start) if begin and step.start is not None else "",
        )
        for step in item.page.step_list
    )


def _needs(methods: Iterable[MethodPage]) -> tuple[Need, ...]:
    """What the methods need, each thing once, however it is written."""
    found: dict[str, tuple[str, list[str]]] = {}
    for method in methods:
        for line in lines(method.materials):
            uses = found.setdefault(line.casefold().rstrip("."), (line, []))[1]
            if method.title not in uses:
                uses.append(method.title)
    return tuple(Need(text, tuple(uses)) for text, uses in found.values())


def _preparation(methods: Iterable[MethodPage]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    unique = {method.pk: method for method in methods}
    listed = ((method.title, tuple(lines(method.preparation))) for method in unique.values())
    return tuple((title, found) for title, found in listed if found)
