"""Who may do what for which organisation: the predicates that views call first."""

from django.db.models import Count, F, QuerySet, Subquery
from django.http import Http404, HttpRequest

from organisations.models import Membership, Organisation, Role, Team


def organisations_of(user, *roles: Role) -> QuerySet[Organisation]:
    """The organisations in which the user has one of these roles (any role when none is given).

    Each tells in `own_role` which one. One that isn't active is nobody's.
    """
    memberships = {"memberships__user": user, "memberships__role__in": roles or list(Role)}
    return Organisation.objects.filter(is_active=True, **memberships).annotate(
        own_role=F("memberships__role")
    )


def own_organisation_or_404(request: HttpRequest, slug: str) -> Organisation:
    """The organisation with this slug, when the user has any role in it.

    Raises Http404 for every other organisation, whether it exists or not.
    """
    return _or_404(request, slug, *Role)


def coordinated_organisation_or_404(request: HttpRequest, slug: str) -> Organisation:
    """The organisation with this slug, when the user coordinates it.

    Raises Http404 for every other organisation, whether it exists or not.
    """
    return _or_404(request, slug, Role.COORDINATOR)


def reading_organisation_or_404(request: HttpRequest, slug: str) -> Organisation:
    """The organisation with this slug, when the user may read its released results.

    A coordinator and a reader may; see `own_role`. Raises Http404 for every other organisation,
    whether it exists or not.
    """
    return _or_404(request, slug, Role.COORDINATOR, Role.READER)


def guided_organisation_or_404(request: HttpRequest, slug: str) -> Organisation:
    """The organisation with this slug, when the user guides teams of it: all, or some.

    A coordinator guides all teams, a facilitator those of the membership: `guided_teams` says
    which. Raises Http404 for every other organisation, whether it exists or not.
    """
    return _or_404(request, slug, Role.COORDINATOR, Role.FACILITATOR)


def guided_teams(user, organisation: Organisation) -> QuerySet[Team]:
    """The teams of `organisation` (as `guided_organisation_or_404` gives it) that the user guides.

    None for everyone who is neither coordinator nor facilitator there.
    """
    if organisation.own_role == Role.COORDINATOR:
        return organisation.teams.current()
    memberships = Membership.objects.filter(
        user=user, organisation=organisation, role=Role.FACILITATOR
    )
    return organisation.teams.current().filter(pk__in=memberships.values("teams"))


def _or_404(request: HttpRequest, slug: str, *roles: Role) -> Organisation:
    """It also tells in `own_count` in how many organisations the user works: one query in all."""
    counted = (
        Membership.objects.filter(user=request.user, organisation__is_active=True)
        .order_by()
        .values("user")
        .annotate(number=Count("pk"))
        .values("number")
    )
    found = organisations_of(request.user, *roles).annotate(own_count=Subquery(counted))
    organisation = found.filter(slug=slug).first()
    if organisation is None:
        raise Http404
    return organisation
