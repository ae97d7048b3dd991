"""Learning pairs in words, gathered by talent."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from talents.domain.map import Person, TalentEntry, TeamMap


@dataclass(frozen=True)
class PairLine:
    """A talent, who wants to learn it, and from whom."""

    talent: str
    text: str

    @property
    def whole(self) -> str:
        """The line as it's read."""
        return f"{self.talent}: {self.text}"


def pair_lines(team_map: TeamMap, *, helpers: bool) -> tuple[PairLine, ...]:
    """One line for each talent that someone wants to learn from someone.

    Without `helpers` it only says who learns: who can show it stands in the talent's column.
    """
    return tuple(
        PairLine(entry.talent.name, _from_helpers(entry) if helpers else _names(entry.learners))
        for entry in team_map.entries
        if entry.people and entry.learners
    )


def _from_helpers(entry: TalentEntry) -> str:
    sentence = ngettext(
        "%(learners)s learns from %(helpers)s",
        "%(learners)s learn from %(helpers)s",
        len(entry.learners),
    )
    return sentence % {
        "learners": _names(entry.learners),
        "helpers": _names(entry.people, last=_("or")),
    }


def _names(people: Iterable[Person], last: str = "") -> str:
    return get_text_list([person.name for person in people], last or _("and"))
