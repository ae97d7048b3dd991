"""A talent map from opening to deleting."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.models import Organisation, Team, User
from organisations.services.audit import record
from talents.domain.lifetime import latest_end
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
    team, and for a last day in the past or more than 24 months away.
    """
    if team.organisation_id != organisation.pk:
        raise ValidationError({"team": _("Choose a team of your organisation.")})
    _check_last_day(ends_on)
    return TalentMap.objects.create(
        organisation=organisation,
        team=team,
        version=freeze(talent_set=talent_set),
        title=_title(title, team),
        code=new_code(),
        ends_on=ends_on,
    )


@transaction.atomic
def change_map(*, talent_map: TalentMap, title: str, ends_on: date) -> None:
    """Change the title and the last day of a map that runs.

    Raises ValidationError like `open_map`, once the map has ended, and for a later last day when
    people are on the map already: they said yes until the day that they were told.
    """
    current = TalentMap.objects.select_for_update().get(pk=talent_map.pk)
    if current.has_ended:
        text = _("This talent map has ended and can't start again. Open a new one for the team.")
        raise ValidationError(text)
    _check_last_day(ends_on)
    if ends_on > current.ends_on and current.members.filter(consented=True).exists():
        text = _("People on the map said yes until %(day)s. Choose that day or an earlier one.")
        day = date_format(current.ends_on)
        raise ValidationError({"ends_on": text % {"day": day}})
    talent_map.title, talent_map.ends_on = _title(title, talent_map.team), ends_on
    talent_map.save(update_fields=["title", "ends_on"])


@transaction.atomic
def end_map(*, talent_map: TalentMap, actor: User | None = None) -> None:
    """Let a map end now: from here on nobody sees the people on it. One that ended stays so."""
    yesterday = timezone.localdate() - timedelta(days=1)
    running = TalentMap.objects.filter(pk=talent_map.pk, ends_on__gt=yesterday)
    if running.update(ends_on=yesterday):
        _tell("map.ended", talent_map, actor)


@transaction.atomic
def delete_map(*, talent_map: TalentMap, actor: User | None = None) -> None:
    """Delete a map with its people and everything they filled in."""
    _tell("map.deleted", talent_map, actor)
    talent_map.delete()


def _tell(action: str, talent_map: TalentMap, actor: User | None) -> None:
    details = {"map": talent_map.pk, "title": talent_map.title}
    record(action=action, actor=actor, organisation=talent_map.organisation, details=details)


def _check_last_day(ends_on: date) -> None:
    today = timezone.localdate()
    if ends_on < today:
        raise ValidationError({"ends_on": _("Choose today or a later day.")})
    if ends_on > latest_end(today):
        text = _("A talent map runs for 24 months at most. Choose an earlier day.")
        raise ValidationError({"ends_on": text})


def _title(title: str, team: Team) -> str:
    return title.strip() or _("Talent map of %(team)s") % {"team": team.name}
