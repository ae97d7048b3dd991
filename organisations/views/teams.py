"""An organisation's teams."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from organisations.forms.teams import TeamForm
from organisations.models import Team
from organisations.rules import coordinated_organisation_or_404
from organisations.services.teams import TeamInUse, remove_team


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def teams(request: HttpRequest, slug: str) -> HttpResponse:
    """List the teams and add one."""
    organisation = coordinated_organisation_or_404(request, slug)
    form = TeamForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        team = form.save()
        messages.success(request, _("The team “%(team)s” was added.") % {"team": team})
        return redirect("organisations:teams", slug)
    context = {"organisation": organisation, "teams": list(organisation.teams.all()), "form": form}
    return render(request, "organisations/teams.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Change a team's name or size."""
    organisation = coordinated_organisation_or_404(request, slug)
    team = get_object_or_404(organisation.teams, pk=pk)
    form = TeamForm(request.POST or None, instance=team, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The team “%(team)s” was saved.") % {"team": team})
        return redirect("organisations:teams", slug)
    # The name on the page is the saved one, also when the form holds another.
    context = {
        "organisation": organisation,
        "team_name": Team.objects.only("name").get(pk=pk).name,
        "team": team,
        "form": form,
    }
    return render(
        request, "organisations/team_edit.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then remove a team that isn't in use."""
    organisation = coordinated_organisation_or_404(request, slug)
    team = get_object_or_404(organisation.teams, pk=pk)
    if request.method != "POST":
        context = {"organisation": organisation, "team": team}
        return render(request, "organisations/team_remove.html", context)
    try:
        remove_team(team=team)
    except TeamInUse:
        text = _("The team “%(team)s” has a survey or a talent map, so it can't be removed.")
        messages.error(request, text % {"team": team})
    else:
        messages.success(request, _("The team “%(team)s” was removed.") % {"team": team})
    return redirect("organisations:teams", slug)
