"""Joining a map by the link that the team shares; no account needed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from talents.forms.members import JoinForm
from talents.models import TalentMap
from talents.services.members import join_map
from talents.views.attempts import attempt, posted
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def join(request: HttpRequest, code: str) -> HttpResponse:
    """Say who you are; you get a link of your own."""
    talent_map = get_object_or_404(
        TalentMap.objects.select_related("version", "team", "organisation"), code=code
    )
    form = JoinForm(posted(request))
    done, joined = attempt(form, join_map, talent_map=talent_map)
    if done:
        _member, secret = joined
        return redirect("talents:member", secret)
    context = {"talent_map": talent_map, "form": form}
    return render(request, "talents/join.html", context, status=422 if form.errors else 200)
