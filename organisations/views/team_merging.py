"""Merging a team into another."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from organisations.forms.team_merging import MergeForm, MergeTargetForm
from organisations.forms.team_words import held_words
from organisations.holds import TeamHeld, holds_on
from organisations.models import Organisation, Team
from organisations.rules import coordinated_organisation_or_404
from organisations.services.team_merging import merge_teams


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team_merge(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask with which team; say what happens; then do it. The team that stays is in the address."""
    organisation = coordinated_organisation_or_404(request, slug)
    team = get_object_or_404(organisation.teams.current(), pk=pk)
    target = MergeTargetForm(request.GET if "into" in request.GET else None, team=team)
    into = target.cleaned_data["into"] if target.is_valid() else None
    held = holds_on([team.pk, *([into.pk] if into else [])])
    form = None
    if into and not held:
        form = MergeForm(
            request.POST or None, initial={"headcount": team.headcount + into.headcount}
        )
        if request.method == "POST" and form.is_valid():
            return _merge(request, organisation, team, into, form.cleaned_data["headcount"])
    context = {
        "organisation": organisation,
        "team": team,
        "into": into,
        "target": target,
        "held": [held_words(titles) for titles in dict.fromkeys(held.values())],
        "form": form,
        "lonely": not target.fields["into"].queryset.exists(),
    }
    wrong = target.errors or (form and form.errors) or (request.method == "POST" and held)
    return render(request, "organisations/team_merge.html", context, status=422 if wrong else 200)


def _merge(
    request: HttpRequest, organisation: Organisation, team: Team, into: Team, headcount: int
) -> HttpResponse:
    try:
        merge_teams(gone=team, into=into, headcount=headcount, actor=request.user)
    except TeamHeld as error:
        messages.error(request, held_words(error.titles))
        return redirect("organisations:teams", organisation.slug)
    except ValueError:
        messages.error(request, _("One of these teams was changed just now. Look again."))
        return redirect("organisations:teams", organisation.slug)
    text = _("The team “%(gone)s” lives on in “%(into)s”.")
    messages.success(request, text % {"gone": team.full_name, "into": into.full_name})
    return redirect("organisations:team-edit", organisation.slug, into.pk)
