"""The logbook of an organisation."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from organisations.queries.audit import line, trail_of
from organisations.rules import coordinated_organisation_or_404

LINES_PER_PAGE = 50


@require_safe
@login_required
def audit(request: HttpRequest, slug: str) -> HttpResponse:
    """Who did what when, the newest first."""
    organisation = coordinated_organisation_or_404(request, slug)
    page = Paginator(trail_of(organisation), LINES_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "organisation": organisation,
        "page_obj": page,
        "lines": [line(entry) for entry in page.object_list],
    }
    return render(request, "organisations/audit.html", context)
