"""What a card, a badge and the directory tell of a person: exactly what others may see."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from talents.domain.map import Family, Mark, Person, PersonRow, Talent, TeamMap
from talents.services.prints.contact import contact_words


@dataclass(frozen=True)
class HeldTalent:
    """A talent that someone may be asked for, and its family."""

    talent: Talent
    family: Family


@dataclass(frozen=True)
class PersonCard:
    """A person in words; texts are "" when there are none, and each is one paragraph."""

    person: Person
    talents: tuple[HeldTalent, ...]
    learning: str
    ask_me: str
    example: str
    example_talent: str
    contact: str

    @property
    def front_text(self) -> str:
        """What a screen reader says of the front."""
        held = (
            f"{one.talent.name} ({one.family.name}): {one.talent.ask_me}" for one in self.talents
        )
        return ". ".join([self.name_and_role, *held])

    @property
    def back_text(self) -> str:
        """What a screen reader says of the back."""
        told = (
            (_("You may also ask me:"), self.ask_me),
            (_("An example:"), self.example),
            (_("I want to learn:"), self.learning),
            (_("How to reach me:"), self.contact),
        )
        return ". ".join([self.person.name, *(f"{label} {text}" for label, text in told if text)])

    @property
    def name_and_role(self) -> str:
        """The name, and the role of who has one."""
        return ", ".join(filter(None, (self.person.name, self.person.role)))


def person_cards(team_map: TeamMap) -> tuple[PersonCard, ...]:
    """Everyone on the map, by name."""
    families = {block.family.key: block.family for block in team_map.blocks}
    return tuple(_card(row, families) for row in team_map.rows)


def _card(row: PersonRow, families: dict[str, Family]) -> PersonCard:
    person = row.person
    talents = {cell.talent.key: cell.talent.name for cell in row.cells}
    held = [cell.talent for cell in row.cells if cell.mark is Mark.CHOSEN]
    learning = [cell.talent.name for cell in row.cells if cell.mark is Mark.LEARNING]
    return PersonCard(
        person=person,
        talents=tuple(HeldTalent(talent, families[talent.family]) for talent in held),
        learning="".join(learning),
        ask_me=_paragraph(person.ask_me),
        example=_paragraph(person.example),
        example_talent=talents.get(person.example_talent or "", ""),
        contact=_paragraph(contact_words(person)),
    )


def _paragraph(text: str) -> str:
    return " ".join(text.split())
