"""What this app holds about an organisation, for its export."""

from collections.abc import Iterator

from organisations.audit_texts import sentence
from organisations.exporting import Table
from organisations.models import Organisation
from organisations.queries.audit import trail_of


def own_tables(organisation: Organisation) -> Iterator[Table]:
    """The organisation, its departments, teams and people with their roles."""
    fields = ("name", "slug", "subsector", "description", "is_demo")
    row = tuple(getattr(organisation, name) for name in fields)
    yield Table("organisatie", ("naam", "adres", "subsector", "beschrijving", "demo"), (row,))
    names = organisation.departments.values_list("name")
    yield Table("afdelingen", ("naam",), tuple(names))
    teams = organisation.teams.values_list(
        "name", "department__name", "headcount", "merged_into__name"
    )
    yield Table("teams", ("naam", "afdeling", "aantal mensen", "opgegaan in"), tuple(teams))
    memberships = organisation.memberships.select_related("user").prefetch_related("teams")
    rows = tuple(
        (
            each.user.first_name,
            each.user.last_name,
            each.user.email,
            each.get_role_display(),
            ", ".join(team.name for team in each.teams.all()),
        )
        for each in memberships.order_by("user__email")
    )
    yield Table("leden", ("voornaam", "naam", "e-mailadres", "rol", "teams"), rows)


def trail_table(organisation: Organisation) -> Iterator[Table]:
    """The audit trail, the oldest line first."""
    rows = tuple(
        (each.number, each.at, each.actor, each.action, sentence(each.action, each.details))
        for each in trail_of(organisation).order_by("number").iterator()
    )
    yield Table("logboek", ("nummer", "moment", "wie", "handeling", "wat"), rows)
