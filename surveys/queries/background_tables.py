"""The groups by background on paper: a table per question, with a letter per group."""

from dataclasses import dataclass
from string import ascii_uppercase

from django.utils.translation import gettext as _

from surveys.domain.cells import Suppressed
from surveys.domain.facts import GroupFacts, ReleaseFacts
from surveys.domain.questionnaire import Questionnaire
from surveys.models import Campaign
from surveys.queries.cells import CellView, cell_view
from surveys.queries.dimension_page import difference
from surveys.queries.wording import said


@dataclass(frozen=True)
class BackgroundGroup:
    """A group: its letter, what it said, and how many answered (in words where that's hidden)."""

    letter: str
    label: str
    responses: str


@dataclass(frozen=True)
class BackgroundRow:
    """A dimension: per group its cell, and in words a difference that is more than chance."""

    name: str
    whole: CellView
    cells: tuple[tuple[CellView, str], ...]


@dataclass(frozen=True)
class BackgroundTable:
    """One question; the cells of a row are in the order of `groups`."""

    question: str
    groups: tuple[BackgroundGroup, ...]
    rows: tuple[BackgroundRow, ...]


def background_tables(campaign: Campaign) -> tuple[BackgroundTable, ...]:
    """A table per question of which any group has a figure; everything comes from the release."""
    facts, definition = campaign.release.facts, campaign.questionnaire_version.parsed
    asked = {question.code: question for question in definition.background}
    tables = []
    for cut in facts.cuts:
        if all(isinstance(score.cell, Suppressed) for one in cut.groups for score in one.scores):
            continue
        labels = {option.code: said(option.label) for option in asked[cut.code].options}
        groups = tuple(
            BackgroundGroup(letter, labels[group.key], _count(group))
            for letter, group in zip(ascii_uppercase, cut.groups, strict=False)
        )
        rows = tuple(
            BackgroundRow(
                said(dimension.name),
                cell_view(definition, facts.organisation.cell(dimension.code)),
                _cells(definition, facts, cut.groups, dimension.code),
            )
            for dimension in definition.dimensions
        )
        tables.append(BackgroundTable(said(asked[cut.code].text), groups, rows))
    return tuple(tables)


def _count(group: GroupFacts) -> str:
    return _("hidden") if isinstance(group.responses, Suppressed) else str(group.responses)


def _cells(
    definition: Questionnaire, facts: ReleaseFacts, groups: tuple[GroupFacts, ...], code: str
) -> tuple[tuple[CellView, str], ...]:
    whole = facts.organisation.score(code)
    return tuple(
        (cell_view(definition, group.cell(code)), _clear(difference(group.score(code), whole)))
        for group in groups
    )


def _clear(found: str) -> str:
    """Without the words for no difference: on paper they would fill the table."""
    return "" if found == _("no clear difference") else found
