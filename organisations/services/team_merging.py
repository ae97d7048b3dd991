"""Two teams become one."""

from django.db import transaction

from organisations.holds import after_merge, refuse_when_held
from organisations.models import Membership, Team, User
from organisations.services.audit import record
from organisations.services.teams import drop_empty_departments, lock_teams


@transaction.atomic
def merge_teams(*, gone: Team, into: Team, headcount: int, actor: User) -> Team:
    """Let `gone` live on in `into`, which has this many people from now on.

    The old team stays for its history: old surveys keep it, with its name of then. Who guided it
    guides the new one, and its talent maps go on there. Raises ValueError for a team that isn't
    there any more, for one and the same team and for teams of two organisations; TeamHeld when
    an open survey counts with one of them.
    """
    lock_teams(gone.organisation)
    teams = Team.objects.current().select_related("organisation").in_bulk([gone.pk, into.pk])
    # Both are of today and different, so no chain of merges can become a circle.
    if len(teams) < 2:
        raise ValueError("Merging takes two teams of today.")
    gone, into = teams[gone.pk], teams[into.pk]
    if gone.organisation_id != into.organisation_id:
        raise ValueError("A team belongs to another organisation.")
    refuse_when_held([gone.pk, into.pk])
    details = {
        "team": gone.pk,
        "name": gone.full_name,
        "headcount": gone.headcount,
        "into": into.pk,
        "into_name": into.full_name,
        "into_headcount": [into.headcount, headcount],
    }
    into.headcount = headcount
    into.save()
    gone.merged_into = into
    gone.save()
    for membership in Membership.objects.filter(teams=gone):
        membership.teams.add(into)
        membership.teams.remove(gone)
    for follow in after_merge:
        follow(gone, into)
    record(action="team.merged", actor=actor, organisation=into.organisation, details=details)
    drop_empty_departments(into.organisation)
    return into
