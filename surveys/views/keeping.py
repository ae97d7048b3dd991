"""How long the answers of a survey stay: deleting them early, and the report of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from surveys.forms.keeping import DeleteAnswersForm
from surveys.queries.deletions import deletions_of
from surveys.services.retention import delete_answers
from surveys.views.campaigns import campaign_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def answers_delete(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask, then delete the answers of a closed survey before their last day."""
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed:
        raise Http404
    form = DeleteAnswersForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if delete_answers(campaign=campaign, actor=request.user):
            messages.success(request, _("The answers are deleted. This is the report."))
        return redirect("surveys:deletions", slug, pk)
    context = {"organisation": campaign.organisation, "campaign": campaign, "form": form}
    status = 422 if form.errors else 200
    return render(request, "surveys/answers_delete.html", context, status=status)


@require_safe
@login_required
def deletions(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What was deleted of a survey, when and why; made to be printed."""
    campaign = campaign_or_404(request, slug, pk)
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "deletions": deletions_of(campaign),
    }
    return render(request, "surveys/deletions.html", context)
