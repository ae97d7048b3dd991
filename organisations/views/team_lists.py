"""Many teams at once: pasted or from a file, looked at, mended, saved."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from content.models import SheetUpload
from organisations.domain.team_plan import Outcome, Plan
from organisations.forms.team_lists import (
    FileForm,
    LineForm,
    ListForm,
    PasteForm,
    is_left,
    sent_texts,
)
from organisations.models import Organisation
from organisations.rules import coordinated_organisation_or_404
from organisations.services import team_uploads
from organisations.services.team_imports import Outdated, fingerprint, plan_upload, save_teams

# A page of forms that still can be sent; the next ones come when these are mended.
MOST_FORMS = 50


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def teams_paste(request: HttpRequest, slug: str) -> HttpResponse:
    """Type or paste a team on each line."""
    organisation = coordinated_organisation_or_404(request, slug)
    form = PasteForm(request.POST or None, user=request.user, organisation=organisation)
    return _take_in(request, organisation, form, "organisations/teams_paste.html")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def teams_import(request: HttpRequest, slug: str) -> HttpResponse:
    """Send in a spreadsheet."""
    organisation = coordinated_organisation_or_404(request, slug)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FileForm(*sent, user=request.user, organisation=organisation)
    return _take_in(request, organisation, form, "organisations/teams_import.html")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def teams_preview(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """What the list would change; nothing is saved until the coordinator says so."""
    organisation = coordinated_organisation_or_404(request, slug)
    upload = SheetUpload.objects.filter(
        user=request.user, kind=team_uploads.KIND, target=organisation.pk, token=token
    ).first()
    if upload is None:
        gone = _("This list was saved already, or you sent it in more than a week ago.")
        messages.warning(request, gone)
        return redirect("organisations:teams", slug)
    if request.method == "POST":
        return _act(request, organisation, upload)
    plan = plan_upload(organisation, upload)
    wrong = plan.having(Outcome.WRONG)
    context: dict[str, Any] = {
        "organisation": organisation,
        "upload": upload,
        "plan": plan,
        "line_forms": [LineForm(step) for step in wrong[:MOST_FORMS]],
        "wrong_count": len(wrong),
        "right_count": len(plan.having(Outcome.NEW, Outcome.CHANGED, Outcome.SAME)),
        "changes": plan.having(Outcome.NEW, Outcome.CHANGED),
        "same_count": len(plan.having(Outcome.SAME)),
        "held": plan.having(Outcome.HELD),
        "left_out": plan.having(Outcome.LEFT_OUT),
        "ignored": team_uploads.read_upload(upload).ignored,
        "fingerprint": fingerprint(plan),
    }
    return render(request, "organisations/teams_preview.html", context)


def _take_in(
    request: HttpRequest, organisation: Organisation, form: ListForm, template: str
) -> HttpResponse:
    if form.is_bound and form.is_valid():
        return redirect("organisations:teams-preview", organisation.slug, form.upload.token)
    context = {"organisation": organisation, "form": form}
    return render(request, template, context, status=422 if form.errors else 200)


def _act(request: HttpRequest, organisation: Organisation, upload: SheetUpload) -> HttpResponse:
    """Mend lines, leave them out or take them back, throw the list away, or save it."""
    lines = {line.number for line in team_uploads.read_upload(upload).lines}
    match request.POST.get("action"):
        case "mend":
            texts = {number: sent_texts(request.POST, number) for number in lines}
            mended = {number: sent for number, sent in texts.items() if sent}
            team_uploads.mend(upload=upload, texts=mended)
            left = {number for number in lines if is_left(request.POST, number)}
            team_uploads.leave_out(upload=upload, numbers=left)
        case "leave":
            wrong = plan_upload(organisation, upload).having(Outcome.WRONG)
            team_uploads.leave_out(upload=upload, numbers={step.line.number for step in wrong})
        case "back":
            asked = {number for number in lines if str(number) == request.POST.get("line")}
            team_uploads.take_back(upload=upload, numbers=asked)
        case "discard":
            upload.delete()
            messages.info(request, _("The list is thrown away. Nothing has changed."))
            return redirect("organisations:teams", organisation.slug)
        case "save":
            return _save(request, organisation, upload)
    return redirect("organisations:teams-preview", organisation.slug, upload.token)


def _save(request: HttpRequest, organisation: Organisation, upload: SheetUpload) -> HttpResponse:
    try:
        plan = save_teams(
            organisation=organisation,
            upload=upload,
            seen=request.POST.get("fingerprint", ""),
            actor=request.user,
        )
    except Outdated:
        messages.warning(request, _("Your teams changed in the meantime. Look at the list again."))
        return redirect("organisations:teams-preview", organisation.slug, upload.token)
    messages.success(request, _summary(plan))
    return redirect("organisations:teams", organisation.slug)


def _summary(plan: Plan) -> str:
    new, changed = len(plan.having(Outcome.NEW)), len(plan.having(Outcome.CHANGED))
    texts = [
        ngettext("%(count)d team was added.", "%(count)d teams were added.", new) % {"count": new},
        ngettext("%(count)d team was changed.", "%(count)d teams were changed.", changed)
        % {"count": changed},
    ]
    return " ".join(text for text, count in zip(texts, (new, changed), strict=True) if count)
