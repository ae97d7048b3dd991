"""The form with which a coordinator deletes the organisation."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation


class EraseForm(forms.Form):
    """The name, typed over."""

    name = forms.CharField(
        label=_("Type the name of the organisation"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Type the name of the organisation to delete it.")},
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation

    def clean_name(self) -> str:
        """Refuse another name; capitals and spaces around it don't matter."""
        name = self.cleaned_data["name"]
        if name.strip().casefold() != self.organisation.name.strip().casefold():
            raise ValidationError(
                _("This isn't the name of the organisation. Nothing was deleted.")
            )
        return name
