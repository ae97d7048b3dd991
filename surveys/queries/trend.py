"""A result beside that of an earlier survey with the same questionnaire."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from organisations.models import Team
from surveys.domain.cells import Distribution, Mean, Suppressed
from surveys.domain.facts import GroupFacts, ReleaseFacts, Score
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign, CampaignTeam, Status
from surveys.queries.cells import CellView, cell_view
from surveys.queries.dimension_page import difference
from surveys.queries.wording import decimal, said


@dataclass(frozen=True)
class ScoreTrend:
    """Then and now; `change` is empty where it can't be told, `words` where nothing is sure."""

    before: CellView
    now: CellView
    change: str
    words: str


@dataclass(frozen=True)
class DimensionTrend:
    """A dimension of the whole organisation; None where its statements changed between versions."""

    code: str
    name: str
    score: ScoreTrend | None


@dataclass(frozen=True)
class TeamTrend:
    """A team of now, with one entry per comparable dimension; `merged` of more teams of then."""

    name: str
    is_new: bool
    merged: tuple[str, ...]
    scores: tuple[ScoreTrend, ...]


@dataclass(frozen=True)
class StatementTrend:
    """The favourable share then and now, in per cent as text, with the change in points."""

    text: str
    before: str
    now: str
    change: str
    is_reworded: bool


@dataclass(frozen=True)
class Trend:
    """The comparison. `names` are the dimensions that can be compared, in their order."""

    earlier: Campaign
    dimensions: tuple[DimensionTrend, ...]
    names: tuple[str, ...]
    teams: tuple[TeamTrend, ...]
    statements: tuple[StatementTrend, ...]


def earlier_waves(campaign: Campaign) -> list[Campaign]:
    """Closed surveys of before with the same questionnaire, in any version; the last one first."""
    found = _closed_before(
        campaign.organisation_id,
        campaign.questionnaire_version.questionnaire_id,
        campaign.closes_at,
    )
    return list(
        found.select_related("release", "questionnaire_version").order_by("-closes_at", "-pk")
    )


def with_earlier(campaigns: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Annotate `has_earlier`: whether there is a survey of before to compare with."""
    before = _closed_before(
        OuterRef("organisation"),
        OuterRef("questionnaire_version__questionnaire"),
        OuterRef("closes_at"),
    )
    return campaigns.annotate(has_earlier=Exists(before))


def _closed_before(organisation: Any, questionnaire: Any, moment: Any) -> QuerySet[Campaign]:
    return Campaign.objects.filter(
        organisation=organisation,
        questionnaire_version__questionnaire=questionnaire,
        status=Status.CLOSED,
        closes_at__lt=moment,
    )


def trend(campaign: Campaign, earlier: Campaign) -> Trend:
    """Compare what both released, and nothing else. Raises Release.DoesNotExist before closing.

    A dimension compares when its statements have the same codes in the same direction in both
    versions.
    """
    now, before = campaign.release.facts, earlier.release.facts
    definition = campaign.questionnaire_version.parsed
    same = _comparable(definition, earlier.questionnaire_version.parsed)
    names = {code: said(definition.dimension(code).name) for code in same}
    return Trend(
        earlier=earlier,
        dimensions=tuple(
            DimensionTrend(
                dimension.code,
                said(dimension.name),
                _score(definition, before.organisation, now.organisation, dimension.code)
                if dimension.code in names
                else None,
            )
            for dimension in definition.dimensions
        ),
        names=tuple(names.values()),
        teams=_teams(campaign, earlier, definition, tuple(names)),
        statements=_statements(definition, earlier.questionnaire_version.parsed, before, now),
    )


def _comparable(definition: Questionnaire, other: Questionnaire) -> list[str]:
    def items(one: Questionnaire, code: str) -> dict[str, bool]:
        return {item.code: item.reversed for item in one.items_of(code)}

    known = {dimension.code for dimension in other.dimensions}
    return [
        dimension.code
        for dimension in definition.dimensions
        if dimension.code in known
        and items(definition, dimension.code) == items(other, dimension.code)
        and definition.scale.maximum == other.scale.maximum
    ]


def _score(definition: Questionnaire, before: GroupFacts, now: GroupFacts, code: str) -> ScoreTrend:
    return _between(definition, before.score(code), now.score(code))


def _between(definition: Questionnaire, before: Score, now: Score) -> ScoreTrend:
    change = ""
    if isinstance(before.cell, Mean) and isinstance(now.cell, Mean):
        change = signed(now.cell.value - before.cell.value)
    return ScoreTrend(
        cell_view(definition, before.cell),
        cell_view(definition, now.cell),
        change,
        difference(now, before),
    )


def signed(value: float) -> str:
    """A change with its sign, one decimal; no sign for no change."""
    rounded = round(value, 1)
    if not rounded:
        return decimal(0)
    return f"{'+' if rounded > 0 else '−'}{decimal(abs(rounded))}"


def _teams(
    campaign: Campaign, earlier: Campaign, definition: Questionnaire, codes: Sequence[str]
) -> tuple[TeamTrend, ...]:
    """Each team of now beside the teams of then that it is, or that were merged into it."""
    rows = CampaignTeam.objects.filter(campaign__in=[campaign.pk, earlier.pk])
    team_of = {str(pk): team for pk, team in rows.values_list("pk", "team_id")}
    into = _merged_into(campaign)
    then: dict[int, list[GroupFacts]] = defaultdict(list)
    for group in earlier.release.facts.groups:
        if group.key in team_of:
            then[_of_today(team_of[group.key], into)].append(group)
    return tuple(
        _team(definition, then[_of_today(team_of[group.key], into)], group, codes)
        for group in campaign.release.facts.groups
        if group.key in team_of
    )


def _team(
    definition: Questionnaire,
    before: Sequence[GroupFacts],
    now: GroupFacts,
    codes: Sequence[str],
) -> TeamTrend:
    return TeamTrend(
        name=now.name,
        is_new=not before,
        merged=tuple(group.name for group in before) if len(before) > 1 else (),
        scores=tuple(
            _between(definition, together([group.score(code) for group in before]), now.score(code))
            for code in codes
        )
        if before
        else (),
    )


def together(scores: Sequence[Score]) -> Score:
    """One score for teams that became one: the mean weighed by their responses.

    From published figures only. Hidden as soon as one of them has no exact mean.
    """
    if len(scores) == 1:
        return scores[0]
    cells = [score.cell for score in scores]
    margins = [score.margin for score in scores]
    means = [cell for cell in cells if isinstance(cell, Mean)]
    hidden = next((score for score in scores if not isinstance(score.cell, Mean)), None)
    if hidden is not None:
        return Score(hidden.code, Suppressed(), None)
    people = sum(cell.n for cell in means)
    mean = sum(cell.value * cell.n for cell in means) / people
    known = [margin for margin in margins if margin is not None]
    margin = max(known) if len(known) == len(margins) else None
    return Score(scores[0].code, Mean(round(mean, 1), people), None, margin)


def _merged_into(campaign: Campaign) -> dict[int, int]:
    """Which team each merged team of the organisation became."""
    gone = Team.objects.filter(
        organisation=campaign.organisation_id, merged_into__isnull=False
    ).values_list("pk", "merged_into_id")
    return {pk: int(into) for pk, into in gone if into is not None}


def _of_today(team: int, into: Mapping[int, int]) -> int:
    """The team that this one is today; merges never form a circle."""
    while team in into:
        team = into[team]
    return team


def _statements(
    definition: Questionnaire, other: Questionnaire, before: ReleaseFacts, now: ReleaseFacts
) -> tuple[StatementTrend, ...]:
    """Statements asked in the same direction both times, and shown both times without a bound."""
    asked = {item.code: item for item in other.all_items}
    then = {fact.code: fact.distribution for fact in before.items}
    today = {fact.code: fact.distribution for fact in now.items}
    rows = []
    for item in definition.all_items:
        old, new = then.get(item.code), today.get(item.code)
        if (
            item.code in asked
            and asked[item.code].reversed == item.reversed
            and isinstance(old, Distribution)
            and isinstance(new, Distribution)
            and old.favourable is not None
            and new.favourable is not None
            and not (old.bounded or new.bounded)
        ):
            points = new.favourable - old.favourable
            rows.append(
                StatementTrend(
                    text=said(item.text),
                    before=f"{old.favourable} %",
                    now=f"{new.favourable} %",
                    change=f"{'+' if points > 0 else '−' if points else ''}{abs(points)}",
                    is_reworded=asked[item.code].text.text() != item.text.text(),
                )
            )
    return tuple(rows)
