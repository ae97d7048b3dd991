"""What a coordinator sees of campaigns before there are results."""

import datetime

from django.db.models import Count, QuerySet, Sum
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.models import Organisation
from surveys.models import Campaign


def campaigns_of(organisation: Organisation) -> QuerySet[Campaign]:
    """An organisation's campaigns, the latest first, without the questionnaire's full text."""
    return (
        organisation.campaigns.select_related("questionnaire_version__questionnaire")
        .defer("questionnaire_version__definition")
        .order_by("-closes_at", "-pk")
    )


def campaign_list(organisation: Organisation) -> QuerySet[Campaign]:
    """The campaigns with `team_count` and `headcount`: one query."""
    return campaigns_of(organisation).annotate(
        team_count=Count("teams"), headcount=Sum("teams__headcount")
    )


def in_words(moment: datetime.datetime) -> str:
    """A moment as people say it, in the time of Belgium: “Friday 18 December 2026 at 18:00”."""
    local = timezone.localtime(moment)
    values = {"day": date_format(local, "l j F Y"), "hour": local.strftime("%H:%M")}
    return _("%(day)s at %(hour)s") % values
