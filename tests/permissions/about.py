"""What an address is about, besides the organisation that it starts with."""

from tests.permissions.world import Place


def team(place: Place) -> int:
    """The team that the facilitator guides."""
    return place.team.pk


def draft(place: Place) -> int:
    """A campaign in preparation."""
    return place.draft.pk


def running(place: Place) -> int:
    """An open campaign."""
    return place.running.pk


def closed(place: Place) -> int:
    """A campaign with a result."""
    return place.closed.pk


def team_in_running(place: Place) -> int:
    """A team of the open campaign."""
    return place.running.teams.get().pk


def team_in_closed(place: Place) -> int:
    """A team of the campaign with a result."""
    return place.closed.teams.first().pk


def department(place: Place) -> int:
    """A department."""
    return place.department.pk


def member(place: Place) -> int:
    """Somebody's membership."""
    return place.membership.pk


def invitation(place: Place) -> int:
    """An invitation that waits."""
    return place.invitation.pk


def action(place: Place) -> int:
    """An action after the campaign with a result."""
    return place.closed.actions.get().pk


def dimension(place: Place) -> str:
    """A dimension of the questionnaire."""
    return place.closed.questionnaire_version.parsed.dimensions[0].code


def report_link(place: Place) -> int:
    """A link to the result."""
    return place.link.pk


def secret(place: Place) -> str:
    """What stands in that link."""
    return place.secret


def export(place: Place) -> str:
    """A file with everything about the organisation."""
    return place.export.key


def upload(place: Place) -> str:
    """A list that nobody sent in: an own page says that it's gone."""
    return "0" * 32
