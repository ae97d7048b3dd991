"""Files of teams that go out: an example to write over, and the teams as they are."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from organisations.rules import coordinated_organisation_or_404
from organisations.services.team_exports import TYPES, example_file, export_teams


@require_safe
@login_required
def teams_example(request: HttpRequest, slug: str) -> HttpResponse:
    """A workbook with two lines of examples."""
    coordinated_organisation_or_404(request, slug)
    return _file(example_file(), "teams-voorbeeld", "xlsx")


@require_safe
@login_required
def teams_export(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The teams of today, in the columns that can be read in again."""
    organisation = coordinated_organisation_or_404(request, slug)
    data = export_teams(organisation=organisation, ending=ending, actor=request.user)
    return _file(data, f"teams-{organisation.slug}", ending)


def _file(data: bytes, stem: str, ending: str) -> HttpResponse:
    response = HttpResponse(data, content_type=TYPES[ending])
    response.headers["Content-Disposition"] = f'attachment; filename="{stem}.{ending}"'
    response.headers["Cache-Control"] = "no-store"
    return response
