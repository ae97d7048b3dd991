"""Sharing a result by a link: the coordinator's page, and what the link opens."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.private import private_page
from surveys.forms.report_link import ReportLinkForm
from surveys.models import Campaign
from surveys.queries.campaign_conversation import has_figures
from surveys.queries.charts import pictures
from surveys.queries.results import result_of
from surveys.services.documents import render_report
from surveys.services.report_links import campaign_of_secret, make_link, withdraw_link
from surveys.views.campaigns import campaign_or_404, pdf_response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@private_page
def links(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The links there are, and a form for a new one; a new link is shown this once."""
    campaign = _with_figures_or_404(request, slug, pk)
    form = ReportLinkForm(request.POST if request.method == "POST" else None)
    address = ""
    if request.method == "POST" and form.is_valid():
        _link, secret = make_link(campaign=campaign, actor=request.user, **form.cleaned_data)
        address = request.build_absolute_uri(reverse("surveys:shared", args=[secret]))
        form = ReportLinkForm()
    context = {
        "organisation": campaign.organisation,
        "campaign": campaign,
        "form": form,
        "address": address,
        "today": timezone.localdate(),
        "links": campaign.report_links.all(),
    }
    return render(request, "surveys/report_links.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def link_withdraw(request: HttpRequest, slug: str, pk: int, link_pk: int) -> HttpResponse:
    """Take one link back."""
    campaign = _with_figures_or_404(request, slug, pk)
    withdraw_link(link=get_object_or_404(campaign.report_links, pk=link_pk), actor=request.user)
    messages.success(request, _("The link doesn't work any more."))
    return redirect("surveys:report-links", slug, pk)


@require_safe
@private_page
def shared(request: HttpRequest, secret: str) -> HttpResponse:
    """The result, to read only: without what people wrote, and without a way further in."""
    campaign = campaign_of_secret(secret)
    if campaign is None or not has_figures(campaign):
        return render(request, "surveys/shared_gone.html", status=404)
    result = result_of(campaign)
    context = {
        "result": result,
        "secret": secret,
        "shared": True,
        **pictures(result),
    }
    return render(request, "surveys/shared_result.html", context)


@require_safe
@private_page
def shared_report(request: HttpRequest, secret: str) -> HttpResponse:
    """The report as PDF, for who has the link."""
    campaign = campaign_of_secret(secret)
    if campaign is None or not has_figures(campaign):
        return render(request, "surveys/shared_gone.html", status=404)
    return pdf_response(render_report(campaign=campaign), f"rapport {campaign.title}")


def _with_figures_or_404(request: HttpRequest, slug: str, pk: int) -> Campaign:
    campaign = campaign_or_404(request, slug, pk)
    if not campaign.is_closed or not has_figures(campaign):
        raise Http404
    return campaign
