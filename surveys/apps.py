"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    """Questionnaires and surveys."""

    name = "surveys"
    verbose_name = _("Surveys")

    def ready(self) -> None:
        """Tell which teams can't change, and go along when teams are merged."""
        from organisations import holds  # noqa: PLC0415 -- models load after this module
        from surveys.services import team_changes  # noqa: PLC0415

        holds.holders.append(team_changes.open_surveys)
        holds.after_merge.append(team_changes.follow_merge)
