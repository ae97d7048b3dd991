"""Publishing a questionnaire freezes a version of it."""

from typing import Any

from django.db import transaction
from wagtail.models import Revision
from wagtail.signals import published

from surveys.models import Questionnaire, QuestionnaireVersion
from surveys.services.questionnaires import publish_version


def freeze_published(sender: Any, instance: Questionnaire, **kwargs: Any) -> None:
    """Whatever way something gets published (the editor, moderation): new surveys use it.

    Raises QuestionnaireError when it can't be used, which undoes the publishing.
    """
    if instance.live:
        publish_version(questionnaire=instance)


def connect() -> None:
    """Listen to Wagtail's signal."""
    published.connect(
        freeze_published, sender=Questionnaire, dispatch_uid="surveys.freeze_published"
    )


@transaction.atomic
def publish_newest(*, questionnaire: Questionnaire, user: Any) -> QuestionnaireVersion:
    """Publish the newest draft as Wagtail's editor does; the version that new surveys then use.

    Raises QuestionnaireError, with every problem, when it can't be used.
    """
    newest = questionnaire.get_latest_revision_as_object()
    revision: Revision | None = questionnaire.latest_revision
    if revision is None or not questionnaire.has_unpublished_changes:
        revision = newest.save_revision(user=user, clean=False)
    revision.publish(user=user, skip_permission_checks=True)
    return QuestionnaireVersion.objects.filter(questionnaire=questionnaire.pk).latest("number")
