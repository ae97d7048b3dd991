"""The forms of a talent map: opening and changing it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models import Team
from talents.domain.lifetime import latest_end
from talents.models import TalentSet


class MapChangeForm(forms.Form):
    """A map's title and last day."""

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["ends_on"].widget.attrs |= {
            "min": today.isoformat(),
            "max": latest_end(today).isoformat(),
        }


class MapForm(MapChangeForm):
    """A new talent map for one of the teams that someone guides."""

    field_order = ["team", "talent_set", "title", "ends_on"]

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

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams
        self.fields["team"].label_from_instance = lambda team: team.full_name
        only_set = TalentSet.objects.first() if TalentSet.objects.count() == 1 else None
        if only_set:  # nothing to choose
            self.fields["talent_set"].widget = forms.HiddenInput()
            self.fields["talent_set"].initial = only_set
