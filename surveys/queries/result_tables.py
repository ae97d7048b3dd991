"""A release as tables to take along: what is released and nothing else, no written answers."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from surveys.domain.cells import Bounded, Cell, Distribution, Mean, Suppressed
from surveys.domain.facts import GroupFacts, ReleaseFacts
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign
from surveys.queries.cells import band_label, bound_text, share_view
from surveys.queries.wording import said

Value = str | int | float


@dataclass(frozen=True)
class ResultTable:
    """A named table; the first cells of a row say what it is about."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class ResultTables:
    """The read-me lines, and every table."""

    title: str
    read_me: tuple[str, ...]
    tables: tuple[ResultTable, ...]


def result_tables(campaign: Campaign) -> ResultTables:
    """Everything that is released. Raises Release.DoesNotExist before closing."""
    release = campaign.release
    facts, definition = release.facts, campaign.questionnaire_version.parsed
    return ResultTables(
        title=facts.title,
        read_me=_read_me(campaign, facts, definition),
        tables=(
            _dimensions(definition, facts),
            _groups(facts),
            *([_background(definition, facts)] if facts.cuts else []),
            _statements(definition, facts),
            *([_drivers(definition, facts)] if facts.drivers else []),
        ),
    )


def value_of(cell: Cell) -> Value:
    """A figure to calculate with, or in words what stands in its place."""
    match cell:
        case Mean(value, _n):
            return value
        case Bounded():
            return bound_text(cell)
        case Suppressed():
            return _("hidden")


def _dimensions(definition: Questionnaire, facts: ReleaseFacts) -> ResultTable:
    groups = (facts.organisation, *facts.groups)
    names = (_("The whole organisation"), *(group.name for group in facts.groups))
    rows = [
        (said(dimension.name), *(value_of(group.cell(dimension.code)) for group in groups))
        for dimension in definition.dimensions
    ]
    further: tuple[tuple[str, Callable[[GroupFacts], Cell]], ...] = (
        (_("All dimensions together"), lambda group: group.total),
        (_("Satisfied with learning"), lambda group: group.outcome),
    )
    rows += [(name, *(value_of(cell(group)) for group in groups)) for name, cell in further]
    return ResultTable(_("Dimensions"), (_("Dimension"), *names), tuple(rows))


def _groups(facts: ReleaseFacts) -> ResultTable:
    rows = []
    for name, group in (
        (_("The whole organisation"), facts.organisation),
        *((group.name, group) for group in facts.groups),
    ):
        responses = group.responses
        rate = group.response_rate
        rows.append(
            (
                name,
                "" if group.invited is None else group.invited,
                _("hidden") if isinstance(responses, Suppressed) else responses,
                "" if rate is None else rate,
            )
        )
    header = (_("Team"), _("People"), _("Answers"), _("Took part, in %"))
    return ResultTable(_("Participation"), header, tuple(rows))


def _background(definition: Questionnaire, facts: ReleaseFacts) -> ResultTable:
    """A row per group by background, with a column per dimension."""
    asked = {question.code: question for question in definition.background}
    rows = []
    for cut in facts.cuts:
        labels = {option.code: said(option.label) for option in asked[cut.code].options}
        for group in cut.groups:
            responses = group.responses
            rows.append(
                (
                    f"{said(asked[cut.code].text)} {labels[group.key]}",
                    _("hidden") if isinstance(responses, Suppressed) else responses,
                    *(value_of(group.cell(one.code)) for one in definition.dimensions),
                )
            )
    names = (said(dimension.name) for dimension in definition.dimensions)
    header = (_("Group"), _("Answers"), *names)
    return ResultTable(_("By background"), header, tuple(rows))


def _statements(definition: Questionnaire, facts: ReleaseFacts) -> ResultTable:
    names = {dimension.code: said(dimension.name) for dimension in definition.dimensions}
    shares = {fact.code: fact.distribution for fact in facts.items}
    rows = []
    for item in definition.all_items:
        share = shares.get(item.code, Suppressed())
        turned = _("disagreeing is favourable") if item.reversed else ""
        about = names.get(item.dimension or "", "")
        rows.append((item.code, said(item.text), about, turned, *_shares(share)))
    header = (
        _("Code"),
        _("Statement"),
        _("Dimension"),
        _("Direction"),
        _("Favourable, in %"),
        _("In between, in %"),
        _("Unfavourable, in %"),
    )
    return ResultTable(_("Statements"), header, tuple(rows))


def _shares(distribution: Distribution | Suppressed) -> tuple[Value, ...]:
    if isinstance(distribution, Suppressed):
        return (_("hidden"),) * 3
    if distribution.bounded:
        return dataclasses.astuple(share_view(distribution))
    shares = (distribution.favourable, distribution.neutral, distribution.unfavourable)
    return tuple("" if share is None else share for share in shares)


def _drivers(definition: Questionnaire, facts: ReleaseFacts) -> ResultTable:
    rows = [
        (said(definition.dimension(driver.code).name), driver.correlation)
        for driver in facts.drivers
    ]
    header = (_("Dimension"), _("Goes together with satisfaction (r)"))
    return ResultTable(_("Connection"), header, tuple(rows))


def _read_me(campaign: Campaign, facts: ReleaseFacts, definition: Questionnaire) -> tuple[str, ...]:
    minimum = {"minimum": facts.minimum_group}
    lines = [
        f"{facts.title} · {campaign.organisation.name}",
        _("Closed on %(day)s. These figures don't change any more.")
        % {"day": date_format(campaign.release.created_on, "j F Y")},
        _("Questionnaire: %(title)s, version %(number)d.")
        % {"title": said(definition.title), "number": facts.questionnaire_version},
        _(
            "The scores run from 0 to 100: the higher, the more people recognise it at work. They "
            "start a conversation; they are no test."
        ),
        _(
            "Groups with fewer than %(minimum)d answers have no result of their own. Sometimes "
            "another group is hidden too, so that nobody can work out the small one. “Hidden” is "
            "not zero: don't count with it."
        )
        % minimum,
        _(
            "Statements: a share in per cent of the whole organisation. Where disagreeing is "
            "favourable, the favourable share is of those who disagree."
        ),
        _("Bands: %(low)s below %(from_middle)g, %(high)s from %(from_high)g.")
        % {
            "low": band_label("low"),
            "from_middle": definition.low_below,
            "high": band_label("high"),
            "from_high": definition.high_from,
        },
        _("What people wrote isn't in this file. Share the file with care."),
    ]
    return tuple(lines)
