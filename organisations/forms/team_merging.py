"""The two steps of merging: with which team, and how many people it has then."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from organisations.forms.teams import HeadcountField
from organisations.models import Team


class MergeTargetForm(forms.Form):
    """The team that stays."""

    into = forms.ModelChoiceField(
        label=_("Merge with"),
        queryset=Team.objects.none(),
        empty_label=_("Choose a team"),
        help_text=_("This team stays and keeps its name."),
        error_messages={
            "required": _("Choose a team."),
            "invalid_choice": _("Choose a team of your organisation."),
        },
    )

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = team.organisation.teams.current().exclude(pk=team.pk)
        self.fields["into"].queryset = others
        self.fields["into"].label_from_instance = lambda other: other.full_name


class MergeForm(forms.Form):
    """The size of both together, which is a proposal: somebody may have been in both."""

    headcount = HeadcountField(
        help_text=_("Both teams together. Does somebody work in both? Count them once.")
    )
