"""The editors' page with the quality of statements, over the surveys that share it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from surveys.domain.quality import FEWEST_ORGANISATIONS, SMALLEST_SAMPLE
from surveys.models import Questionnaire
from surveys.queries.quality import quality_report


@require_safe
def quality(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the figures, or say that there are too few answers for them."""
    if not request.user.has_perm("surveys.change_questionnaire"):
        raise PermissionDenied
    questionnaire = get_object_or_404(Questionnaire, pk=pk)
    context = {
        "questionnaire": questionnaire,
        "report": quality_report(questionnaire, _("Outcome")),
        "smallest": SMALLEST_SAMPLE,
        "organisations": FEWEST_ORGANISATIONS,
    }
    return render(request, "surveys/admin/quality.html", context)
