"""The result of a closed campaign for screen and print: the release in words, and nothing else."""

import datetime
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from surveys.domain.cells import Distribution, Suppressed
from surveys.domain.facts import GroupFacts, ReleaseFacts
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign
from surveys.queries.cells import CellView, ShareView, cell_view, share_view
from surveys.queries.inspiration import Link, Plea, inspiration, pleas
from surveys.queries.wording import said


@dataclass(frozen=True)
class DimensionRow:
    """A dimension: the whole organisation, and each team in the order of `Result.teams`."""

    code: str
    name: str
    description: str
    whole: CellView
    teams: tuple[CellView, ...]


@dataclass(frozen=True)
class GroupRow:
    """How many of a group answered; `rate` is empty where it isn't known."""

    key: str
    name: str
    invited: int | None
    responses: str
    rate: str
    outcome: CellView


@dataclass(frozen=True)
class StatementRow:
    """A statement with the shares of its answers, for the whole organisation."""

    text: str
    dimension: str
    is_reversed: bool
    shares: ShareView


@dataclass(frozen=True)
class Priority:
    """One of the lowest dimensions, or one to begin with anyway; with pages that help.

    `plea` says why it's always a good place to begin. Without a score there is no advice.
    """

    code: str
    name: str
    score: CellView
    advice: str
    links: tuple[Link, ...]
    plea: Plea | None = None


@dataclass(frozen=True)
class Result:
    """Everything that a result page or report shows."""

    title: str
    organisation: str
    closed_on: datetime.date
    minimum_group: int
    whole: GroupRow
    total: CellView
    dimensions: tuple[DimensionRow, ...]
    teams: tuple[GroupRow, ...]
    strongest: tuple[StatementRow, ...]
    weakest: tuple[StatementRow, ...]
    priorities: tuple[Priority, ...]
    anyway: tuple[Priority, ...]
    open_question: str
    something_hidden: bool
    low_band: str
    middle_band: str
    high_band: str


def result_of(campaign: Campaign) -> Result:
    """The result in words. Raises Release.DoesNotExist for a campaign that isn't closed."""
    release = campaign.release
    facts, definition = release.facts, campaign.questionnaire_version.parsed
    question = definition.open_question
    fewer = _("fewer than %(minimum)d") % {"minimum": facts.minimum_group}
    low, high = f"{definition.low_below:g}", f"{definition.high_from:g}"
    dimensions = tuple(
        DimensionRow(
            dimension.code,
            said(dimension.name),
            said(dimension.description),
            cell_view(definition, facts.organisation.cell(dimension.code)),
            tuple(cell_view(definition, group.cell(dimension.code)) for group in facts.groups),
        )
        for dimension in definition.dimensions
    )
    begin = _where_to_begin(campaign, definition, facts)
    return Result(
        title=facts.title,
        organisation=campaign.organisation.name,
        closed_on=release.created_on,
        minimum_group=facts.minimum_group,
        whole=_group(definition, facts.organisation, _("The whole organisation"), fewer),
        total=cell_view(definition, facts.organisation.total),
        dimensions=dimensions,
        teams=tuple(_group(definition, group, group.name, _("hidden")) for group in facts.groups),
        strongest=_statements(definition, facts, facts.strongest_items),
        weakest=_statements(definition, facts, facts.weakest_items),
        priorities=tuple(one for one in begin if one.code in facts.lowest_dimensions),
        anyway=tuple(one for one in begin if one.code not in facts.lowest_dimensions),
        open_question=said(question.text) if question else "",
        something_hidden=any(cell.hidden for row in dimensions for cell in row.teams),
        low_band=f"0–{low}",
        middle_band=f"{low}–{high}",
        high_band=f"{high}–100",
    )


def _group(definition: Questionnaire, group: GroupFacts, name: str, instead: str) -> GroupRow:
    """A group's row; `instead` stands where its number of responses isn't given."""
    responses = group.responses
    rate = group.response_rate
    return GroupRow(
        key=group.key,
        name=name,
        invited=group.invited,
        responses=instead if isinstance(responses, Suppressed) else str(responses),
        rate="" if rate is None else f"{rate} %",
        outcome=cell_view(definition, group.outcome),
    )


def _statements(
    definition: Questionnaire, facts: ReleaseFacts, codes: tuple[str, ...]
) -> tuple[StatementRow, ...]:
    items = {item.code: item for item in definition.all_items}
    shares = {fact.code: fact.distribution for fact in facts.items}
    names = {dimension.code: said(dimension.name) for dimension in definition.dimensions}
    return tuple(
        StatementRow(
            said(items[code].text),
            names.get(items[code].dimension or "", ""),
            items[code].reversed,
            share_view(share),
        )
        for code in codes
        if isinstance(share := shares[code], Distribution)
    )


def _where_to_begin(
    campaign: Campaign, definition: Questionnaire, facts: ReleaseFacts
) -> tuple[Priority, ...]:
    """The lowest dimensions, then those that editors always want shown: two queries."""
    known = {dimension.code for dimension in definition.dimensions}
    found = pleas(campaign.questionnaire_version.questionnaire_id)
    said_of = {plea.code: plea for plea in found if plea.code in known}
    codes = dict.fromkeys([*facts.lowest_dimensions, *said_of])
    return tuple(
        replace(one, plea=said_of.get(one.code))
        for one in priorities(campaign, definition, facts, codes, even_hidden=said_of)
    )


def priorities(
    campaign: Campaign,
    definition: Questionnaire,
    facts: ReleaseFacts,
    codes: Iterable[str],
    *,
    even_hidden: Container[str] = (),
) -> tuple[Priority, ...]:
    """Advice and pages for these dimensions: one query.

    Those without a figure are left out, except the ones in `even_hidden`.
    """
    scores = {code: cell_view(definition, facts.organisation.cell(code)) for code in codes}
    bands = {
        code: score.band
        for code, score in scores.items()
        if score.band is not None or code in even_hidden
    }
    links = inspiration(campaign.questionnaire_version.questionnaire_id, bands)
    return tuple(
        Priority(
            code,
            said(definition.dimension(code).name),
            scores[code],
            said(definition.dimension(code).advice(band)) if band else "",
            tuple(links[code]),
        )
        for code, band in bands.items()
    )
