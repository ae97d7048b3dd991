"""Starting a survey."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, Team
from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.queries.questionnaires import latest_versions


class TeamsField(forms.ModelMultipleChoiceField):
    """Teams with their size, and a warning where it's too small for a result."""

    def label_from_instance(self, team: Team) -> str:
        """“Night team – 9 people”."""
        values = {"name": team.full_name, "count": team.headcount, "minimum": SMALLEST_GROUP}
        if team.headcount < SMALLEST_GROUP:
            text = _("%(name)s – %(count)d people. Fewer than %(minimum)d: no result of its own")
        else:
            text = _("%(name)s – %(count)d people")
        return str(text) % values


class CampaignForm(forms.Form):
    """Title, questionnaire, teams, last day and contact person."""

    title = forms.CharField(
        label=_("Title"),
        max_length=100,
        help_text=_("Everyone who answers sees this title. For example: How do we learn?"),
        error_messages={"required": _("Give the survey a title.")},
    )
    version = forms.ModelChoiceField(
        label=_("Questionnaire"),
        queryset=None,
        empty_label=None,
        error_messages={"required": _("Choose a questionnaire.")},
    )
    closes_on = forms.DateField(
        label=_("Last day"),
        help_text=_("Three weeks is long enough for people who work part-time."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Choose a last day."),
            "invalid": _("Write the date as day/month/year."),
        },
    )
    teams = TeamsField(
        label=_("Teams"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each team gets a link of its own. Names and sizes are fixed from here on."),
        error_messages={"required": _("Choose at least one team.")},
    )
    contact_name = forms.CharField(
        label=_("Contact person"),
        max_length=100,
        help_text=_("Colleagues can ask this person their questions."),
        error_messages={"required": _("Fill in a name.")},
    )
    contact_email = forms.EmailField(
        label=_("E-mail address of the contact person"),
        error_messages={"required": _("Fill in an e-mail address.")},
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        versions = self.fields["version"]
        versions.queryset = latest_versions()
        versions.label_from_instance = lambda version: version.questionnaire.title
        self.fields["teams"].queryset = organisation.teams.current()

    def clean_closes_on(self) -> Any:
        """The last day, which can't be over yet."""
        day = self.cleaned_data["closes_on"]
        if day < timezone.localdate():
            raise ValidationError(_("This day is over. Choose a day from today."))
        return day

    def clean(self) -> dict[str, Any]:
        """The last day lasts until midnight."""
        cleaned = super().clean()
        if day := cleaned.pop("closes_on", None):
            cleaned["closes_at"] = timezone.make_aware(
                datetime.datetime.combine(day, datetime.time(23, 59))
            )
        return cleaned
