"""The respondent's journey: no account, no cookie, no trace."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content.compression import compressed
from surveys.domain.codes import as_code, in_groups
from surveys.domain.times import Phase
from surveys.forms.answer import AnswerForm
from surveys.forms.respondent_page import page_context, site_words, words_context
from surveys.models import CampaignTeam
from surveys.queries.answering import (
    Entrance,
    entrance_by_code,
    offered_variants,
    opening_in_words,
    privacy_details,
)
from surveys.services import guesses
from surveys.services.responses import (
    CodeUsedError,
    NotOpenError,
    submit_response,
    takes_form,
    ticket_for,
)
from surveys.views.showing_picture import picture_page

View = Callable[..., HttpResponse]
# Of a code that leads nowhere, how much is shown again.
MOST_TYPED = 20


class UnknownCodeError(Http404):
    """No team and nobody has this code."""


def traceless(view: View) -> View:
    """Nothing of the page stays behind: not in a cache, a search engine or a Referer header.

    A code that leads nowhere gets a page to type it again, without the site's search for pages.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except UnknownCodeError:
            response = _unknown(request, kwargs["code"])
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        return response

    return wrapped


# Exempt from CSRF checks: they need a cookie, and there's no logged-in user to speak for.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@traceless
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """Show the questionnaire, and store it when it's sent."""
    return questions(request, code, entrance_or_404(code), is_kiosk=False)


def questions(
    request: HttpRequest, code: str, entrance: Entrance, *, is_kiosk: bool, **more: Any
) -> HttpResponse:
    """The questionnaire, or what came of sending it; `more` goes to the template."""
    team = entrance.team
    definition = team.campaign.questionnaire_version.parsed
    variant = variant_of(request, team)
    with translation.override("en" if variant == "en" else "nl"):
        key, ticket = request.POST.get("key", ""), request.POST.get("ticket", "")
        if not takes_form(team.campaign, key, ticket):
            return _not_open(request, team, code, variant)
        form = AnswerForm(definition, variant, request.POST if request.method == "POST" else None)
        sent = request.method == "POST" and "switch" not in request.POST
        if sent and form.is_valid():
            try:
                submit_response(
                    campaign_team=team,
                    answers=form.answers,
                    background=form.background,
                    open_answer=form.cleaned_data.get("open_answer", ""),
                    submission_key=form.cleaned_data["key"],
                    ticket=form.cleaned_data["ticket"],
                    invitation=entrance.invitation,
                )
            except NotOpenError:
                return _not_open(request, team, code, variant)
            except CodeUsedError:
                return _used(request, team, code, variant)
            if is_kiosk:
                return redirect("surveys:kiosk-thanks", code)
            if "picture" in request.POST:  # without scripts: what was sent is here only now
                return picture_page(
                    request,
                    version=team.campaign.questionnaire_version,
                    variant=variant,
                    form=form,
                    pdf_url=reverse("surveys:own-picture-pdf", args=[code]),
                    just_sent=True,
                )
            thanked = reverse("surveys:thanks", args=[code])
            return redirect(thanked if variant == "nl" else f"{thanked}?taal={variant}")
        if entrance.is_spent:
            return _used(request, team, code, variant)
        context = page_context(
            team=team,
            definition=definition,
            form=form,
            variant=variant,
            offered=offered_variants(team.campaign),
        )
        context |= {
            "code": code,
            "action": reverse("surveys:kiosk" if is_kiosk else "surveys:answer", args=[code]),
            "is_kiosk": is_kiosk,
            "errors": form.errors if sent else {},
            "ticket": ticket_for(team.campaign, form["key"].value() or ""),
            "privacy_details": privacy_details(team.campaign, team.ways),
            "details_language": translation.get_language(),
            **more,
        }
        page = render(request, "surveys/answer.html", context, status=422 if sent else 200)
        # Empty questions hold no secret: the key in them is another one each time.
        return compressed(request, page) if request.method == "GET" else page


@require_safe
@traceless
def thanks(request: HttpRequest, code: str) -> HttpResponse:
    """Say thank you; the page also clears what the device kept."""
    team = entrance_or_404(code).team
    variant = variant_of(request, team)
    with translation.override("en" if variant == "en" else "nl"):
        context = words_context(team, variant) | {"code": code}
        return render(request, "surveys/thanks.html", context)


def entrance_or_404(code: str) -> Entrance:
    """Where this code leads. Raises UnknownCodeError."""
    entrance = entrance_by_code(code)
    if entrance is None:
        raise UnknownCodeError
    return entrance


def _unknown(request: HttpRequest, code: str) -> HttpResponse:
    """Nobody is kept from typing again, whoever else guesses; 429 asks programs to slow down."""
    status = 404 if guesses.may_go_on() else 429
    typed = " ".join(in_groups(as_code(code)[:MOST_TYPED]))
    return code_page(request, "surveys/code_unknown.html", typed=typed, status=status)


def code_page(
    request: HttpRequest, template: str, *, typed: str = "", status: int = 200
) -> HttpResponse:
    """A page to type a code, in one of the site's own languages: the survey isn't known yet."""
    language = "en" if request.GET.get("taal") == "en" else "nl"
    with translation.override(language):
        context = site_words(language) | {"typed": typed}
        return render(request, template, context, status=status)


def variant_of(request: HttpRequest, team: CampaignTeam) -> str:
    """The language in use: as asked, when this survey offers it."""
    return asked_variant(request, offered_variants(team.campaign))


def asked_variant(request: HttpRequest, offered: tuple[str, ...]) -> str:
    """The one that was asked for among those on offer; else the first."""
    asked = request.POST.get("switch") or request.POST.get("taal") or request.GET.get("taal")
    return asked if asked in offered else offered[0]


def _used(request: HttpRequest, team: CampaignTeam, code: str, variant: str) -> HttpResponse:
    """A personal code works once; 410 tells machines so. What the device kept of it goes."""
    context = words_context(team, variant) | {"done_with": code}
    return render(request, "surveys/code_used.html", context, status=410)


def _not_open(request: HttpRequest, team: CampaignTeam, code: str, variant: str) -> HttpResponse:
    """Too early or too late, said kindly; 410 tells machines that it's over."""
    campaign = team.campaign
    early = campaign.phase in (Phase.DRAFT, Phase.PLANNED)
    opening = opening_in_words(campaign, variant) if early else None
    context = words_context(team, variant) | {
        "early": early,
        "opening": opening,
        "done_with": "" if early else code,
    }
    return render(request, "surveys/not_open.html", context, status=200 if early else 410)
