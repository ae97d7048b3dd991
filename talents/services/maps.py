"""Opening a talent map."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from organisations.models import Organisation, Team
from talents.domain.secrets import new_code
from talents.models import TalentMap, TalentSet
from talents.services.versions import freeze


@transaction.atomic
def open_map(
    *, organisation: Organisation, team: Team, talent_set: TalentSet, title: str, ends_on: date
) -> TalentMap:
    """Open a map that the team can join at once, up to and including `ends_on`.

    It keeps the words that the talent set has now.
    Without a title it is named after the team. Raises ValidationError for another organisation's
    team and for a last day in the past.
    """
    if team.organisation_id != organisation.pk:
        raise ValidationError({"team": _("Choose a team of your organisation.")})
    if ends_on < timezone.localdate():
        raise ValidationError({"ends_on": _("Choose today or a later day.")})
    return TalentMap.objects.create(
        organisation=organisation,
        team=team,
        version=freeze(talent_set=talent_set),
        title=title.strip() or _("Talent map of %(team)s") % {"team": team.name},
        code=new_code(),
        ends_on=ends_on,
    )
