"""The facets of a list of tools, with the words for their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tools.facets.entries import Entry
from tools.facets.spans import GROUPS, TIMES, touched
from tools.models.index_rows import AUDIENCE, IndexRows, Link, Row
from tools.models.index_rows import THEME as ABOUT
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
        found = cls(words={name: FIXED.get(name, {}) for name in TITLES})
        links = tuple(links)
        known = [link for link in links if link.tool_id is None]
        slugs = {
            AUDIENCE: {link.value_id: link.slug for link in known},
            ABOUT: {theme.pk: theme.slug for theme in rows.themes},
        }
        given = {AUDIENCE: found.audiences, ABOUT: found.themes}
        for link in links:
            slug = slugs[link.sort].get(link.value_id)
            if link.tool_id and slug:
                given[link.sort].setdefault(link.tool_id, set()).add(slug)
        for row in rows.tools:
            own = {theme.slug for theme in rows.themes if row["path"].startswith(theme.path)}
            found.themes.setdefault(row["id"], set()).update(own)
        found.words[AUDIENCES] = {
            link.slug: link.name for link in sorted(known, key=attrgetter("position", "name"))
        }
        found.words[THEME] = {theme.slug: theme.title for theme in rows.themes}
        return found

    def entry(self, row: Row) -> Entry:
        """A tool of the list, with its values."""
        effort = row["toolpage__effort"]
        minutes = (row["toolpage__duration_min"], row["toolpage__duration_max"])
        values: Mapping[str, frozenset[str]] = {
            KIND: frozenset([row["toolpage__kind"]]),
            THEME: frozenset(self.themes.get(row["id"], ())),
            AUDIENCES: frozenset(self.audiences.get(row["id"], ())),
            TIME: touched(TIMES, *minutes),
            GROUP: touched(GROUPS, row["toolpage__group_min"], row["toolpage__group_max"]),
            EFFORT: frozenset([effort] if effort else ()),
        }
        return Entry(
            key=row["id"],
            kind=row["toolpage__kind"],
            title=row["title"],
            text=f"{row['title']} {row['toolpage__summary']}",
            minutes=minutes[0] or minutes[1],
            published=row["first_published_at"],
            values=values,
        )
