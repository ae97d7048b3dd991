"""The result of a closed survey, on screen and as report."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from organisations.models import Role
from organisations.rules import reading_organisation_or_404
from organisations.services.audit import record
from surveys.models import Campaign
from surveys.queries.actions import done_before
from surveys.queries.campaign_conversation import card_set_of, has_figures
from surveys.queries.campaigns import campaigns_of
from surveys.queries.charts import pictures
from surveys.queries.dimension_page import dimension_page
from surveys.queries.results import result_of
from surveys.queries.team_sheet import team_sheet_of
from surveys.queries.trend import with_earlier
from surveys.queries.words import shared_words
from surveys.services.campaign_conversation import render_conversation
from surveys.services.documents import render_report
from surveys.services.result_files import results_csv, results_xlsx
from surveys.services.team_sheet import render_team_sheet
from surveys.views.campaigns import campaign_or_404, file_response, pdf_response
from surveys.views.languages import chosen_language, further_languages

FIGURES = {"xlsx": results_xlsx, "csv": results_csv}


@require_safe
@login_required
def results(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Scores, teams, statements and what to do next."""
    campaign = closed_campaign_or_404(request, slug, pk)
    if not has_figures(campaign):
        return _without_figures(request, campaign)
    result = result_of(campaign)
    coordinates = campaign.organisation.own_role == Role.COORDINATOR
    context = {
        "coordinates": coordinates,
        "words": shared_words(campaign.release),
        "done_before": done_before(campaign),
        "organisation": campaign.organisation,
        "campaign": campaign,
        "result": result,
        "languages": further_languages(),
        **pictures(result),
    }
    return render(request, "surveys/results.html", context)


@require_safe
@login_required
def dimension(request: HttpRequest, slug: str, pk: int, code: str) -> HttpResponse:
    """One dimension: shares, statements, teams, groups by background, and what helps."""
    campaign = closed_campaign_or_404(request, slug, pk)
    page = dimension_page(campaign, code) if has_figures(campaign) else None
    if page is None:
        raise Http404
    context = {
        "coordinates": campaign.organisation.own_role == Role.COORDINATOR,
        "organisation": campaign.organisation,
        "campaign": campaign,
        "page": page,
        "minimum": campaign.release.facts.minimum_group,
    }
    return render(request, "surveys/dimension.html", context)


@require_safe
@login_required
def report(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The report as PDF, in the language of `?taal=`."""
    campaign = closed_campaign_or_404(request, slug, pk)
    if not has_figures(campaign):
        return redirect("surveys:results", slug, pk)
    with chosen_language(request):
        content = render_report(campaign=campaign)
        name = _("report %(title)s") % {"title": campaign.title}
    _record(request, "campaign.report_downloaded", campaign)
    return pdf_response(content, name)


@require_safe
@login_required
def team_sheet(request: HttpRequest, slug: str, pk: int, team_pk: int) -> HttpResponse:
    """One team's page for its meeting, as PDF; of a hidden team without its figures."""
    campaign = closed_campaign_or_404(request, slug, pk)
    with chosen_language(request):
        sheet = team_sheet_of(campaign, str(team_pk)) if has_figures(campaign) else None
        if sheet is None:
            raise Http404
        content = render_team_sheet(sheet=sheet)
        name = _("team page %(team)s") % {"team": sheet.team.name}
    return pdf_response(content, name)


@require_safe
@login_required
def figures(request: HttpRequest, slug: str, pk: int, ending: str) -> HttpResponse:
    """The released figures as a spreadsheet: XLSX or CSV."""
    campaign = closed_campaign_or_404(request, slug, pk)
    if not has_figures(campaign):
        return redirect("surveys:results", slug, pk)
    _record(request, "campaign.figures_downloaded", campaign, format=ending)
    content = FIGURES[ending](campaign=campaign)
    return file_response(content, f"cijfers {campaign.title}", ending)


@require_safe
@login_required
def conversation(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The guide for a conversation without figures, as PDF; also before there is a result."""
    campaign = campaign_or_404(request, slug, pk)
    return pdf_response(
        render_conversation(campaign=campaign), f"gespreksleidraad {campaign.title}"
    )


def _record(request: HttpRequest, action: str, campaign: Campaign, **more: str) -> None:
    record(
        action=action,
        actor=request.user,
        organisation=campaign.organisation,
        details={"campaign": campaign.pk, "title": campaign.title, **more},
    )


def _without_figures(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Too few answers for any figure: a conversation is the outcome."""
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "minimum": campaign.release.facts.minimum_group,
        "card_set": card_set_of(campaign),
    }
    return render(request, "surveys/campaign_conversation.html", context)


def closed_campaign_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    """A closed campaign of an organisation whose results the user may read."""
    organisation = reading_organisation_or_404(request, slug)
    with_result = campaigns_of(organisation).select_related("release__shared_words")
    campaign = get_object_or_404(with_earlier(with_result), pk=pk)
    if not campaign.is_closed:
        raise Http404
    campaign.organisation = organisation
    return campaign
