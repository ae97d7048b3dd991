"""The form of an action."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from surveys.domain.questionnaire import Questionnaire
from surveys.forms.campaign_dates import day_field
from surveys.models import Action


class ActionForm(forms.ModelForm):
    """What, how, who and by when. Only what is needed to remember it."""

    due = day_field(_("By when?"), required=False)

    class Meta:
        model = Action
        fields = ("title", "dimension_code", "note", "who", "due")
        labels = {
            "title": _("What will you do?"),
            "note": _("How? For whom?"),
            "who": _("Who takes care of it?"),
        }
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}
        error_messages = {"title": {"required": _("Say in a few words what you will do.")}}

    def __init__(self, definition: Questionnaire, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dimensions = [(one.code, one.name.text()) for one in definition.dimensions]
        self.fields["dimension_code"] = forms.ChoiceField(
            label=_("About"), choices=[("", _("Everything")), *dimensions], required=False
        )
