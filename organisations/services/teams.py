"""What changes an organisation's teams."""

from django.db import transaction
from django.db.models import ProtectedError

from organisations.models import Team


class TeamInUse(Exception):
    """The team has results or a talent map, so it can't be removed."""


@transaction.atomic
def remove_team(*, team: Team) -> None:
    """Remove a team that nothing refers to.

    Raises TeamInUse when a survey or a talent map holds on to it.
    """
    try:
        team.delete()
    except ProtectedError as error:
        raise TeamInUse(team.name) from error
