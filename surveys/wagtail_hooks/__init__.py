"""What the admin shows of surveys: questionnaires for editors, a read-only list of surveys."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from content.spreadsheets.registry import register
from surveys.models import Questionnaire
from surveys.spreadsheets import buttons
from surveys.wagtail_hooks.campaigns import CampaignAdmin
from surveys.wagtail_hooks.publishing import publish
from surveys.wagtail_hooks.questionnaires import QuestionnaireViewSet

register_snippet(QuestionnaireViewSet)
modeladmin_register(CampaignAdmin)
register(buttons.IMPORTER)
hooks.register("register_snippet_listing_buttons", buttons.listing_buttons)


@hooks.register("register_admin_urls")
def publish_urls() -> list[URLPattern]:
    """The page that publishes a version."""
    return [path("vragenlijsten/<int:pk>/publiceer/", publish, name="survey-publish")]


@hooks.register("register_snippet_listing_buttons")
def publish_button(snippet: Any, user: Any, next_url: str | None = None) -> list[Button]:
    """A way to publish, beside “edit”."""
    if not isinstance(snippet, Questionnaire):
        return []
    url = reverse("survey-publish", args=[snippet.pk])
    return [Button(_("Publish a version"), url, icon_name="upload", priority=20)]
