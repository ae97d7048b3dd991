"""An organisation's teams."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from organisations.forms.team_words import held_words
from organisations.forms.teams import DepartmentForm, TeamForm, taken
from organisations.holds import TeamHeld, holds_on
from organisations.queries.team_history import team_history
from organisations.queries.team_lineage import successor_of
from organisations.queries.team_tree import team_tree
from organisations.rules import coordinated_organisation_or_404
from organisations.services.teams import (
    NameTaken,
    TeamInUse,
    add_team,
    change_team,
    remove_team,
    rename_department,
)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def teams(request: HttpRequest, slug: str) -> HttpResponse:
    """The tree of departments and teams, and a form to add one."""
    organisation = coordinated_organisation_or_404(request, slug)
    form = TeamForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        try:
            team = add_team(organisation=organisation, actor=request.user, **form.cleaned_data)
        except NameTaken:
            form.add_error("name", taken(form.cleaned_data["department"]))
        else:
            text = _("The team “%(team)s” was added.") % {"team": team.full_name}
            messages.success(request, text)
            return redirect("organisations:teams", slug)
    tree = team_tree(organisation)
    context = {
        "organisation": organisation,
        "tree": tree,
        "departments": [one.department.name for one in tree.branches if one.department],
        "form": form,
    }
    return render(request, "organisations/teams.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """A team: change its name, size or department, and see what became of it.

    A team that was merged leads to the one in which it lives on.
    """
    organisation = coordinated_organisation_or_404(request, slug)
    team = get_object_or_404(organisation.teams.select_related("department"), pk=pk)
    if team.merged_into_id:
        return redirect("organisations:team-edit", slug, successor_of(team).pk)
    held = holds_on([team.pk]).get(team.pk, ())
    form = TeamForm(request.POST or None, organisation=organisation, team=team, is_held=bool(held))
    if request.method == "POST" and form.is_valid():
        try:
            changed = change_team(team=team, actor=request.user, **form.cleaned_data)
        except NameTaken:
            form.add_error("name", taken(form.cleaned_data["department"]))
        except TeamHeld as error:
            form.add_error(None, held_words(error.titles))
        else:
            text = _("The team “%(team)s” was saved.") % {"team": changed.full_name}
            messages.success(request, text)
            return redirect("organisations:teams", slug)
    context = {
        "organisation": organisation,
        "team": team,
        "held": held_words(held) if held else "",
        "history": team_history(team),
        "departments": list(organisation.departments.values_list("name", flat=True)),
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
    team = get_object_or_404(organisation.teams.current(), pk=pk)
    if request.method != "POST":
        held = holds_on([team.pk]).get(team.pk, ())
        context = {
            "organisation": organisation,
            "team": team,
            "held": held_words(held) if held else "",
        }
        return render(request, "organisations/team_remove.html", context)
    try:
        remove_team(team=team, actor=request.user)
    except TeamHeld as error:
        messages.error(request, held_words(error.titles))
    except TeamInUse:
        text = _("The team “%(team)s” has a survey or a talent map, so it can't be removed.")
        messages.error(request, text % {"team": team})
    else:
        messages.success(request, _("The team “%(team)s” was removed.") % {"team": team})
    return redirect("organisations:teams", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def department_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Give a department another name."""
    organisation = coordinated_organisation_or_404(request, slug)
    department = get_object_or_404(organisation.departments, pk=pk)
    form = DepartmentForm(request.POST or None, department=department)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        rename_department(department=department, name=name, actor=request.user)
        messages.success(request, _("The department is called “%(name)s” now.") % {"name": name})
        return redirect("organisations:teams", slug)
    context = {"organisation": organisation, "department": department, "form": form}
    status = 422 if form.errors else 200
    return render(request, "organisations/team_department.html", context, status=status)
