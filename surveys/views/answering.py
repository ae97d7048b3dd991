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

from surveys.forms.answer import AnswerForm
from surveys.forms.respondent_page import page_context
from surveys.models import CampaignTeam
from surveys.queries.answering import (
    campaign_team_by_code,
    direction_of,
    html_language,
    phrases_of,
    variants_of,
)
from surveys.services.responses import NotOpenError, submit_response

View = Callable[..., HttpResponse]


def traceless(view: View) -> View:
    """Nothing of the page stays behind: not in a cache, a search engine or a Referer header."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
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
    team = _team_or_404(code)
    definition = team.campaign.questionnaire_version.parsed
    variants = variants_of(definition)
    asked = request.POST.get("switch") or request.POST.get("taal") or request.GET.get("taal")
    variant = asked if asked in variants else "nl"
    with translation.override("en" if variant == "en" else "nl"):
        if not team.campaign.accepts_answers:
            return _not_open(request, team)
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
                )
            except NotOpenError:
                return _not_open(request, team)
            thanked = reverse("surveys:thanks", args=[code])
            return redirect(thanked if variant == "nl" else f"{thanked}?taal={variant}")
        context = page_context(team=team, definition=definition, form=form, variant=variant)
        context["errors"] = form.errors if sent else {}
        return render(request, "surveys/answer.html", context, status=422 if sent else 200)


@require_safe
@traceless
def thanks(request: HttpRequest, code: str) -> HttpResponse:
    """Say thank you; the page also clears what the device kept."""
    team = _team_or_404(code)
    definition = team.campaign.questionnaire_version.parsed
    asked = request.GET.get("taal")
    variant = asked if asked in variants_of(definition) else "nl"
    context = {
        "team": team,
        "phrases": phrases_of(definition, variant),
        "language": html_language(variant),
        "direction": direction_of(definition, variant),
    }
    with translation.override("en" if variant == "en" else "nl"):
        return render(request, "surveys/thanks.html", context)


def _team_or_404(code: str) -> CampaignTeam:
    team = campaign_team_by_code(code)
    if team is None:
        raise Http404
    return team


def _not_open(request: HttpRequest, team: CampaignTeam) -> HttpResponse:
    """Too early or too late, said kindly; 410 tells machines that it's over."""
    status = 200 if team.campaign.is_draft else 410
    return render(request, "surveys/not_open.html", {"campaign": team.campaign}, status=status)
