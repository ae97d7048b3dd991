"""From people and their chosen talents to one map of a team: no scores, no ranking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Family:
    """Talents that belong together, with the house colour and icon that show it."""

    key: str
    name: str
    tagline: str = ""
    color: str = "teal"
    icon: str = "circle"


@dataclass(frozen=True)
class Talent:
    """Something people may be asked for; `ask_me` completes 'ask me for help with'."""

    key: str
    family: str
    name: str
    ask_me: str
    description: str = ""
    question: str = ""
    pitfall: str = ""


@dataclass(frozen=True)
class Seen:
    """A talent that a colleague sees in someone, with the example they gave.

    `giver` is empty for a colleague who doesn't show themselves.
    """

    talent: str
    example: str
    giver: str = ""


@dataclass(frozen=True)
class Person:
    """Someone who shows themselves on the map; talents are named by key."""

    id: int
    name: str
    talents: frozenset[str]
    role: str = ""
    wants_to_learn: str | None = None
    example_talent: str | None = None
    example: str = ""
    ask_me: str = ""
    contact_kind: str = "text"  # or "note" or "mail": through the site
    contact: str = ""
    seen: tuple[Seen, ...] = ()  # only what they accepted


class Mark(StrEnum):
    """What a person has with a talent."""

    NOTHING = ""
    CHOSEN = "chosen"
    LEARNING = "learning"


@dataclass(frozen=True)
class TalentEntry:
    """A talent, who may be asked for it, and who wants to learn it."""

    talent: Talent
    people: tuple[Person, ...]
    learners: tuple[Person, ...]


@dataclass(frozen=True)
class FamilyBlock:
    """A family with its talents; `people` is how many have at least one of them."""

    family: Family
    entries: tuple[TalentEntry, ...]
    people: int


@dataclass(frozen=True)
class Cell:
    """Where a person's row meets a talent's column, in the colour of its family."""

    talent: Talent
    mark: Mark
    color: str


@dataclass(frozen=True)
class PersonRow:
    """A person's cells, in the order of the talents in the blocks."""

    person: Person
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class LearningPair:
    """Someone who wants to learn a talent, and the colleagues who have it."""

    learner: Person
    talent: Talent
    helpers: tuple[Person, ...]


@dataclass(frozen=True)
class TeamMap:
    """The map of a team."""

    people: tuple[Person, ...]
    blocks: tuple[FamilyBlock, ...]
    rows: tuple[PersonRow, ...]
    open_field: tuple[Talent, ...]
    learning_pairs: tuple[LearningPair, ...]

    @property
    def entries(self) -> tuple[TalentEntry, ...]:
        """Every talent of the map, family by family."""
        return tuple(entry for block in self.blocks for entry in block.entries)


def build_map(
    families: Sequence[Family], talents: Sequence[Talent], people: Iterable[Person]
) -> TeamMap:
    """Lay out a team's map in the order of the families and talents given, people by name.

    Talents that no family holds and chosen keys that no talent has are left out.
    """
    everyone = tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))
    blocks = tuple(_block(family, talents, everyone) for family in families)
    entries = [entry for block in blocks for entry in block.entries]
    return TeamMap(
        people=everyone,
        blocks=blocks,
        rows=tuple(_row(person, blocks) for person in everyone),
        open_field=tuple(entry.talent for entry in entries if not entry.people),
        learning_pairs=tuple(
            LearningPair(learner, entry.talent, entry.people)
            for entry in entries
            if entry.people
            for learner in entry.learners
        ),
    )


def mark(person: Person, talent: Talent) -> Mark:
    """What the person has with the talent; who has it no longer needs to learn it."""
    if talent.key in person.talents:
        return Mark.CHOSEN
    return Mark.LEARNING if talent.key == person.wants_to_learn else Mark.NOTHING


def _block(family: Family, talents: Sequence[Talent], people: tuple[Person, ...]) -> FamilyBlock:
    own = [talent for talent in talents if talent.family == family.key]
    keys = {talent.key for talent in own}
    entries = tuple(
        TalentEntry(
            talent,
            tuple(person for person in people if mark(person, talent) is Mark.CHOSEN),
            tuple(person for person in people if mark(person, talent) is Mark.LEARNING),
        )
        for talent in own
    )
    return FamilyBlock(family, entries, sum(1 for person in people if person.talents & keys))


def _row(person: Person, blocks: Sequence[FamilyBlock]) -> PersonRow:
    return PersonRow(
        person,
        tuple(
            Cell(entry.talent, mark(person, entry.talent), block.family.color)
            for block in blocks
            for entry in block.entries
        ),
    )
