"""The talents that someone has, and the one they want to learn."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.domain.map import Family, Talent
from talents.domain.sorting import Group, Pile, fitting, others, read_piles
from talents.models import MapMember


class ChoiceCard(NamedTuple):
    """A talent to tick, in the colour of its family."""

    talent: Talent
    color: str
    checked: bool


class ChoiceGroup(NamedTuple):
    """Cards that are shown together, under a family's name or as the pile “sometimes”."""

    family: Family | None
    cards: list[ChoiceCard]


class ChoicesForm(forms.Form):
    """Which talents someone has, and which one they want to learn; by their keys."""

    talents = forms.MultipleChoiceField(
        label=_("Your talents"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )
    wants_to_learn = forms.ChoiceField(
        label=_("What do you still want to learn?"),
        required=False,
        help_text=_("Your team sees who you can learn it from."),
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "talents": sorted(member.chosen_keys),
            "wants_to_learn": member.wants_to_learn,
        }
        super().__init__(*args, **kwargs)
        self._set = member.talent_map.talent_set
        self._piles = read_piles(member.sorted, self._set)
        self._colors = {family.key: family.color for family in self._set.families}
        self.fields["talents"].choices = named(self._set.talents)
        if not self._set.max_wants_to_learn:
            del self.fields["wants_to_learn"]
            return
        self.fields["wants_to_learn"].choices = [
            ("", _("Nothing right now")),
            *((family.name, named(self._set.talents_of(family))) for family in self._set.families),
        ]

    @property
    def fitting(self) -> list[ChoiceCard]:
        """The cards on the pile “fits me”."""
        return self._cards(fitting(self._set, self._piles))

    @property
    def others(self) -> list[ChoiceGroup]:
        """All other cards: the pile “sometimes”, and the rest by family."""
        return [self._group(group) for group in others(self._set, self._piles)]

    @property
    def needs_others(self) -> bool:
        """True when what fits isn't enough, or something else is chosen: then nothing hides."""
        chosen_elsewhere = any(card.checked for group in self.others for card in group.cards)
        return chosen_elsewhere or len(self.fitting) < self._set.min_choices

    def _group(self, group: Group) -> ChoiceGroup:
        family = None if group.pile is Pile.SOMETIMES else group.family
        return ChoiceGroup(family, self._cards(group.talents))

    def _cards(self, talents: Iterable[Talent]) -> list[ChoiceCard]:
        chosen = set(self["talents"].value() or [])
        return [
            ChoiceCard(talent, self._colors[talent.family], talent.key in chosen)
            for talent in talents
        ]


def named(talents: Iterable[Talent]) -> list[tuple[str, str]]:
    """The talents as choices of a field."""
    return [(talent.key, talent.name) for talent in talents]
