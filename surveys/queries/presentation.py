"""A result as slides for a meeting: one figure at a time, and what to talk about next to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pdf.charts import Bar, bar_chart
from surveys.models import Campaign
from surveys.queries.cells import CellView
from surveys.queries.charts import NARROW, WIDE, dimension_chart
from surveys.queries.dimension_page import DimensionPage, dimension_pages
from surveys.queries.inspiration import Link
from surveys.queries.results import Result, result_of
from surveys.queries.team_sheet import TeamSheet, team_sheet_of
from surveys.queries.wording import decimal_mark


@dataclass(frozen=True)
class Figure:
    """A picture, wide and narrow, and the same as a table."""

    wide: str
    narrow: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Slide:
    """One slide; `questions` is what to talk about."""

    title: str
    text: str
    questions: tuple[str, ...]
    figure: Figure | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Presentation:
    """The slides, and of whom they are: a team, or the whole organisation."""

    title: str
    of: str
    slides: tuple[Slide, ...]


def presentation_of(campaign: Campaign, team: str = "") -> Presentation | None:
    """The slides of the organisation, or of the team with this key; None for an unknown team.

    Everything comes from the release. A team without figures talks about those of all.
    """
    result = result_of(campaign)
    sheet = team_sheet_of(campaign, team) if team else None
    if team and sheet is None:
        return None
    own = sheet if sheet and sheet.chart else None
    code_of = {row.name: row.code for row in result.dimensions}
    codes = (
        [code_of[row.name] for row in own.lowest]
        if own
        else [one.code for one in result.priorities]
    )
    pages = dimension_pages(campaign, codes, prefix="slide")
    return Presentation(
        title=result.title,
        of=sheet.team.name if sheet else result.organisation,
        slides=(
            _start(result, sheet),
            _overview(result, own),
            *([_highest(own)] if own and own.highest else []),
            *_lowest(pages.values(), own),
            _step(pages.values()),
        ),
    )


def _start(result: Result, sheet: TeamSheet | None) -> Slide:
    shown = sheet.team if sheet and sheet.chart else result.whole
    text = _("%(count)s of %(number)s people answered.") % {
        "count": shown.responses,
        "number": shown.invited,
    }
    if sheet and not sheet.chart:
        text += " " + _(
            "This team has no figures of its own, so these are those of the whole organisation."
        )
    return Slide(
        title=sheet.team.name if sheet else result.title,
        text=text,
        questions=(
            _("We look at the figures, tell what we recognise, and choose one small step."),
            _("Nobody has to say what they answered, and nobody asks."),
        ),
    )


def _overview(result: Result, own: TeamSheet | None) -> Slide:
    questions = (_("What surprises you?"), _("What do you recognise? Tell what you saw happen."))
    if own is None:
        cells = [(row.name, row.whole) for row in result.dimensions]
        figure = Figure(
            dimension_chart(result, prefix="slide-all"),
            dimension_chart(result, width=NARROW, prefix="slide-all-small"),
            (_("Dimension"), _("Score")),
            tuple((name, cell.text) for name, cell in cells),
        )
        return Slide(_("Score per dimension"), _scale_text(), questions, figure)
    figure = _bars(
        [(row.name, row.team) for row in own.rows],
        prefix="slide-team",
        header=(_("Dimension"), _("Your team"), _("The whole organisation")),
        rows=tuple((row.name, row.team.text, row.whole.text) for row in own.rows),
    )
    return Slide(_("Score per dimension"), _scale_text(), questions, figure)


def _highest(own: TeamSheet) -> Slide:
    row = next(row for row in own.rows if row.name == own.highest)
    return Slide(
        title=row.name,
        text=_("Here your team is highest.") + " " + row.description,
        questions=(_("What makes it work?"), _("How do we keep it?")),
        figure=_beside(row.team, row.whole, prefix="slide-highest"),
    )


def _lowest(pages: Iterable[DimensionPage], own: TeamSheet | None) -> Iterable[Slide]:
    questions = (_("When does it work well here?"), _("What stands in the way?"))
    if own is not None:
        for number, row in enumerate(own.lowest, start=1):
            figure = _beside(row.team, row.whole, prefix=f"slide-low-{number}")
            yield Slide(row.name, row.description, questions, figure)
        return
    for page in pages:
        header = (_("Statement"), _("Agree"), _("In between"), _("Don't agree"))
        rows = tuple((row.label, *row.parts) for row in page.statements.rows)
        figure = Figure(page.statements.wide, page.statements.narrow, header, rows)
        yield Slide(page.name, page.description, questions, figure)


def _step(pages: Iterable[DimensionPage]) -> Slide:
    links = [link for page in pages if page.advice for link in page.advice.links]
    unique = tuple({link.page_id: link for link in links}.values())
    return Slide(
        title=_("Our small step"),
        text=_("Choose one thing that you can start within two weeks."),
        questions=(_("What do we try?"), _("Who starts?"), _("When do we look back?")),
        links=unique,
    )


def _beside(team: CellView, whole: CellView, *, prefix: str) -> Figure:
    pairs = [(_("Your team"), team), (_("The whole organisation"), whole)]
    rows = tuple((name, cell.text) for name, cell in pairs)
    return _bars(pairs, prefix=prefix, header=(_("Who"), _("Score")), rows=rows)


def _bars(
    pairs: Iterable[tuple[str, CellView]],
    *,
    prefix: str,
    header: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
) -> Figure:
    bars = [Bar(name, cell.value, cell.text) for name, cell in pairs]
    told = " ".join(f"{', '.join(row)}." for row in rows)
    alt = _("Scores from 0 to 100.") + f" {told}"
    wide, narrow = (
        bar_chart(
            bars, alt=alt, prefix=f"{prefix}-{width}", width=width, decimals=1, point=decimal_mark()
        )
        for width in (WIDE, NARROW)
    )
    return Figure(wide, narrow, header, rows)


def _scale_text() -> str:
    return _(
        "The scores run from 0 to 100: the higher, the more people recognise it at work. They "
        "start a conversation; they are no test."
    )
