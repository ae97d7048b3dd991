"""The form of a team."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, Team


class TeamForm(forms.ModelForm):
    """A team's name and size, within one organisation."""

    class Meta:
        model = Team
        fields = ["name", "headcount"]
        labels = {"name": _("Name of the team"), "headcount": _("Number of people")}
        help_texts = {
            "headcount": _("We use it to show how many people of the team answered."),
        }
        error_messages = {
            "name": {"required": _("Give the team a name.")},
            "headcount": {
                "required": _("Fill in how many people work in this team."),
                "min_value": _("A team has at least one person."),
                "invalid": _("Fill in a whole number, for example 12."),
            },
        }

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        self.fields["headcount"].min_value = 1
        self.fields["headcount"].widget.attrs["min"] = 1

    def clean_name(self) -> str:
        """The name, when the organisation has no other team that is called so."""
        name = self.cleaned_data["name"]
        others = Team.objects.filter(organisation=self.instance.organisation, name__iexact=name)
        if others.exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("You already have a team with this name."), code="unique")
        return name
