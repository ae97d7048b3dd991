"""How far a talent set is: its translations, and the maps that use older words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import Panel
from wagtail.admin.ui.tables import Column

from talents.domain.completeness import Completeness, completeness
from talents.domain.talent_set import TRANSLATIONS
from talents.models import TalentSet
from talents.queries.versions import versions_in_use
from talents.queries.wording import content_of

LANGUAGE_NAMES = {"en": gettext_lazy("English"), "fr": gettext_lazy("French")}


class StatusPanel(Panel):
    """Only reads; a new set has nothing to tell yet."""

    class BoundPanel(Panel.BoundPanel):
        """What is saved now, whatever stands in the form."""

        template_name = "talents/admin/status.html"

        def is_shown(self) -> bool:
            """Once the set is saved."""
            return bool(self.instance.pk)

        def get_context_data(
            self, parent_context: Mapping[str, Any] | None = None
        ) -> dict[str, Any]:
            """Translations and versions; six queries."""
            saved = TalentSet.objects.prefetch_related("families", "talents").get(
                pk=self.instance.pk
            )
            versions = versions_in_use(saved)
            content = content_of(saved)
            return super().get_context_data(parent_context) | {
                "translations": [
                    {"name": LANGUAGE_NAMES[language], "found": completeness(content, language)}
                    for language in TRANSLATIONS
                ],
                "versions": versions,
                "running_on_older": sum(one.running for one in versions if not one.is_current),
            }


def translation_columns() -> list[Column]:
    """A column of the list for each language, such as: 28 of 30 talents."""
    return [
        Column(f"in_{language}", label=name, accessor=_Progress(language))
        for language, name in LANGUAGE_NAMES.items()
    ]


class _Progress:
    """What a cell of the list says."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, talent_set: TalentSet) -> str:
        return in_words(completeness(content_of(talent_set), self.language))


def in_words(found: Completeness) -> str:
    """How far a translation is, in one line."""
    counts = {"done": found.translated_talents, "all": found.talents}
    parts = [_("%(done)d of %(all)d talents") % counts]
    if found.untranslated_families:
        parts.append(_("not all families"))
    if found.lacks_words:
        parts.append(_("not all words of the set"))
    return ", ".join(parts)
