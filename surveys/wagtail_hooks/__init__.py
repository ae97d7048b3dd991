"""What the admin shows of surveys: questionnaires for editors, a read-only list of surveys."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from content.spreadsheets.registry import register
from surveys.models import Campaign, Questionnaire
from surveys.models.questionnaire import PREVIEW_HOOK
from surveys.spreadsheets import buttons
from surveys.wagtail_hooks.campaigns import CampaignAdmin
from surveys.wagtail_hooks.languages import LanguageViewSet
from surveys.wagtail_hooks.preview import RespondentPreview
from surveys.wagtail_hooks.publishing import publish
from surveys.wagtail_hooks.quality import quality
from surveys.wagtail_hooks.questionnaires import QuestionnaireViewSet
from surveys.wagtail_hooks.translating import translate

register_snippet(QuestionnaireViewSet)
register_snippet(LanguageViewSet)
modeladmin_register(CampaignAdmin)
register(buttons.IMPORTER)
hooks.register("register_snippet_listing_buttons", buttons.listing_buttons)
hooks.register(PREVIEW_HOOK, RespondentPreview)


@hooks.register("register_admin_urls")
def questionnaire_urls() -> list[URLPattern]:
    """Publishing a version, translating, and the quality of the statements."""
    return [
        path("vragenlijsten/<int:pk>/publiceer/", publish, name="survey-publish"),
        path("vragenlijsten/<int:pk>/kwaliteit/", quality, name="survey-quality"),
        path("vragenlijsten/<int:pk>/taal/<str:code>/", translate, name="survey-translate"),
    ]


@hooks.register("register_snippet_listing_buttons")
def questionnaire_buttons(snippet: Any, user: Any, next_url: str | None = None) -> list[Button]:
    """Ways to publish and to look at the statements, beside “edit”."""
    if not isinstance(snippet, Questionnaire):
        return []
    found = []
    if user.has_perm("surveys.publish_questionnaire"):
        url = reverse("survey-publish", args=[snippet.pk])
        found.append(Button(_("Publish a version"), url, icon_name="upload", priority=20))
    if user.has_perm("surveys.change_questionnaire"):
        url = reverse("survey-quality", args=[snippet.pk])
        found.append(Button(_("Quality of the statements"), url, icon_name="view", priority=30))
    return found


@hooks.register("before_delete_snippet")
def keep_used(request: HttpRequest, instances: Sequence[Model]) -> HttpResponse | None:
    """Refuse, with the reason, to delete a questionnaire that surveys use."""
    ours = [one.pk for one in instances if isinstance(one, Questionnaire)]
    used = Questionnaire.objects.filter(
        pk__in=Campaign.objects.filter(questionnaire_version__questionnaire__in=ours).values(
            "questionnaire_version__questionnaire"
        )
    )
    if not used:
        return None
    text = _("Surveys use this questionnaire, so you can't delete it. Unpublish it: %(names)s.")
    messages.error(request, text % {"names": ", ".join(str(one) for one in used)})
    return redirect("wagtailsnippets_surveys_questionnaire:list")
