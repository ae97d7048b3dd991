"""The versions of a questionnaire and the surveys that use them, counted."""

from django.db.models import Count, Q, QuerySet

from surveys.models import Questionnaire, QuestionnaireVersion, Status


def versions_in_use(questionnaire: Questionnaire) -> QuerySet[QuestionnaireVersion]:
    """All versions, the newest first, with numbers of surveys: one query."""
    return (
        QuestionnaireVersion.objects.filter(questionnaire=questionnaire)
        .annotate(
            running=Count("campaigns", filter=~Q(campaigns__status=Status.CLOSED)),
            closed=Count("campaigns", filter=Q(campaigns__status=Status.CLOSED)),
        )
        .defer("definition")
        .order_by("-number")
    )
