"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    """Questionnaires and surveys."""

    name = "surveys"
    verbose_name = _("Surveys")
