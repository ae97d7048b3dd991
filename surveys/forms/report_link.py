"""The form with which a coordinator shares a result by a link."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from surveys.forms.campaign_dates import day_field
from surveys.models import ReportLink
from surveys.services.report_links import LONGEST

USUAL = datetime.timedelta(days=30)


class ReportLinkForm(forms.ModelForm):
    """For whom, and until when."""

    expires_on = day_field(
        _("Until when does the link work?"), help_text=_("A year from now at most.")
    )

    class Meta:
        model = ReportLink
        fields = ("label", "expires_on")
        labels = {"label": _("For whom is it?")}
        help_texts = {"label": _("So that you can tell the links apart: the board, a partner…")}
        error_messages = {"label": {"required": _("Say for whom the link is.")}}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["expires_on"].initial = timezone.localdate() + USUAL

    def clean_expires_on(self) -> datetime.date:
        """Today at the earliest, a year from now at the latest."""
        day: datetime.date = self.cleaned_data["expires_on"]
        today = timezone.localdate()
        if day < today:
            raise ValidationError(_("That day is over. Choose a later one."))
        if day > today + LONGEST:
            raise ValidationError(_("Choose a day within a year from now."))
        return day
