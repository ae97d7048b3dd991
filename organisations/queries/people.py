"""Who works for an organisation, and who is invited."""

from django.db.models import QuerySet

from organisations.models import MemberInvitation, Membership, Organisation, Role


def members_of(organisation: Organisation) -> QuerySet[Membership]:
    """The people with their teams: coordinators first, then by address; two queries."""
    return (
        Membership.objects.filter(organisation=organisation)
        .select_related("user")
        .prefetch_related("teams")
        .order_by("role", "user__email")
    )


def invitations_of(organisation: Organisation) -> QuerySet[MemberInvitation]:
    """The invitations that wait, also those whose time has passed; two queries."""
    return organisation.member_invitations.prefetch_related("teams")


def coordinators_of(organisation_id: int) -> QuerySet[Membership]:
    """The coordinators who can log in."""
    return Membership.objects.filter(
        organisation_id=organisation_id, role=Role.COORDINATOR, user__is_active=True
    )
