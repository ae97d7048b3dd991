"""One dimension of a result: who says what, where it differs, and what helps."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from surveys.domain.cells import Distribution, Suppressed
from surveys.domain.facts import GroupFacts, ReleaseFacts, Score
from surveys.domain.questionnaire import Dimension, Item, Questionnaire
from surveys.models import Campaign
from surveys.queries.cells import CellView, cell_view
from surveys.queries.results import Priority, priorities
from surveys.queries.shares import SharesTable, shares_table
from surveys.queries.wording import said

# J. Cohen, *Statistical Power Analysis for the Behavioral Sciences* (1988), for a correlation.
STRONG, MEDIUM = 0.5, 0.3


@dataclass(frozen=True)
class GroupScore:
    """A group beside the whole organisation; `difference` is empty where nothing can be said."""

    name: str
    score: CellView
    difference: str


@dataclass(frozen=True)
class Cut:
    """What people with the same answer to a background question say."""

    question: str
    groups: tuple[GroupScore, ...]


@dataclass(frozen=True)
class Neighbour:
    """The dimension before or after."""

    code: str
    name: str


@dataclass(frozen=True)
class DimensionPage:
    """Everything on the page. `advice` is None where the organisation's score isn't shown."""

    code: str
    name: str
    description: str
    score: CellView
    advice: Priority | None
    connection: str
    people: SharesTable
    statements: SharesTable
    teams: tuple[GroupScore, ...]
    cuts: tuple[Cut, ...]
    before: Neighbour | None
    after: Neighbour | None


def dimension_page(campaign: Campaign, code: str) -> DimensionPage | None:
    """The page of the dimension with this code; None when the questionnaire has none.

    Everything comes from the release. Raises Release.DoesNotExist before closing.
    """
    definition = campaign.questionnaire_version.parsed
    if code not in {dimension.code for dimension in definition.dimensions}:
        return None
    return dimension_pages(campaign, [code])[code]


def dimension_pages(
    campaign: Campaign, codes: Sequence[str], *, prefix: str = ""
) -> dict[str, DimensionPage]:
    """The pages of these dimensions, by code: one query.

    `prefix` makes the names in their pictures unique where several stand on a page.
    """
    facts, definition = campaign.release.facts, campaign.questionnaire_version.parsed
    advice = {one.code: one for one in priorities(campaign, definition, facts, codes)}
    return {
        code: _page(definition, facts, code, advice.get(code), prefix and f"{prefix}-{code}-")
        for code in codes
    }


def _page(
    definition: Questionnaire,
    facts: ReleaseFacts,
    code: str,
    advice: Priority | None,
    prefix: str,
) -> DimensionPage:
    dimension = definition.dimension(code)
    place = definition.dimensions.index(dimension)
    following = definition.dimensions[place + 1 : place + 2]
    return DimensionPage(
        code=code,
        name=said(dimension.name),
        description=said(dimension.description),
        score=cell_view(definition, facts.organisation.cell(code)),
        advice=advice,
        connection=_connection(facts, code),
        people=_people(definition, facts, dimension, prefix),
        statements=_statements(definition, facts, code, prefix),
        teams=tuple(
            _beside(definition, facts.organisation, group, group.name, code)
            for group in facts.groups
        ),
        cuts=cuts_of(definition, facts, code),
        before=_neighbour(definition.dimensions[place - 1]) if place else None,
        after=_neighbour(following[0]) if following else None,
    )


def cuts_of(definition: Questionnaire, facts: ReleaseFacts, code: str) -> tuple[Cut, ...]:
    """The groups by background on one dimension, a cut without any figure left out."""
    labels = {
        (question.code, option.code): said(option.label)
        for question in definition.background
        for option in question.options
    }
    questions = {question.code: said(question.text) for question in definition.background}
    return tuple(
        Cut(
            questions[cut.code],
            tuple(
                _beside(definition, facts.organisation, group, labels[cut.code, group.key], code)
                for group in cut.groups
            ),
        )
        for cut in facts.cuts
        if any(not isinstance(group.cell(code), Suppressed) for group in cut.groups)
    )


def difference(one: Score, whole: Score) -> str:
    """Whether two scores differ more than chance would: only where their intervals part.

    Empty where a score has no exact mean, or its release knows no margin.
    """
    if one.margin is None or whole.margin is None:
        return ""
    values = [score.cell for score in (one, whole)]
    if any(isinstance(cell, Suppressed) for cell in values):
        return ""
    gap = values[0].value - values[1].value  # type: ignore[union-attr]
    if abs(gap) <= one.margin + whole.margin:
        return _("no clear difference")
    return _("clearly higher") if gap > 0 else _("clearly lower")


def _beside(
    definition: Questionnaire, whole: GroupFacts, group: GroupFacts, name: str, code: str
) -> GroupScore:
    return GroupScore(
        name,
        cell_view(definition, group.cell(code)),
        difference(group.score(code), whole.score(code)),
    )


def _connection(facts: ReleaseFacts, code: str) -> str:
    """In words how the dimension goes together with the outcome; empty when it isn't known."""
    found = {driver.code: driver.correlation for driver in facts.drivers}
    if code not in found:
        return ""
    if found[code] >= STRONG:
        return _(
            "Who scores higher here is much more often satisfied with learning at work. That "
            "doesn't tell what causes what."
        )
    if found[code] >= MEDIUM:
        return _(
            "Who scores higher here is more often satisfied with learning at work. That doesn't "
            "tell what causes what."
        )
    return _("Here the score hardly goes together with being satisfied with learning at work.")


def _people(
    definition: Questionnaire, facts: ReleaseFacts, dimension: Dimension, prefix: str
) -> SharesTable:
    low, high = f"{definition.low_below:g}", f"{definition.high_from:g}"
    names = (
        _("%(from)s or more") % {"from": high},
        _("from %(low)s to %(high)s") % {"low": low, "high": high},
        _("below %(low)s") % {"low": low},
    )
    shares = {share.code: share.distribution for share in facts.shares}
    rows = [(said(dimension.name), shares.get(dimension.code, Suppressed()), False)]
    return shares_table(
        rows, names, prefix=f"{prefix}people", what=_("How many people score high or low.")
    )


def _statements(
    definition: Questionnaire, facts: ReleaseFacts, code: str, prefix: str
) -> SharesTable:
    """The literal statements: agreeing is agreeing, also where disagreeing is favourable."""
    shares = {fact.code: fact.distribution for fact in facts.items}
    rows = [
        (said(item.text), _literal(item, shares.get(item.code, Suppressed())), item.reversed)
        for item in definition.items_of(code)
    ]
    names = (_("agree"), _("in between"), _("don't agree"))
    return shares_table(
        rows, names, prefix=f"{prefix}statements", what=_("The answers to each statement.")
    )


def _literal(item: Item, share: Distribution | Suppressed) -> Distribution | Suppressed:
    """Agreement first; a reversed item was turned when it was counted."""
    if isinstance(share, Suppressed) or not item.reversed:
        return share
    return Distribution(share.unfavourable, share.neutral, share.favourable, share.n, share.bounded)


def _neighbour(dimension: Dimension) -> Neighbour:
    return Neighbour(dimension.code, said(dimension.name))
