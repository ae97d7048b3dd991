"""Joining a map by the link that the team shares; no account needed."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from organisations.models import User
from organisations.rules import organisations_of
from talents.forms.joining import JoinForm
from talents.models import TalentMap
from talents.queries.members import member_of_account
from talents.services.members import fresh_secret, join_map
from talents.views.attempts import attempt, posted
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def join(request: HttpRequest, code: str) -> HttpResponse:
    """Say who you are; you get a link of your own.

    A colleague who is logged in may join with their account: then they can also find the way back.
    """
    talent_map = get_object_or_404(
        TalentMap.objects.select_related("version", "team", "organisation"), code=code
    )
    colleague = _colleague(request, talent_map)
    if colleague and member_of_account(talent_map, colleague):
        return redirect("talents:my-place", talent_map.organisation.slug, talent_map.pk)
    form = JoinForm(posted(request), initial={"first_name": colleague and colleague.first_name})
    account = colleague if "account" in request.POST else None
    done, joined = attempt(form, join_map, talent_map=talent_map, user=account)
    if done:
        _member, secret = joined
        return redirect("talents:member", secret)
    context = {"talent_map": talent_map, "form": form, "colleague": colleague}
    return render(request, "talents/join.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@login_required
def my_place(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The way back for a colleague who joined with their account: a fresh link, the old one dies.

    404 for whoever isn't on the map by their account, or no longer works for the organisation.
    """
    organisation = get_object_or_404(organisations_of(request.user), slug=slug)
    talent_map = get_object_or_404(organisation.talent_maps, pk=pk)
    member = get_object_or_404(talent_map.members, user=request.user)
    if request.method == "POST":
        return redirect("talents:member", fresh_secret(member=member))
    context = {"talent_map": talent_map, "organisation": organisation, "member": member}
    return render(request, "talents/my_place.html", context)


def _colleague(request: HttpRequest, talent_map: TalentMap) -> User | None:
    """The logged-in user, when they work for the map's organisation."""
    works_there = (
        request.user.is_authenticated
        and organisations_of(request.user).filter(pk=talent_map.organisation_id).exists()
    )
    return request.user if works_there else None
