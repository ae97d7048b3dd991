"""The facets of a list of tools, with the words for their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tools.facets.entries import Entry
from tools.facets.spans import GROUPS, TIMES, touched
from tools.models.index_rows import AUDIENCE, IndexRows, Link, Row
from tools.models.kind import Effort, Kind

KIND, THEME, AUDIENCES, TIME, GROUP, EFFORT = (
    *("soort", "thema", "doelgroep"),
    *("tijd", "groep", "inspanning"),
)
TITLES = {
    KIND: _("Kind"),
    THEME: _("Theme"),
    AUDIENCES: _("For whom"),
    TIME: _("Time it takes"),
    GROUP: _("Group size"),
    EFFORT: _("Effort"),
}
TIME_WORDS = (
    *(_("Up to 15 minutes"), _("15 to 30 minutes"), _("30 to 60 minutes")),
    *(_("1 to 2 hours"), _("Longer than 2 hours")),
)
GROUP_WORDS = (
    *(pgettext_lazy("group size", "Alone"), _("2 to 5 people")),
    *(_("6 to 12 people"), _("13 people or more")),
)
# The values that don't depend on what editors wrote.
FIXED = {
    KIND: dict(Kind.choices),
    TIME: {span.value: words for span, words in zip(TIMES, TIME_WORDS, strict=True)},
    GROUP: {span.value: words for span, words in zip(GROUPS, GROUP_WORDS, strict=True)},
    EFFORT: dict(Effort.choices),
}


@dataclass(slots=True)
class Sorted:
    """The words per facet and value, in the order of the options, and each tool's own values."""

    words: dict[str, dict[str, object]]
    audiences: dict[int, set[str]] = field(default_factory=dict)
    themes: dict[int, set[str]] = field(default_factory=dict)

    @classmethod
    def by_editors(cls, rows: IndexRows, links: Iterable[Link]) -> "Sorted":
        """What editors sorted the tools by; a theme's own tips are about that theme."""
        slugs = {theme.pk: theme.slug for theme in rows.themes}
        found = cls(words={name: FIXED.get(name, {}) for name in TITLES})
        names: set[tuple[int, str, str]] = set()
        for link in links:
            if link.sort == AUDIENCE:
                names.add((link.position, link.name, link.slug))
                found.audiences.setdefault(link.tool_id or 0, set()).add(link.slug)
            elif link.value_id in slugs:
                found.themes.setdefault(link.tool_id or 0, set()).add(slugs[link.value_id])
        for row in rows.tools:
            own = {theme.slug for theme in rows.themes if row["path"].startswith(theme.path)}
            found.themes.setdefault(row["id"], set()).update(own)
        found.words[AUDIENCES] = {slug: name for _place, name, slug in sorted(names)}
        found.words[THEME] = {theme.slug: theme.title for theme in rows.themes}
        return found

    def entry(self, row: Row) -> Entry:
        """A tool of the list, with its values."""
        tool = {name.removeprefix("toolpage__"): value for name, value in row.items()}
        shortest = tool["duration_min"] or tool["duration_max"]
        values: Mapping[str, frozenset[str]] = {
            KIND: frozenset([tool["kind"]]),
            THEME: frozenset(self.themes.get(tool["id"], ())),
            AUDIENCES: frozenset(self.audiences.get(tool["id"], ())),
            TIME: touched(TIMES, tool["duration_min"], tool["duration_max"]),
            GROUP: touched(GROUPS, tool["group_min"], tool["group_max"]),
            EFFORT: frozenset([tool["effort"]] if tool["effort"] else ()),
        }
        text = f"{tool['title']} {tool['summary']}"
        published = tool["first_published_at"]
        return Entry(tool["id"], tool["kind"], tool["title"], text, shortest, published, values)
