"""A tablet that a team shares: it keeps nothing that anybody can read, and works offline."""

import logging
import random
import time

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.limits import Alarm
from content.offline_worker import offline_worker
from surveys.forms.answer import AnswerForm
from surveys.models import CampaignTeam
from surveys.queries.answering import Entrance, public_key_of
from surveys.services.locked_answers import unlock
from surveys.services.responses import NotOpenError, submit_response, takes_form
from surveys.views.answering import UnknownCodeError, entrance_or_404, questions, traceless

# How long it says thank you.
KIOSK_SECONDS = 15
FILES = ("css/main.css", "img/icons.svg", "js/answer.js", "js/kiosk.js")
MOST_AT_ONCE = 20
# The longest text, each character written as nine, locked.
LONGEST = 80_000

logger = logging.getLogger(__name__)
# Anybody with the address of a tablet can send nonsense: one mail an hour is enough.
_alarm = Alarm(every=60 * 60)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@traceless
def kiosk(request: HttpRequest, code: str) -> HttpResponse:
    """The questionnaire on a shared tablet, which starts anew by itself."""
    team = _team_or_404(code)
    public_key = public_key_of(team.campaign)
    return questions(
        request,
        code,
        Entrance(team),
        is_kiosk=True,
        kiosk_seconds=KIOSK_SECONDS,
        public_key=public_key,
    )


@require_safe
@traceless
def kiosk_thanks(request: HttpRequest, code: str) -> HttpResponse:
    """Say thank you; then the tablet is for the next colleague, with or without scripts."""
    context = {"team": _team_or_404(code), "code": code, "seconds": KIOSK_SECONDS}
    response = render(request, "surveys/kiosk_thanks.html", context)
    response["Refresh"] = f"{KIOSK_SECONDS}; url={reverse('surveys:kiosk', args=[code])}"
    return response


@csrf_exempt
@require_POST
@traceless
def kiosk_later(request: HttpRequest, code: str) -> HttpResponse:
    """Store what people sent while the network was gone; the answer is JSON, for the tablet.

    `stored` and `refused` count. In the grace hour the page of the tablet needs its ticket. What
    was stored before counts as stored, so a tablet that heard nothing sends again.
    """
    team = _team_or_404(code)
    envelopes = request.POST.getlist("sealed")
    if len(envelopes) > MOST_AT_ONCE or any(len(one) > LONGEST for one in envelopes):
        return JsonResponse({"error": f"At most {MOST_AT_ONCE}, of {LONGEST}."}, status=400)
    key, ticket = request.POST.get("key", ""), request.POST.get("ticket", "")
    if not takes_form(team.campaign, key, ticket):
        return JsonResponse({"closed": True}, status=410)
    # In no order at all: the tablet may have kept one.
    random.SystemRandom().shuffle(envelopes)
    try:
        stored = sum(
            _store(team, body, key, ticket)
            for body in unlock(campaign_team=team, envelopes=envelopes)
        )
    except NotOpenError:
        return JsonResponse({"closed": True}, status=410)
    refused = len(envelopes) - stored
    if refused and _alarm.is_due(time.monotonic()):
        logger.error("%d forms that a shared tablet sent later were refused.", refused)
    return JsonResponse({"stored": stored, "refused": refused})


@require_safe
@traceless
def kiosk_worker(request: HttpRequest, code: str) -> HttpResponse:
    """The service worker of one tablet page: it keeps that page as nobody filled it in yet."""
    _team_or_404(code)
    scope = reverse("surveys:kiosk", args=[code])
    return offline_worker(purpose="kiosk", scope=scope, files=FILES)


def _store(team: CampaignTeam, body: str | None, key: str, ticket: str) -> bool:
    """Store one form; False when it can't be read, or has answers that don't exist."""
    if body is None:
        return False
    try:
        data = QueryDict(body)
    except TooManyFieldsSent:
        return False
    form = AnswerForm(team.campaign.questionnaire_version.parsed, "nl", data)
    if not form.is_valid():
        return False
    submit_response(
        campaign_team=team,
        answers=form.answers,
        background=form.background,
        open_answer=form.cleaned_data.get("open_answer", ""),
        submission_key=form.cleaned_data["key"],
        ticket=ticket,
        ticket_key=key,
    )
    return True


def _team_or_404(code: str) -> CampaignTeam:
    """The team with this shared code: a personal code isn't for everybody's hands."""
    entrance = entrance_or_404(code)
    if entrance.invitation is not None:
        raise UnknownCodeError
    return entrance.team
