"""The editors' page that publishes a version of a questionnaire."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.models import Questionnaire
from surveys.queries.problems import problems_of
from surveys.queries.translations import variant_statuses
from surveys.services.publishing import publish_newest


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what stands in the way, or ask and publish; new surveys then use this version."""
    if not request.user.has_perm("surveys.publish_questionnaire"):
        raise PermissionDenied
    questionnaire = get_object_or_404(Questionnaire, pk=pk)
    newest = questionnaire.get_latest_revision_as_object()
    problems = problems_of(newest)
    if request.method == "POST" and not problems:
        version = publish_newest(questionnaire=questionnaire, user=request.user)
        text = _("New surveys now use version %(number)d of “%(title)s”.")
        messages.success(request, text % {"number": version.number, "title": newest})
        return redirect("wagtailsnippets_surveys_questionnaire:list")
    context = {
        "questionnaire": newest,
        "problems": problems,
        "statuses": variant_statuses(newest),
    }
    return render(request, "surveys/admin/publish.html", context, status=422 if problems else 200)
