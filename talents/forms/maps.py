"""The coordinator's form for a new map."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, Team
from talents.models import TalentSet


class MapForm(forms.Form):
    """A new talent map for a team of one organisation."""

    team = forms.ModelChoiceField(
        label=_("Team"),
        queryset=Team.objects.none(),
        empty_label=_("Choose a team"),
        error_messages={
            "required": _("Choose a team."),
            "invalid_choice": _("Choose a team of your organisation."),
        },
    )
    talent_set = forms.ModelChoiceField(
        label=_("Cards"), queryset=TalentSet.objects.all(), empty_label=None
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=120,
        required=False,
        help_text=_("Leave this empty to use the name of the team."),
    )
    ends_on = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("After this day nobody sees the people on the map any more."),
        error_messages={
            "required": _("Choose the last day of the map."),
            "invalid": _("Fill in a date, for example 30/06/2027."),
        },
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = organisation.teams.all()
        self.fields["ends_on"].widget.attrs["min"] = timezone.localdate().isoformat()
        only_set = TalentSet.objects.first() if TalentSet.objects.count() == 1 else None
        if only_set:  # nothing to choose
            self.fields["talent_set"].widget = forms.HiddenInput()
            self.fields["talent_set"].initial = only_set
