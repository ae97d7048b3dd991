"""The board of actions after a survey."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from organisations.models import Role
from surveys.forms.actions import ActionForm
from surveys.models import Action, ActionStatus, Campaign
from surveys.queries.actions import board_of
from surveys.queries.campaign_conversation import has_figures
from surveys.queries.inspiration import suggested_page
from surveys.queries.results import result_of
from surveys.services.actions import add_action, change_action, move_action, remove_action
from surveys.views.campaigns import campaign_or_404
from surveys.views.results import closed_campaign_or_404


@require_safe
@login_required
def actions(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What is to do, what is going on, and what is done; made to be printed too."""
    campaign = closed_campaign_or_404(request, slug, pk)
    coordinates = campaign.organisation.own_role == Role.COORDINATOR
    result = result_of(campaign) if coordinates and has_figures(campaign) else None
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "coordinates": coordinates,
        "board": board_of(campaign),
        "ideas": [*result.priorities, *result.anyway] if result else [],
    }
    return render(request, "surveys/actions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def action_new(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """An action of one's own."""
    campaign = _own_closed_or_404(request, slug, pk)
    definition = campaign.questionnaire_version.parsed
    form = ActionForm(definition, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        add_action(
            campaign=campaign,
            actor=request.user,
            title=values.pop("title"),
            dimension_code=values.pop("dimension_code"),
            further=values,
        )
        return redirect("surveys:actions", slug, pk)
    return _form_page(request, campaign, form)


@require_POST
@login_required
def action_choose(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """One click on a page that helps: it stands on the board, to be adapted."""
    campaign = _own_closed_or_404(request, slug, pk)
    code = request.POST.get("dimension", "")
    page = suggested_page(
        campaign.questionnaire_version.questionnaire_id, code, request.POST.get("page", "")
    )
    if page is None:
        messages.error(request, _("That page isn't suggested here any more."))
        return redirect("surveys:actions", slug, pk)
    action = add_action(
        campaign=campaign, actor=request.user, title=page.title, dimension_code=code, page=page
    )
    messages.success(request, _("It's on the board. Say who takes care of it, and by when."))
    return redirect("surveys:action", slug, pk, action.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def action(request: HttpRequest, slug: str, pk: int, action_pk: int) -> HttpResponse:
    """Adapt an action."""
    campaign = _own_closed_or_404(request, slug, pk)
    found = get_object_or_404(campaign.actions.select_related("page"), pk=action_pk)
    definition = campaign.questionnaire_version.parsed
    data = request.POST if request.method == "POST" else None
    form = ActionForm(definition, data, instance=found)
    if request.method == "POST" and form.is_valid():
        change_action(action=found, values=form.cleaned_data)
        return redirect("surveys:actions", slug, pk)
    return _form_page(request, campaign, form, found)


@require_POST
@login_required
def action_move(request: HttpRequest, slug: str, pk: int, action_pk: int) -> HttpResponse:
    """Put it in another column."""
    campaign = _own_closed_or_404(request, slug, pk)
    found = get_object_or_404(campaign.actions, pk=action_pk)
    status = request.POST.get("status")
    if status in ActionStatus.values:
        move_action(action=found, status=ActionStatus(status))
    board = reverse("surveys:actions", args=[slug, pk])
    return redirect(f"{board}#actie-{found.pk}")


@require_POST
@login_required
def action_remove(request: HttpRequest, slug: str, pk: int, action_pk: int) -> HttpResponse:
    """Take it off the board."""
    campaign = _own_closed_or_404(request, slug, pk)
    remove_action(action=get_object_or_404(campaign.actions, pk=action_pk))
    messages.success(request, _("The action is off the board."))
    return redirect("surveys:actions", slug, pk)


def _form_page(
    request: HttpRequest, campaign: Campaign, form: ActionForm, found: Action | None = None
) -> HttpResponse:
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "form": form,
        "action": found,
    }
    return render(request, "surveys/action.html", context, status=422 if form.errors else 200)


def _own_closed_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    """A closed survey that the user coordinates."""
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed:
        raise Http404
    return campaign
