"""Inviting by mail: the list of addresses, the runs, and the way out for who wants no mails."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from surveys.forms.addresses import AddressListForm, mended_rows
from surveys.models import Campaign
from surveys.queries.answering import entrance_by_code, offered_variants
from surveys.queries.inviting import inviting_of
from surveys.queries.mail_runs import problems_of, runs_of
from surveys.services.addresses import Added, add_addresses, withdraw_addresses
from surveys.services.mailing.forgetting import stop_mails
from surveys.services.mailing.runs import (
    MOST_REMINDERS,
    Refusal,
    RunRefusedError,
    invitation_refusal,
    reminder_from,
    reminder_refusal,
    start_invitations,
    start_reminder,
)
from surveys.tasks import send_mails, take_up
from surveys.views.answering import UnknownCodeError, traceless
from surveys.views.campaigns import campaign_or_404

# Rows to mend on one page; with more the file itself needs work.
MOST_TO_MEND = 100


@require_safe
@login_required
def mails(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The list, how the mails are doing, and what can be done now."""
    campaign = _running_campaign_or_404(request, slug, pk)
    # Whoever looks sets a run going again that lost its worker.
    take_up(campaign.mailings.all())
    return render(request, "surveys/mails.html", _context(campaign, AddressListForm()))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def addresses(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take over what is right in a list, and give back what isn't, to mend or leave out.

    The rows to mend stand in the page only: nothing of them is kept.
    """
    campaign = _running_campaign_or_404(request, slug, pk)
    if request.method != "POST":
        return redirect("surveys:mails", slug, pk)
    if "mend" in request.POST:
        rows = mended_rows(request.POST)
    else:
        form = AddressListForm(request.POST, request.FILES)
        if not form.is_valid():
            return render(request, "surveys/mails.html", _context(campaign, form), status=422)
        rows = form.rows
    result = add_addresses(campaign=campaign, rows=rows, actor=request.user)
    level = messages.SUCCESS if result.added else messages.INFO
    messages.add_message(request, level, _in_words(result))
    if not result.faulty:
        return redirect("surveys:mails", slug, pk)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "faulty": result.faulty[:MOST_TO_MEND],
        "more": max(len(result.faulty) - MOST_TO_MEND, 0),
        "teams": [team.name for team in campaign.teams.order_by("name")],
        "languages": offered_variants(campaign),
    }
    return render(request, "surveys/addresses_mend.html", context, status=422)


@require_POST
@login_required
def addresses_withdraw(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Forget the addresses."""
    campaign = _running_campaign_or_404(request, slug, pk)
    withdraw_addresses(campaign=campaign, actor=request.user)
    messages.success(request, _("The addresses are gone. Links in mails that left keep working."))
    return redirect("surveys:mails", slug, pk)


@require_POST
@login_required
def mails_send(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Invite everyone who wasn't mailed yet."""
    campaign = _running_campaign_or_404(request, slug, pk)
    try:
        run = start_invitations(campaign=campaign, actor=request.user)
    except RunRefusedError as error:
        messages.error(request, refusal_in_words(error.refusal))
    else:
        send_mails.enqueue(run.pk)
        messages.success(request, _("The mails are on their way. You may close this page."))
    return redirect("surveys:mails", slug, pk)


@require_POST
@login_required
def mails_remind(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Remind who didn't answer; the site knows who that is and tells nobody."""
    campaign = _running_campaign_or_404(request, slug, pk)
    try:
        run = start_reminder(campaign=campaign, actor=request.user)
    except RunRefusedError as error:
        messages.error(request, refusal_in_words(error.refusal))
    else:
        send_mails.enqueue(run.pk)
        messages.success(request, _("Whoever didn't answer yet gets a reminder."))
    return redirect("surveys:mails", slug, pk)


# A mail program posts here by itself when somebody chooses “unsubscribe” (RFC 8058).
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@traceless
def no_mail(request: HttpRequest, code: str) -> HttpResponse:
    """Ask, then forget the address. Looking alone changes nothing: programs that scan look too."""
    entrance = entrance_by_code(code)
    if entrance is None or entrance.invitation is None:
        raise UnknownCodeError
    stopped = request.method == "POST"
    if stopped:
        stop_mails(invitation=entrance.invitation)
    context = {"campaign": entrance.team.campaign, "code": code, "stopped": stopped}
    return render(request, "surveys/no_mail.html", context)


def refusal_in_words(refusal: Refusal) -> str:
    """Why no mails leave, and what to do about it."""
    words = {
        Refusal.NOT_OPEN: _("Mails can leave while people can answer."),
        Refusal.BUSY: _("The previous mails are still on their way."),
        Refusal.NOBODY: _("Everyone on the list got an invitation."),
        Refusal.NO_INVITATION: _("Send the invitations first."),
        Refusal.TOO_SOON: _("Give people five days before you mail them again."),
        Refusal.ENOUGH: _("You sent three reminders: that is enough."),
    }
    return words[refusal]


def _running_campaign_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    campaign = campaign_or_404(request, slug, pk)
    if campaign.is_closed:
        raise Http404
    return campaign


def _context(campaign: Campaign, form: AddressListForm) -> dict[str, object]:
    runs = runs_of(campaign)
    refusal, reminding = invitation_refusal(campaign), reminder_refusal(campaign)
    return {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "form": form,
        "inviting": inviting_of(campaign),
        "runs": runs,
        "is_busy": any(run.is_busy for run in runs),
        "problems": problems_of(campaign),
        "refusal": refusal and refusal_in_words(refusal),
        "can_invite": refusal is None,
        "reminder_refusal": reminding and refusal_in_words(reminding),
        "can_remind": reminding is None,
        "remind_from": reminder_from([run.mailing for run in runs])
        if reminding is Refusal.TOO_SOON
        else None,
        "most_reminders": MOST_REMINDERS,
    }


def _in_words(result: Added) -> str:
    words = [
        ngettext("%(number)d address was added.", "%(number)d addresses were added.", result.added)
        % {"number": result.added}
    ]
    if result.known:
        text = ngettext(
            "%(number)d was on the list already.",
            "%(number)d were on the list already.",
            result.known,
        )
        words.append(text % {"number": result.known})
    return " ".join(words)
