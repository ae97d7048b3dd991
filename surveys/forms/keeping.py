"""The form with which a coordinator deletes the answers of a survey early."""

from django import forms
from django.utils.translation import gettext_lazy as _


class DeleteAnswersForm(forms.Form):
    """One box that starts unticked."""

    sure = forms.BooleanField(
        label=_("I know that I can't undo this"),
        error_messages={"required": _("Tick the box if you are sure.")},
    )
