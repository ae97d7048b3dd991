"""How a team's talents are spread over the families: a chart with its full text alternative."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pdf.count_chart import Count, count_chart
from talents.domain.map import TeamMap

WIDE = 640
NARROW = 300


def spread_chart(team_map: TeamMap, *, width: float = WIDE, prefix: str = "spread") -> str:
    """Per family, how many colleagues have at least one talent in it; "" with nobody on the map.

    Counts of a team, never of a person. `width` in px, `prefix` unique on the page.
    """
    if not team_map.people or not team_map.blocks:
        return ""
    counts = [Count(block.family.name, block.people) for block in team_map.blocks]
    told = " ".join(f"{count.label}: {_colleagues(count.value)}." for count in counts)
    alt = _("Colleagues with a talent in each family. %(told)s") % {"told": told}
    return count_chart(counts, whole=len(team_map.people), alt=alt, prefix=prefix, width=width)


@dataclass(frozen=True)
class Spread:
    """The chart for a wide and a narrow page, and the same figures for a table."""

    wide: str
    narrow: str
    rows: tuple[tuple[str, str], ...]


def spread(team_map: TeamMap) -> Spread:
    """All that a page needs to show the spread."""
    return Spread(
        wide=spread_chart(team_map),
        narrow=spread_chart(team_map, width=NARROW, prefix="spread-small"),
        rows=tuple((block.family.name, str(block.people)) for block in team_map.blocks),
    )


def _colleagues(count: int) -> str:
    return ngettext("%(count)d colleague", "%(count)d colleagues", count) % {"count": count}
