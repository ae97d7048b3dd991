"""Choosing a poster."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from surveys.services.papers.designs import COLOUR, DESIGNS


class PosterForm(forms.Form):
    """The design, and one team or all. Names stand in the address of the PDF."""

    ontwerp = forms.ChoiceField(
        choices=[(design.key, design.label) for design in DESIGNS.values()], required=False
    )
    team = forms.ModelChoiceField(
        label=_("For which team?"), queryset=None, required=False, empty_label=_("All teams")
    )

    def __init__(self, *args: Any, teams: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams

    def clean_ontwerp(self) -> Any:
        """The design itself; the one with colour when none was named."""
        return DESIGNS[self.cleaned_data["ontwerp"] or COLOUR.key]
