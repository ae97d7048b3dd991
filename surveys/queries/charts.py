"""The charts of a result: figures to SVG, each with its full text alternative."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from pdf.charts import Bar, Series, bar_chart, profile_chart
from surveys.queries.cells import CellView
from surveys.queries.results import Result
from surveys.queries.wording import decimal_mark

WIDE = 640
NARROW = 340
# More shapes than this are hard to tell apart; the table next to the chart has every team.
TEAMS_IN_PROFILE = 5


def pictures(result: Result) -> dict[str, str]:
    """Both pictures of a result page, for a wide and a narrow screen."""
    return {
        "dimension_chart": dimension_chart(result),
        "dimension_chart_narrow": dimension_chart(result, width=NARROW, prefix="dimensions-small"),
        "profile": profile(result),
        "profile_narrow": profile(result, width=NARROW, prefix="profile-small"),
    }


def dimension_chart(result: Result, *, width: float = WIDE, prefix: str = "dimensions") -> str:
    """The whole organisation's score per dimension, as bars."""
    bars = [Bar(row.name, row.whole.value, row.whole.text) for row in result.dimensions]
    scores = _sentence((row.name, row.whole) for row in result.dimensions)
    alt = _("Score per dimension, from 0 to 100. %(scores)s") % {"scores": scores}
    return bar_chart(bars, alt=alt, prefix=prefix, width=width, decimals=1, point=decimal_mark())


def profile(result: Result, *, width: float = WIDE, prefix: str = "profile") -> str:
    """The profile of the organisation with its teams, or "" when no team can be shown."""
    shown = [
        place
        for place in range(len(result.teams))
        if any(not row.teams[place].hidden for row in result.dimensions)
    ]
    shown = shown[:TEAMS_IN_PROFILE]
    if not shown:
        return ""
    whole = Series(result.whole.name, tuple(row.whole.value for row in result.dimensions))
    teams = [
        Series(
            result.teams[place].name,
            tuple(row.teams[place].value for row in result.dimensions),
        )
        for place in shown
    ]
    names = ", ".join(team.name for team in teams)
    alt = _(
        "Profile of the organisation with these teams: %(teams)s. The table has every figure."
    ) % {"teams": names}
    return profile_chart(
        [row.name for row in result.dimensions],
        [whole, *teams],
        alt=alt,
        prefix=prefix,
        width=width,
        decimals=1,
        point=decimal_mark(),
        note=_("Hidden: too few answers"),
    )


def _sentence(pairs: Iterable[tuple[str, CellView]]) -> str:
    return " ".join(f"{name}: {cell.text}." for name, cell in pairs)
