"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    """Questionnaires and surveys."""

    name = "surveys"
    verbose_name = _("Surveys")

    def ready(self) -> None:
        """Freeze a version whenever a questionnaire is published."""
        from surveys.services.publishing import connect  # noqa: PLC0415 -- models must be loaded

        connect()
