"""The guided start of a survey: five steps, each a page of its own that is saved by itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from organisations.rules import coordinated_organisation_or_404
from surveys.forms.campaign_dates import PLANNED, DatesForm
from surveys.forms.campaign_start import QuestionnaireForm, TeamsForm, WaysForm, WordsForm
from surveys.models import Campaign, Way
from surveys.queries.campaign_start import (
    guide_of,
    newest_version,
    privacy_preview,
    questionnaire_choices,
    resume_at,
)
from surveys.queries.campaign_teams import (
    draft_sizes,
    merges_of,
    sizes_of,
    team_tree,
    todays_teams,
    visibility,
)
from surveys.services import campaign_draft as drafts
from surveys.services.campaigns import CampaignStateError, NotReadyError, open_campaign
from surveys.views.campaigns import campaign_or_404

View = Callable[..., HttpResponse]


def draft_page(view: View) -> View:
    """Look the draft up; a survey that was started has no steps any more, only its page."""

    @wraps(view)
    @login_required
    def wrapped(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
        campaign = campaign_or_404(request, slug, pk)
        try:
            if campaign.is_draft:
                return view(request, campaign)
        except CampaignStateError:
            pass  # it was started in another tab, just now
        messages.info(request, _("This survey was started, so this can't be changed any more."))
        return redirect("surveys:campaign", slug, pk)

    return wrapped


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def campaign_create(request: HttpRequest, slug: str) -> HttpResponse:
    """The first step of a new survey: saving it makes the draft."""
    organisation = coordinated_organisation_or_404(request, slug)
    choices = questionnaire_choices()
    initial = {
        "version": choices[0].version.pk if len(choices) == 1 else None,
        "title": _("How do we learn at %(name)s?") % {"name": organisation.name},
    }
    initial["title"] = initial["title"][:100]
    form = QuestionnaireForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        campaign = drafts.begin_draft(
            organisation=organisation, actor=request.user, **form.cleaned_data
        )
        return _go_on(request, campaign, drafts.QUESTIONNAIRE)
    context = {"organisation": organisation, "form": form, "choices": choices}
    return _page(request, "questionnaire", drafts.QUESTIONNAIRE, context)


@require_http_methods(["GET", "HEAD", "POST"])
@draft_page
def questionnaire(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The first step again."""
    newest = newest_version(campaign.questionnaire_version)
    initial = {"version": newest and newest.pk, "title": campaign.title}
    form = QuestionnaireForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        drafts.save_questionnaire(campaign=campaign, actor=request.user, **form.cleaned_data)
        return _go_on(request, campaign, drafts.QUESTIONNAIRE)
    context = {"campaign": campaign, "form": form, "choices": questionnaire_choices()}
    return _page(request, "questionnaire", drafts.QUESTIONNAIRE, context)


@require_http_methods(["GET", "HEAD", "POST"])
@draft_page
def teams(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Which teams take part; at first all of them do."""
    tree = team_tree(campaign.organisation)
    today = [team for branch in tree for team in branch.teams]
    first_time = campaign.prepared_steps < drafts.TEAMS
    chosen = today if first_time else todays_teams(campaign).values()
    form = TeamsForm(
        request.POST or None,
        organisation=campaign.organisation,
        chosen=[team.pk for team in chosen],
    )
    if request.method == "POST" and form.is_valid():
        drafts.save_teams(campaign=campaign, actor=request.user, **form.cleaned_data)
        return _go_on(request, campaign, drafts.TEAMS)
    ticked = [team for team in today if team.pk in form.chosen]
    context = {
        "campaign": campaign,
        "form": form,
        "tree": tree,
        "merges": merges_of(sizes_of(ticked), campaign.minimum_group),
        "people": sum(team.headcount for team in today),
    }
    return _page(request, "teams", drafts.TEAMS, context)


@require_http_methods(["GET", "HEAD", "POST"])
@draft_page
def dates(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """When it opens and closes, how long answers are kept, and the smallest group."""
    form = DatesForm(request.POST or None, campaign=campaign)
    if request.method == "POST" and form.is_valid():
        drafts.save_dates(campaign=campaign, actor=request.user, **form.settings)
        return _go_on(request, campaign, drafts.DATES)
    agreed = ("minimum_group", "keep_until", "shares_item_statistics")
    context = {
        "campaign": campaign,
        "form": form,
        "is_planned": form["opens"].value() == PLANNED,
        "open_agreements": any(form[name].errors for name in agreed),
    }
    return _page(request, "dates", drafts.DATES, context)


@require_http_methods(["GET", "HEAD", "POST"])
@draft_page
def words(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Languages, a word of welcome and the contact person."""
    form = WordsForm(request.POST or None, campaign=campaign)
    if request.method == "POST" and form.is_valid():
        drafts.save_words(campaign=campaign, actor=request.user, **form.cleaned_data)
        return _go_on(request, campaign, drafts.WORDS)
    return _page(request, "words", drafts.WORDS, {"campaign": campaign, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@draft_page
def ways(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """How people are invited, the same for all teams or not."""
    form = WaysForm(request.POST or None, rows=list(campaign.teams.order_by("name")))
    if request.method == "POST" and form.is_valid():
        drafts.save_ways(campaign=campaign, actor=request.user, ways=form.ways)
        return _go_on(request, campaign, drafts.WAYS)
    return _page(request, "ways", drafts.WAYS, {"campaign": campaign, "form": form})


@require_safe
@draft_page
def visible(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """What will be visible, and what people will read: the last page before the start."""
    if campaign.prepared_steps < drafts.WAYS:
        return redirect(resume_at(campaign))
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "guide": guide_of(campaign, None),
        "outlook": visibility(draft_sizes(campaign), campaign.minimum_group),
        "privacy": privacy_preview(campaign),
        "way_names": dict(Way.choices),
    }
    return render(request, "surveys/campaign_visible.html", context)


@require_POST
@login_required
def campaign_open(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Start the survey, now or from the planned moment on."""
    campaign = campaign_or_404(request, slug, pk)
    if campaign.is_draft and campaign.prepared_steps < drafts.WAYS:
        return redirect(resume_at(campaign))
    try:
        open_campaign(campaign=campaign, actor=request.user)
    except NotReadyError:
        messages.error(
            request, _("The survey can't start: choose a team, and an end that isn't over.")
        )
        return redirect("surveys:campaign-visible", slug, pk)
    except CampaignStateError:
        messages.error(request, _("This survey is closed. A closed survey never opens again."))
    else:
        messages.success(request, _("The survey is started. Now invite your teams."))
    return redirect("surveys:campaign", slug, pk)


@require_POST
@draft_page
def discard(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Throw the draft away."""
    drafts.discard_draft(campaign=campaign, actor=request.user)
    messages.success(request, _("The survey in preparation is gone."))
    return redirect("surveys:campaigns", campaign.organisation.slug)


def _go_on(request: HttpRequest, campaign: Campaign, step: int) -> HttpResponse:
    """The next page; back to the overview for who stops here, or came back to change one thing."""
    slug = campaign.organisation.slug
    if request.POST.get("then") == "later":
        messages.success(request, _("Saved. You can go on whenever you like."))
        return redirect("surveys:campaigns", slug)
    if campaign.prepared_steps >= drafts.WAYS or step == drafts.WAYS:
        return redirect("surveys:campaign-visible", slug, campaign.pk)
    campaign.prepared_steps = max(campaign.prepared_steps, step)
    return redirect(guide_of(campaign, step)[step].url)


def _page(request: HttpRequest, name: str, step: int, context: dict[str, Any]) -> HttpResponse:
    """A step with its progress; 422 tells that something isn't right yet."""
    campaign = context.get("campaign")
    form: Form = context["form"]
    organisation = context.get("organisation") or campaign.organisation
    guide = guide_of(campaign, step)
    extra = {
        "organisation": organisation,
        "guide": guide,
        "step": guide[step - 1],
        "previous": guide[step - 2] if step > 1 else None,
    }
    template = f"surveys/campaign_{name}.html"
    return render(request, template, context | extra, status=422 if form.errors else 200)
