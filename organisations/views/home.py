"""Where to go in the organisation's own area."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from organisations.models import Role
from organisations.rules import guided_organisation_or_404, guided_teams, organisations_of


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The user's only organisation, or a choice; without any, what to do next."""
    organisations = list(organisations_of(request.user, Role.COORDINATOR, Role.FACILITATOR))
    if len(organisations) == 1:
        return redirect("organisations:dashboard", organisations[0].slug)
    return render(request, "organisations/home.html", {"organisations": organisations})


@require_safe
@login_required
def dashboard(request: HttpRequest, slug: str) -> HttpResponse:
    """The organisation's starting point: surveys, talent maps and teams.

    A facilitator finds the talent maps of the own teams only.
    """
    organisation = guided_organisation_or_404(request, slug)
    context = {
        "organisation": organisation,
        "coordinates": organisation.own_role == Role.COORDINATOR,
        "team_count": guided_teams(request.user, organisation).count(),
    }
    return render(request, "organisations/dashboard.html", context)
