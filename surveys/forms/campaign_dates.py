"""When a survey opens and closes, and the agreements on its answers."""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.domain.times import (
    LONGEST,
    NoSuchTimeError,
    closing,
    keep_until,
    local_day,
    opening,
    same_time_later,
    usual_opening,
    wall_length,
)
from surveys.models import Campaign

LAUNCH, PLANNED = "launch", "planned"
DATE_ERRORS = {
    "required": _("Choose a day."),
    "invalid": _("Write the date as day/month/year."),
}
TIME_ERRORS = {
    "required": _("Choose an hour."),
    "invalid": _("Write the hour like this: 18:00."),
}


def day_field(label: str, **options: Any) -> forms.DateField:
    """A day, with the device's own calendar."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages=DATE_ERRORS,
        **options,
    )


def time_field(label: str, **options: Any) -> forms.TimeField:
    """An hour, with the device's own clock."""
    return forms.TimeField(
        label=label,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages=TIME_ERRORS,
        **options,
    )


class MomentsForm(forms.Form):
    """A form with days and hours that are moments together."""

    def moment(
        self, name: str, make: Callable[[datetime.date, datetime.time], datetime.datetime]
    ) -> datetime.datetime | None:
        """The moment of `<name>_day` and `<name>_time`; None when it isn't there or can't be."""
        day = self.cleaned_data.get(f"{name}_day")
        clock = self.cleaned_data.get(f"{name}_time")
        if day is None or clock is None:
            return None
        try:
            return make(day, clock)
        except NoSuchTimeError:
            text = _("That night the clock goes forward and skips this hour. Choose another hour.")
            self.add_error(f"{name}_time", text)
            return None


class DatesForm(MomentsForm):
    """When it opens and closes; the agreements have a usual answer."""

    opens = forms.ChoiceField(
        label=_("When does it start?"),
        choices=[
            (LAUNCH, _("As soon as I start the survey")),
            (PLANNED, _("At a moment that I choose")),
        ],
        widget=forms.RadioSelect,
    )
    opens_day = day_field(_("First day"), required=False)
    opens_time = time_field(_("From (hour)"), required=False)
    closes_day = day_field(_("Last day"))
    closes_time = time_field(_("Until"))
    minimum_group = forms.IntegerField(
        label=_("Smallest group with a result"),
        min_value=SMALLEST_GROUP,
        max_value=50,
        help_text=_(
            "Groups with fewer answers get no figures. You may choose a higher number, never a "
            "lower one."
        ),
    )
    keep_until = day_field(
        _("Delete the answers after"),
        required=False,
        help_text=_(
            "Leave this empty to keep them for 24 months after the last day. The result, in "
            "figures, stays."
        ),
    )
    shares_item_statistics = forms.BooleanField(
        label=_("Let our answers count in the quality of the statements"),
        required=False,
        help_text=_(
            "The makers of the questionnaire then see how well the statements work, over all "
            "organisations that take part together and from 30 answers on. They never see an "
            "answer, a score or the name of your organisation."
        ),
    )

    def __init__(self, data: Any = None, *, campaign: Campaign) -> None:
        self.lowest = campaign.questionnaire_version.parsed.minimum_group
        super().__init__(data, initial=initial_dates(campaign))
        self.fields["minimum_group"].widget.attrs["min"] = self.lowest

    def clean_minimum_group(self) -> int:
        """Never below the minimum of the questionnaire."""
        asked = self.cleaned_data["minimum_group"]
        if asked < self.lowest:
            raise ValidationError(
                _("This questionnaire needs at least %(number)d."), params={"number": self.lowest}
            )
        return asked

    def clean(self) -> dict[str, Any]:
        """Turn days and hours into `opens_at` and `closes_at`, and see that they fit."""
        cleaned = super().clean()
        now = timezone.now()
        opens_at = self._opens_at(now)
        closes_at = self.moment("closes", closing)
        if closes_at:
            self._check_end(opens_at or now, closes_at, now)
        return cleaned | {"opens_at": opens_at, "closes_at": closes_at}

    def _opens_at(self, now: datetime.datetime) -> datetime.datetime | None:
        if self.cleaned_data.get("opens") != PLANNED:
            return None
        for name, errors in (("opens_day", DATE_ERRORS), ("opens_time", TIME_ERRORS)):
            if self.cleaned_data.get(name) is None and name not in self.errors:
                self.add_error(name, errors["required"])
        opens_at = self.moment("opens", opening)
        if opens_at and opens_at <= now:
            self.add_error("opens_day", _("This moment is over. Choose a later one."))
        return opens_at

    def _check_end(
        self, start: datetime.datetime, closes_at: datetime.datetime, now: datetime.datetime
    ) -> None:
        keep = self.cleaned_data.get("keep_until")
        if closes_at <= now:
            self.add_error("closes_day", _("This moment is over. Choose a later one."))
        elif closes_at <= start:
            self.add_error("closes_day", _("The survey has to end after it starts."))
        elif wall_length(start, closes_at) > LONGEST:
            self.add_error("closes_day", _("A survey can last a year at most."))
        if keep and not local_day(closes_at) < keep <= keep_until(closes_at):
            text = _("Choose a day after the last day, and within 24 months.")
            self.add_error("keep_until", text)

    @property
    def settings(self) -> dict[str, Any]:
        """What the service takes."""
        names = (
            *("opens_at", "closes_at", "keep_until"),
            *("minimum_group", "shares_item_statistics"),
        )
        return {name: self.cleaned_data[name] for name in names}


def initial_dates(campaign: Campaign) -> dict[str, Any]:
    """The fields as the draft has them; a day that follows the usual rule is left empty."""
    opens = timezone.localtime(campaign.opens_at or usual_opening(timezone.now()))
    closes = timezone.localtime(campaign.closes_at)
    usual = campaign.keep_until == keep_until(campaign.closes_at)
    return {
        "opens": PLANNED if campaign.opens_at else LAUNCH,
        "opens_day": opens.date(),
        "opens_time": opens.time(),
        "closes_day": closes.date(),
        "closes_time": closes.time(),
        "keep_until": None if usual else campaign.keep_until,
        "minimum_group": campaign.minimum_group,
        "shares_item_statistics": campaign.shares_item_statistics,
    }


class ExtendForm(MomentsForm):
    """A later end."""

    closes_day = day_field(_("New last day"))
    closes_time = time_field(_("Until"))

    def __init__(self, data: Any = None, *, campaign: Campaign) -> None:
        self.campaign = campaign
        later = timezone.localtime(same_time_later(campaign.closes_at, datetime.timedelta(weeks=1)))
        initial = {"closes_day": later.date(), "closes_time": later.time()}
        super().__init__(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        """Only later, and before the day when the answers go."""
        cleaned = super().clean()
        closes_at = self.moment("closes", closing)
        if closes_at:
            if closes_at <= max(self.campaign.closes_at, timezone.now()):
                self.add_error("closes_day", _("Choose a moment after the end that it has now."))
            elif local_day(closes_at) >= self.campaign.keep_until:
                text = _("People read that the answers go before this day. Choose an earlier one.")
                self.add_error("closes_day", text)
        return cleaned | {"closes_at": closes_at}
