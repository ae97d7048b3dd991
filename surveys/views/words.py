"""What people wrote: the coordinator goes through it before anybody else reads it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.forms.words import WordsForm
from surveys.models import Campaign
from surveys.queries.words import shares_words, words_to_go_through
from surveys.services.words import share_words, withdraw_words
from surveys.views.campaigns import campaign_or_404

# Django takes a thousand fields at most, and nobody goes through more at once.
PER_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def words(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Go through the words, and share them or take them back."""
    campaign = _with_words_or_404(request, slug, pk)
    if request.method == "POST" and "withdraw" in request.POST:
        withdraw_words(campaign=campaign, actor=request.user)
        messages.success(request, _("What people wrote isn't shared any more."))
        return redirect("surveys:results", slug, pk)
    part = Paginator(words_to_go_through(campaign.release), PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    data = request.POST if request.method == "POST" else None
    start = part.start_index() - 1
    form = WordsForm(list(part), data, start=start)
    if request.method == "POST" and form.is_valid():
        share_words(campaign=campaign, texts=form.texts(), actor=request.user, start=start)
        if part.has_next():
            messages.success(request, _("These are shared. Here are the next ones."))
            return redirect(f"{request.path}?pagina={part.next_page_number()}")
        messages.success(request, _("What people wrote is shared, as you left it."))
        return redirect("surveys:results", slug, pk)
    question = campaign.questionnaire_version.parsed.open_question
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "form": form,
        "part": part,
        "question": question.text.text() if question else "",
        "shared": shares_words(campaign.release),
    }
    return render(request, "surveys/words.html", context, status=422 if form.errors else 200)


def _with_words_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed or not campaign.release.open_answers:
        raise Http404
    return campaign
