"""What the answering page shows, for a respondent and for the preview of an editor."""

from collections.abc import Iterable
from typing import Any

from surveys.domain.questionnaire import Questionnaire
from surveys.forms.answer import NOT_APPLICABLE_VALUE, RATHER_NOT, AnswerForm
from surveys.models import CampaignTeam
from surveys.queries.answering import (
    direction_of,
    html_language,
    phrases_of,
    steps_of,
    variant_choices,
    with_settings,
)


def page_context(
    *,
    team: CampaignTeam,
    definition: Questionnaire,
    form: AnswerForm,
    variant: str,
    offered: Iterable[str],
) -> dict[str, Any]:
    """The questions and all the words around them, in this variant; `offered` can be chosen."""
    phrases = phrases_of(definition, variant)
    scale = definition.scale
    return {
        "campaign": team.campaign,
        "team": team,
        "definition": definition,
        "form": form,
        "variant": variant,
        "language": html_language(variant),
        "direction": direction_of(definition, variant),
        "phrases": phrases,
        # The one in use comes first: pressing Enter then changes nothing.
        "variants": variant_choices(definition, sorted(offered, key=lambda name: name != variant)),
        "steps": steps_of(definition, variant),
        "options": [
            {"value": option.value, "label": option.label.text(variant)} for option in scale.options
        ],
        "not_applicable": scale.not_applicable
        and {"value": NOT_APPLICABLE_VALUE, "label": scale.not_applicable.text(variant)},
        "background": [
            {
                "name": form.background_name(question.code),
                "text": question.text.text(variant),
                "value": form.chosen(form.background_name(question.code)),
                "options": [
                    {"value": option.code, "label": option.label.text(variant)}
                    for option in question.options
                ],
            }
            for question in definition.background
        ],
        "rather_not": {"value": RATHER_NOT, "label": phrases.say("rather_not")},
        "intro": definition.intro.text(variant),
        "privacy": with_settings(definition.privacy.text(variant), team.campaign),
    }
