"""Who may do what for which organisation: the predicates that views call first."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from organisations.models import Membership, Organisation, Role


def organisations_of(user, *roles: Role) -> QuerySet[Organisation]:
    """The organisations in which the user has one of these roles (any role when none is given)."""
    memberships = Membership.objects.filter(user=user)
    if roles:
        memberships = memberships.filter(role__in=roles)
    return Organisation.objects.filter(pk__in=memberships.values("organisation"))


def coordinated_organisation_or_404(request: HttpRequest, slug: str) -> Organisation:
    """The organisation with this slug, when the user coordinates it.

    Raises Http404 for every other organisation, whether it exists or not.
    """
    organisation = organisations_of(request.user, Role.COORDINATOR).filter(slug=slug).first()
    if organisation is None:
        raise Http404
    return organisation
