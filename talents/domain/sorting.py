"""Sorting the cards of a set before choosing: what fits me, what sometimes does, what doesn't."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from talents.domain.map import Family, Talent
from talents.domain.talent_set import TalentSet


class Pile(StrEnum):
    """Where someone lays a card."""

    FITS = "fits"
    SOMETIMES = "sometimes"
    NOT = "not"


@dataclass(frozen=True)
class Group:
    """Talents that are shown together: a pile, or a family (`family`) of what is in no pile."""

    pile: Pile | None
    family: Family | None
    talents: tuple[Talent, ...]


def read_piles(stored: Mapping[str, str], talent_set: TalentSet) -> dict[str, Pile]:
    """What was stored, by the key of the talent, without what the set doesn't know."""
    known = {talent.key for talent in talent_set.talents}
    return {key: Pile(pile) for key, pile in stored.items() if key in known and pile in set(Pile)}


def fitting(talent_set: TalentSet, piles: Mapping[str, Pile]) -> tuple[Talent, ...]:
    """The talents that someone said fit them, in the order of the set."""
    return _in_pile(talent_set.talents, piles, Pile.FITS)


def others(talent_set: TalentSet, piles: Mapping[str, Pile]) -> tuple[Group, ...]:
    """All other talents: first what sometimes fits, then the rest by family."""
    sometimes = _in_pile(talent_set.talents, piles, Pile.SOMETIMES)
    groups = [Group(Pile.SOMETIMES, None, sometimes)]
    for family in talent_set.families:
        rest = (
            talent
            for talent in talent_set.talents_of(family)
            if piles.get(talent.key) not in (Pile.FITS, Pile.SOMETIMES)
        )
        groups.append(Group(None, family, tuple(rest)))
    return tuple(group for group in groups if group.talents)


def _in_pile(
    talents: Sequence[Talent], piles: Mapping[str, Pile], pile: Pile
) -> tuple[Talent, ...]:
    return tuple(talent for talent in talents if piles.get(talent.key) is pile)
