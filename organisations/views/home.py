"""Where to go in the organisation's own area."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from organisations.models import Role
from organisations.rules import guided_teams, organisations_of, own_organisation_or_404


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The user's only organisation, or a choice; without any, what to do next."""
    organisations = list(organisations_of(request.user))
    if len(organisations) == 1:
        return redirect("organisations:dashboard", organisations[0].slug)
    for organisation in organisations:
        organisation.own_role_label = Role(organisation.own_role).label
    return render(request, "organisations/home.html", {"organisations": organisations})


@require_safe
@login_required
def dashboard(request: HttpRequest, slug: str) -> HttpResponse:
    """The organisation's starting point: what one's role opens."""
    organisation = own_organisation_or_404(request, slug)
    context = {
        "organisation": organisation,
        "coordinates": organisation.own_role == Role.COORDINATOR,
        "guides": organisation.own_role != Role.READER,
        "reads": organisation.own_role != Role.FACILITATOR,
        "team_count": guided_teams(request.user, organisation).count(),
    }
    return render(request, "organisations/dashboard.html", context)
