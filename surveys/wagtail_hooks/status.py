"""How far a questionnaire is: its languages, and the versions that surveys use."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.panels import Panel

from surveys.models import Questionnaire
from surveys.queries.translations import variant_statuses
from surveys.queries.versions import versions_in_use


class StatusPanel(Panel):
    """Only reads; a new questionnaire has nothing to tell yet."""

    class BoundPanel(Panel.BoundPanel):
        """What is saved now, whatever stands in the form."""

        template_name = "surveys/admin/status.html"

        def is_shown(self) -> bool:
            """Once the questionnaire is saved."""
            return bool(self.instance.pk)

        def get_context_data(
            self, parent_context: Mapping[str, Any] | None = None
        ) -> dict[str, Any]:
            """Languages with what they lack, and versions with their surveys."""
            saved = Questionnaire.objects.get(pk=self.instance.pk)
            return super().get_context_data(parent_context) | {
                "questionnaire": saved,
                "statuses": variant_statuses(saved.get_latest_revision_as_object()),
                "versions": versions_in_use(saved),
            }
