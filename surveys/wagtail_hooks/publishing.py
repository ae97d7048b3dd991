"""The editors' page that publishes a version of a questionnaire."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.domain.questionnaire import QuestionnaireError
from surveys.models import Questionnaire
from surveys.queries.questionnaires import definition_of
from surveys.services.questionnaires import publish_version


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what stands in the way, or ask and publish; new surveys then use this version."""
    if not request.user.has_perm("surveys.change_questionnaire"):
        raise PermissionDenied
    questionnaire = get_object_or_404(Questionnaire, pk=pk)
    try:
        definition_of(questionnaire, number=1)
    except QuestionnaireError as error:
        problems = error.problems
    else:
        problems = ()
    if request.method == "POST" and not problems:
        version = publish_version(questionnaire=questionnaire)
        text = _("New surveys now use version %(number)d of “%(title)s”.")
        messages.success(request, text % {"number": version.number, "title": questionnaire})
        return redirect("wagtailsnippets_surveys_questionnaire:list")
    context = {"questionnaire": questionnaire, "problems": problems}
    return render(request, "surveys/admin/publish.html", context, status=422 if problems else 200)
