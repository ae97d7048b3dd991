"""The boxes that nobody ticks for you."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ConsentForm(forms.Form):
    """Yes to the team, and apart from that perhaps to the whole organisation."""

    consent = forms.BooleanField(
        label=_("Yes, my team may see this."),
        error_messages={"required": _("Tick the box if you want to be on the map.")},
    )
    organisation = forms.BooleanField(
        label=_("Colleagues from other teams in my organisation may find me too."),
        required=False,
        help_text=_("You don't have to. You can change this later with one click."),
    )
