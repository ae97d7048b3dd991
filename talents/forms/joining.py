"""Who someone says they are."""

from django import forms
from django.utils.translation import gettext_lazy as _


class JoinForm(forms.Form):
    """A first name and, if someone likes, what they do."""

    first_name = forms.CharField(
        label=_("Your first name"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("Fill in your first name.")},
    )
    role = forms.CharField(
        label=_("What do you do in the team?"),
        max_length=60,
        required=False,
        help_text=_("For example: nurse, cook, volunteer coordinator."),
    )
