"""Freeze, then render: everything that is ever shown of a closed campaign, as one JSON-serialisable value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from surveys.domain.cells import Cell, Distribution, Suppressed
from surveys.domain.questionnaire import Band, Questionnaire

ORGANISATION = ""


@dataclass(frozen=True)
class Group:
    """A team or unit. `parent` is the key of the unit it belongs to, "" for the organisation itself."""

    key: str
    name: str
    invited: int | None = None
    parent: str = ORGANISATION


@dataclass(frozen=True)
class Score:
    """One dimension of one group; `band` is None when suppressed."""

    code: str
    cell: Cell
    band: Band | None


@dataclass(frozen=True)
class GroupFacts:
    """What is published of one group. `responses` below the minimum are suppressed, on screen: "fewer than 5"."""

    key: str
    name: str
    parent: str
    invited: int | None
    responses: int | Suppressed
    scores: tuple[Score, ...]
    total: Cell
    outcome: Cell

    @property
    def response_rate(self) -> int | None:
        """Whole per cent of those invited, or None when either number is not known or not shown."""
        raise NotImplementedError

    def cell(self, code: str) -> Cell:
        """The cell of a dimension; KeyError for an unknown code."""
        raise NotImplementedError


@dataclass(frozen=True)
class ItemFacts:
    """How the whole organisation answered one item."""

    code: str
    distribution: Distribution | Suppressed


@dataclass(frozen=True)
class Driver:
    """How a dimension goes together with the outcome over the whole organisation: Pearson's r, two decimals."""

    code: str
    correlation: float


@dataclass(frozen=True)
class ReleaseFacts:
    """The release. `organisation` is the whole, `groups` the teams in the order given."""

    questionnaire_key: str
    questionnaire_version: int
    questionnaire_hash: str
    title: str
    minimum_group: int
    organisation: GroupFacts
    groups: tuple[GroupFacts, ...]
    items: tuple[ItemFacts, ...]
    strongest_items: tuple[str, ...]
    weakest_items: tuple[str, ...]
    lowest_dimensions: tuple[str, ...]
    drivers: tuple[Driver, ...]


class DisclosureError(RuntimeError):
    """The audit found that published numbers would speak for fewer people than the minimum. Nothing is released."""


def build_release(
    questionnaire: Questionnaire,
    *,
    title: str,
    groups: Sequence[Group],
    answers: Mapping[str, Sequence[str]],
    minimum_group: int,
    invited: int | None = None,
) -> ReleaseFacts:
    """Compute, protect and audit the results of a closed campaign.

    `answers` holds the packed answers of the direct members per group key; "" for people of the organisation without a team.
    Raises ValueError for a minimum below 5 or the questionnaire's, unknown keys or malformed answers; DisclosureError
    when the audit finds a leak.
    """
    raise NotImplementedError


def to_json(facts: ReleaseFacts) -> str:
    """Canonical JSON; a suppressed cell is {"suppressed": true} and nothing more."""
    raise NotImplementedError


def from_json(text: str) -> ReleaseFacts:
    """The inverse of `to_json`. Raises ValueError on anything else."""
    raise NotImplementedError
