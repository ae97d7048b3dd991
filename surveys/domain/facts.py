"""What a release holds: all that is ever shown of a closed campaign, as plain frozen values."""

from dataclasses import dataclass

from surveys.domain.cells import Cell, Distribution, Suppressed
from surveys.domain.hierarchy import ORGANISATION
from surveys.domain.questionnaire import Band


@dataclass(frozen=True)
class Group:
    """A team or unit. `parent` is the key of the unit around it, "" for the organisation itself."""

    key: str
    name: str
    invited: int | None = None
    parent: str = ORGANISATION


@dataclass(frozen=True)
class Score:
    """One dimension of one group; `band` is None when suppressed.

    `margin` is half the width of the mean's interval, on 0–100 in fives; None where no exact mean
    is shown. For words about a difference only, never to be shown.
    """

    code: str
    cell: Cell
    band: Band | None
    margin: int | None = None


@dataclass(frozen=True)
class GroupFacts:
    """What is published of one group. `responses` below the minimum are suppressed."""

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
        """Whole per cent of those invited, or None when either number is not known or not shown.

        More answers than invitations (someone joined late) reads as 100.
        """
        if not self.invited or isinstance(self.responses, Suppressed):
            return None
        return min(100, round(100 * self.responses / self.invited))

    def cell(self, code: str) -> Cell:
        """The cell of a dimension; KeyError for an unknown code."""
        return self.score(code).cell

    def score(self, code: str) -> Score:
        """The score on a dimension; KeyError for an unknown code."""
        for score in self.scores:
            if score.code == code:
                return score
        raise KeyError(code)


@dataclass(frozen=True)
class CutFacts:
    """One background question: per option, whose code is the key, what is published of it."""

    code: str
    groups: tuple[GroupFacts, ...]


@dataclass(frozen=True)
class ItemFacts:
    """How the whole organisation answered one item, or how it scores on one dimension."""

    code: str
    distribution: Distribution | Suppressed


@dataclass(frozen=True)
class Driver:
    """Pearson's r of a dimension with the outcome, whole organisation, two decimals."""

    code: str
    correlation: float


@dataclass(frozen=True)
class ReleaseFacts:
    """The release. `organisation` is the whole, `groups` its teams in the order given."""

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
    # How many per cent of people score high, in the middle and low, by the questionnaire's bands.
    shares: tuple[ItemFacts, ...] = ()
    cuts: tuple[CutFacts, ...] = ()
