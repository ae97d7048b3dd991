"""A person's own pages, behind the secret in their link."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talents.domain.directory import search
from talents.forms.members import ChoicesForm, ConsentForm, WordsForm
from talents.models import MapMember
from talents.queries.maps import preview, team_map
from talents.queries.members import member_with_secret
from talents.services.members import (
    delete_member,
    give_consent,
    save_choices,
    save_words,
    withdraw_consent,
)
from talents.views.attempts import attempt, posted
from talents.views.private import private_page


@require_safe
@private_page
def member_home(request: HttpRequest, secret: str) -> HttpResponse:
    """Your link, your steps, and whether your team sees you."""
    member = _member_or_404(secret)
    own_url = request.build_absolute_uri(reverse("talents:member", args=[secret]))
    chosen = [t for t in member.talent_map.talent_set.talents if t.key in member.chosen_keys]
    context = _context(member, secret) | {"own_url": own_url, "chosen": chosen}
    return render(request, "talents/member.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_choose(request: HttpRequest, secret: str) -> HttpResponse:
    """Choose your talents."""
    member = _member_or_404(secret)
    form = ChoicesForm(posted(request), member=member)
    done, _nothing = attempt(form, save_choices, member=member)
    if done:
        return redirect("talents:member-words", secret)
    context = _context(member, secret) | {"form": form}
    return render(
        request, "talents/member_choose.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_words(request: HttpRequest, secret: str) -> HttpResponse:
    """Add an example, what you may be asked, and how to reach you."""
    member = _member_or_404(secret)
    form = WordsForm(posted(request), member=member)
    done, _nothing = attempt(form, save_words, member=member)
    if done:
        return redirect("talents:member-share", secret)
    context = _context(member, secret) | {"form": form}
    return render(request, "talents/member_words.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_share(request: HttpRequest, secret: str) -> HttpResponse:
    """See exactly what others will see, and say yes or leave it."""
    member = _member_or_404(secret)
    form = ConsentForm(posted(request))
    done, _nothing = attempt(form, lambda *, consent: give_consent(member=member))
    if done:
        return redirect("talents:member-map", secret)
    context = _context(member, secret) | {"form": form, "row": preview(member).rows[0]}
    return render(request, "talents/member_share.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
def member_map(request: HttpRequest, secret: str) -> HttpResponse:
    """The team's map and who to ask, for those who are on it themselves."""
    member = _member_or_404(secret)
    if not member.consented or member.talent_map.has_ended:
        return redirect("talents:member", secret)
    shown = team_map(member.talent_map)
    query = request.GET.get("q", "")[:200].strip()
    found = search(shown, query) if query else None
    context = _context(member, secret) | {"team_map": shown, "query": query, "found": found}
    return render(request, "talents/member_map.html", context)


@require_POST
@private_page
def member_withdraw(request: HttpRequest, secret: str) -> HttpResponse:
    """Leave the map at once."""
    withdraw_consent(member=_member_or_404(secret))
    return redirect("talents:member", secret)


@require_POST
@private_page
def member_delete(request: HttpRequest, secret: str) -> HttpResponse:
    """Delete everything you filled in, at once."""
    delete_member(member=_member_or_404(secret))
    return redirect("talents:deleted")


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that it's gone."""
    return render(request, "talents/deleted.html")


def _member_or_404(secret: str) -> MapMember:
    member = member_with_secret(secret)
    if member is None:
        raise Http404
    return member


def _context(member: MapMember, secret: str) -> dict[str, Any]:
    talent_map = member.talent_map
    return {
        "member": member,
        "talent_map": talent_map,
        "talent_set": talent_map.talent_set,
        "secret": secret,
    }
