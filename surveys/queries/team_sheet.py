"""One team's result on one sheet, for its own meeting."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pdf.charts import Series, profile_chart
from surveys.models import Campaign
from surveys.queries.cells import CellView
from surveys.queries.charts import WIDE
from surveys.queries.results import GroupRow, result_of
from surveys.queries.wording import decimal_mark

# To talk about: enough to choose from, few enough for one meeting.
LOWEST = 2


@dataclass(frozen=True)
class TeamRow:
    """A dimension: the team beside the whole organisation."""

    name: str
    description: str
    team: CellView
    whole: CellView


@dataclass(frozen=True)
class TeamSheet:
    """What stands on the page. Of a team that is hidden altogether `chart` is empty.

    The highest dimension is never among the lowest.
    """

    title: str
    organisation: str
    team: GroupRow
    minimum_group: int
    rows: tuple[TeamRow, ...]
    chart: str
    highest: str
    lowest: tuple[TeamRow, ...]


def team_sheet_of(campaign: Campaign, key: str) -> TeamSheet | None:
    """The page of the team with this key in the release; None when there is none.

    Everything comes from the release, as on the screen.
    """
    result = result_of(campaign)
    places = [place for place, team in enumerate(result.teams) if team.key == key]
    if not places:
        return None
    [place] = places
    rows = tuple(
        TeamRow(row.name, row.description, row.teams[place], row.whole) for row in result.dimensions
    )
    shown = [row for row in rows if not row.team.hidden]
    by_score = sorted(shown, key=lambda row: row.team.value or 0)
    return TeamSheet(
        title=result.title,
        organisation=result.organisation,
        team=result.teams[place],
        minimum_group=result.minimum_group,
        rows=rows,
        chart=_chart(result.teams[place].name, rows) if shown else "",
        highest=by_score[-1].name if by_score else "",
        lowest=tuple(by_score[:-1][:LOWEST]),
    )


def _chart(name: str, rows: tuple[TeamRow, ...]) -> str:
    told = " ".join(f"{row.name}: {row.team.text}." for row in rows)
    return profile_chart(
        [row.name for row in rows],
        [
            Series(name, tuple(row.team.value for row in rows)),
            Series(_("The whole organisation"), tuple(row.whole.value for row in rows)),
        ],
        alt=_("Scores of %(team)s beside those of the whole organisation. %(scores)s")
        % {"team": name, "scores": told},
        prefix="team",
        width=WIDE,
        decimals=1,
        point=decimal_mark(),
        note=_("Hidden: too few answers"),
    )
