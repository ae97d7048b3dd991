"""The cards laid in piles, as radio buttons."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.domain.map import Family, Talent
from talents.domain.sorting import Pile, read_piles
from talents.models import MapMember

PILE_NAMES = {
    Pile.FITS: _("Fits me"),
    Pile.SOMETIMES: _("Sometimes"),
    Pile.NOT: _("Not me"),
}


class SortRow(NamedTuple):
    """A card to sort: its field's name and where it lies now ("" for nowhere)."""

    talent: Talent
    family: Family
    name: str
    pile: str


class SortingForm(forms.Form):
    """One choice per talent; a card may stay unsorted."""

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        self._set = member.talent_map.talent_set
        stored = read_piles(member.sorted, self._set)
        kwargs["initial"] = {_name(key): pile.value for key, pile in stored.items()}
        super().__init__(*args, **kwargs)
        for talent in self._set.talents:
            self.fields[_name(talent.key)] = forms.ChoiceField(
                label=talent.name, choices=list(PILE_NAMES.items()), required=False
            )

    @property
    def rows(self) -> Iterator[SortRow]:
        """The cards in the order of the set, family by family."""
        for family in self._set.families:
            for talent in self._set.talents_of(family):
                name = _name(talent.key)
                yield SortRow(talent, family, name, self[name].value() or "")

    def clean(self) -> dict[str, Any]:
        """Give the piles by the key of the talent."""
        data = super().clean() or {}
        keys = {_name(talent.key): talent.key for talent in self._set.talents}
        return {"piles": {keys[name]: Pile(pile) for name, pile in data.items() if pile}}


def _name(key: str) -> str:
    return f"kaart-{key}"
