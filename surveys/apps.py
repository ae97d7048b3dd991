"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    """Questionnaires and surveys."""

    name = "surveys"
    verbose_name = _("Surveys")

    def ready(self) -> None:
        """Lock what was promised to respondents; say what is held of teams and organisations."""
        from content import refusals  # noqa: PLC0415 -- models are there only now
        from organisations import erasing, exporting, holds  # noqa: PLC0415
        from surveys.models import Campaign, CampaignTeam  # noqa: PLC0415
        from surveys.models.locks import keep_locks  # noqa: PLC0415
        from surveys.services import own_erasing, own_export, publishing, team_changes  # noqa: PLC0415
        from surveys.services.refused import note_refusal  # noqa: PLC0415

        holds.holders.append(team_changes.open_surveys)
        holds.after_merge.append(team_changes.follow_merge)
        keep_locks(Campaign, CampaignTeam)
        refusals.listen(note_refusal)
        exporting.register("bevragingen", own_export.own_pieces)
        eraser = erasing.Eraser("surveys", own_erasing.erase, obstacles=own_erasing.running)
        erasing.register(eraser)
        publishing.connect()
