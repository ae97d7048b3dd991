"""What a list of tools needs from the database: two queries, however long the list is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models import Q, Value
from wagtail.models import Page

from tools.models.base import ToolPage
from tools.models.taxonomy import Audience
from tools.models.theme import ThemePage

PageType = TypeVar("PageType", bound=Page)
Row = dict[str, Any]

OF_PAGES = ("id", "path", "depth", "title", "slug", "url_path", "first_published_at")
OF_TOOLS = (
    *("page_ptr_id", "summary", "kind", "effort", "card_count"),
    *("duration_min", "duration_max", "group_min", "group_max"),
)
OF_THEMES = ("page_ptr_id", "summary")
AUDIENCE, THEME = "audience", "theme"


@dataclass(frozen=True, slots=True)
class IndexRows:
    """A list with what lies around it; tools as rows, the few other pages as partial pages."""

    ancestors: list[Page] = field(default_factory=list)
    lists: list[Page] = field(default_factory=list)
    themes: list[ThemePage] = field(default_factory=list)
    tools: list[Row] = field(default_factory=list)

    @classmethod
    def around(cls, index: Page) -> "IndexRows":
        """The live pages below a list, the themes of the site and the way to the list: a query."""
        on_the_way = [
            index.path[:end] for end in range(2 * Page.steplen, len(index.path), Page.steplen)
        ]
        below = Q(live=True, path__startswith=index.path, depth__gt=index.depth)
        wanted = (
            Q(path__in=on_the_way)
            | Q(live=True, themepage__isnull=False)
            | (below & Q(toolpage__isnull=False))
            | (below & Q(toolboxindexpage__isnull=False, depth=index.depth + 1))
        )
        found: dict[str, list[Row]] = {"ancestors": [], "lists": [], "themes": [], "tools": []}
        for row in Page.objects.filter(wanted).order_by("path").values(*_columns()):
            found[_sort(row, index)].append(row)
        return cls(
            ancestors=[_page(row, Page) for row in found["ancestors"]],
            lists=[_page(row, Page) for row in found["lists"]],
            themes=[_page(row, ThemePage) for row in found["themes"]],
            tools=found["tools"],
        )


class Link(NamedTuple):
    """An audience, or that a tool is for an audience or about a theme.

    Only an audience itself has a slug, a name and a position, and no tool.
    """

    sort: str
    tool_id: int | None
    value_id: int
    slug: str
    name: str
    position: int


def links() -> Iterator[Link]:
    """Every audience, and the audiences and themes that editors gave the tools: one query."""
    nothing = {"slug": _text(""), "name": _text(""), "position": Value(0)}
    columns = ("slug", "name", "position")
    audiences = Audience.objects.order_by().annotate(sort=_text(AUDIENCE), tool=_no_tool())
    of_tools = ToolPage.audiences.through.objects.annotate(sort=_text(AUDIENCE), **nothing)
    about = ToolPage.themes.through.objects.annotate(sort=_text(THEME), **nothing)
    rows = audiences.values_list("sort", "tool", "id", *columns).union(
        of_tools.values_list("sort", "toolpage_id", "audience_id", *columns),
        about.values_list("sort", "toolpage_id", "themepage_id", *columns),
        all=True,
    )
    return (Link(*row) for row in rows)


def tool_pages(rows: Iterable[Row]) -> list[ToolPage]:
    """The tools of these rows, with the fields that a card in a list shows."""
    return [_page(row, ToolPage) for row in rows]


def _sort(row: Row, index: Page) -> str:
    if row["toolpage__page_ptr_id"]:
        return "tools"
    if row["themepage__page_ptr_id"]:
        return "themes"
    return "ancestors" if row["depth"] < index.depth else "lists"


def _columns() -> list[str]:
    of_tools = [f"toolpage__{name}" for name in OF_TOOLS]
    return [*OF_PAGES, *of_tools, *(f"themepage__{name}" for name in OF_THEMES)]


def _page(row: Row, model: type[PageType]) -> PageType:
    """A page with only these fields; any other field would be fetched when it is asked for."""
    prefix = "" if model is Page else f"{model._meta.model_name}__"
    own = {name.removeprefix(prefix): value for name, value in row.items() if prefix in name}
    values = row | own
    names = [field.attname for field in model._meta.concrete_fields if field.attname in values]
    return model.from_db(DEFAULT_DB_ALIAS, names, [values[name] for name in names])


def _text(text: str) -> Value:
    return Value(text, output_field=models.CharField())


def _no_tool() -> Value:
    return Value(None, output_field=models.BigIntegerField())
