"""Which other tools fit with a tool: those that share its dimensions or its theme."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Length, Substr
from wagtail.models import Page


@dataclass(slots=True)
class Shared:
    """How much a tool has in common with another; `path` is its place in the tree."""

    path: str = ""
    dimensions: int = 0
    themes: int = 0
    audiences: int = 0

    @property
    def fits(self) -> bool:
        """Being for the same people isn't enough."""
        return bool(self.dimensions or self.themes)

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Most dimensions first, then most themes, then most people; then the tree's order."""
        return -self.dimensions, -self.themes, -self.audiences, self.path


def fitting(tools: QuerySet, tool: Page, *, besides: Iterable[Page], most: int) -> list[Page]:
    """Of these tools, the other live ones that share a dimension or a theme, best first.

    `besides` are shown already and left out. Two queries, or one when nothing fits: what is
    shared is counted here, because one statement that does all is several times slower.
    """
    if not tool.pk:
        return []
    shared: dict[int, Shared] = defaultdict(Shared)
    for pk, path, what in _in_common(tools, tool):
        shared[pk].path = path
        setattr(shared[pk], what, getattr(shared[pk], what) + 1)
    known = {tool.pk, *(other.pk for other in besides)}
    fit = [pk for pk, found in shared.items() if found.fits and pk not in known]
    best = nsmallest(most, fit, key=lambda pk: shared[pk].order)
    found = tools.in_bulk(best) if best else {}
    return [found[pk] for pk in best]


def _in_common(tools: QuerySet, tool: Page) -> QuerySet:
    """A row for everything that a live tool shares: the tool's key, its path, and what it is."""
    themes = tools.model._meta.get_field("themes").related_model.objects
    above = Q(path=tool.path[: -tool.steplen])  # a tip belongs to the theme above it
    own = themes.filter(Q(tools=tool.pk) | above).order_by()
    tips = tools.filter(live=True).alias(above=Substr("path", 1, Length("path") - tool.steplen))
    tips = tips.filter(above__in=own.values("path")).order_by()
    return tips.values_list("pk", "path", Value("themes")).union(
        _rows(tools, "themes").filter(themepage__in=own.values("pk")),
        _rows(tools, "dimensions").filter(dimension__in=_own(tools, "dimensions", tool)),
        _rows(tools, "audiences").filter(audience__in=_own(tools, "audiences", tool)),
        all=True,
    )


def _rows(tools: QuerySet, relation: str) -> QuerySet:
    rows = getattr(tools.model, relation).through.objects.filter(toolpage__live=True)
    return rows.values_list("toolpage", "toolpage__path", Value(relation))


def _own(tools: QuerySet, relation: str, tool: Page) -> QuerySet:
    """What the tool itself has, as it was saved last."""
    through = getattr(tools.model, relation).through
    return through.objects.filter(toolpage=tool.pk).values(relation.removesuffix("s"))
