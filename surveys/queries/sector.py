"""A result beside the figures of the sector."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pdf.charts import Series, profile_chart
from surveys.domain.sector import SectorFigure, column_keys, figures
from surveys.models import Campaign, SectorCohort, SectorShare
from surveys.queries.cells import CellView, cell_view
from surveys.queries.charts import NARROW, WIDE
from surveys.queries.wording import decimal, decimal_mark, said

# Answers are told in round numbers: nobody needs more, and a sum of others' answers stays theirs.
ROUND = 10


@dataclass(frozen=True)
class SectorRow:
    """A dimension; the sector's and subsector's mean as text, "" where there is none."""

    code: str
    name: str
    own: CellView
    sector: str
    subsector: str


@dataclass(frozen=True)
class SectorView:
    """A result beside the sector. `surveys` and `answers` say how much is behind its figures.

    Without figures of the sector `rows` is empty.
    """

    rows: tuple[SectorRow, ...]
    surveys: int
    answers: int
    subsector: str
    wide: str
    narrow: str

    @property
    def has_subsector(self) -> bool:
        """Whether any figure of the subsector can be shown."""
        return any(row.subsector for row in self.rows)


def share_of(campaign: Campaign) -> SectorShare | None:
    """Whether and how the campaign counts for the sector."""
    return SectorShare.objects.filter(campaign=campaign).first()


def beside_sector(campaign: Campaign) -> SectorView:
    """The released figures of a campaign beside those of the sector: one query."""
    definition = campaign.questionnaire_version.parsed
    facts = campaign.release.facts
    rows = SectorCohort.objects.filter(
        questionnaire=campaign.questionnaire_version.questionnaire_id
    )
    cohorts = [row.parsed for row in rows]
    keys = column_keys(definition)
    whole = figures(cohorts, keys)
    part = figures(cohorts, keys, subsector=campaign.organisation.subsector)
    shown = tuple(
        SectorRow(
            dimension.code,
            said(dimension.name),
            cell_view(definition, facts.organisation.cell(dimension.code)),
            _text(whole.get(dimension.code)),
            _text(part.get(dimension.code)),
        )
        for dimension in definition.dimensions
    )
    has_figures = bool(whole)
    most = max((figure.answers for figure in whole.values()), default=0)
    return SectorView(
        rows=shown if has_figures else (),
        surveys=sum(cohort.surveys for cohort in cohorts),
        answers=most - most % ROUND,
        subsector=campaign.organisation.get_subsector_display(),
        wide=_chart(shown, whole, part, width=WIDE) if has_figures else "",
        narrow=_chart(shown, whole, part, width=NARROW) if has_figures else "",
    )


def _text(figure: SectorFigure | None) -> str:
    return decimal(figure.value) if figure else ""


def _chart(
    rows: tuple[SectorRow, ...],
    whole: dict[str, SectorFigure],
    part: dict[str, SectorFigure],
    *,
    width: float,
) -> str:
    def values(found: dict[str, SectorFigure]) -> tuple[float | None, ...]:
        return tuple(found[row.code].value if row.code in found else None for row in rows)

    series = [
        Series(_("Your organisation"), tuple(row.own.value for row in rows)),
        Series(_("The sector"), values(whole)),
        *([Series(_("Your subsector"), values(part))] if part else []),
    ]
    told = " ".join(
        f"{row.name}: "
        + ", ".join(
            f"{name} {text}"
            for name, text in (
                (_("Your organisation"), row.own.text),
                (_("The sector"), row.sector),
                (_("Your subsector"), row.subsector),
            )
            if text
        )
        + "."
        for row in rows
    )
    return profile_chart(
        [row.name for row in rows],
        series,
        alt=_("Scores from 0 to 100.") + f" {told}",
        prefix=f"sector-{width}",
        width=width,
        decimals=1,
        point=decimal_mark(),
        note=_("Hidden: too few answers"),
    )
