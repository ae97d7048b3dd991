"""What the answering page shows, for a respondent and for the preview of an editor."""

from collections.abc import Iterable
from typing import Any

from surveys.domain.questionnaire import Questionnaire
from surveys.forms.answer import NOT_APPLICABLE_VALUE, RATHER_NOT, AnswerForm
from surveys.models import CampaignTeam
from surveys.queries.answering import (
    OWN_NAMES,
    VariantChoice,
    direction_of,
    html_language,
    offered_variants,
    phrases_of,
    steps_of,
    variant_choices,
    with_settings,
)
from surveys.queries.phrases import Phrases


def site_words(language: str) -> dict[str, Any]:
    """What a page takes that belongs to no survey yet: the site's own languages."""
    return {
        "variant": language,
        "variants": [VariantChoice(code, OWN_NAMES[code], code) for code in ("nl", "en")],
        "phrases": Phrases({}),
    }


def words_context(team: CampaignTeam, variant: str) -> dict[str, Any]:
    """What a page without questions takes: the words, and a link for each other language."""
    definition = team.campaign.questionnaire_version.parsed
    return {
        "team": team,
        "campaign": team.campaign,
        "variant": variant,
        "variants": variant_choices(definition, offered_variants(team.campaign)),
        "phrases": phrases_of(definition, variant),
        "language": html_language(variant),
        "direction": direction_of(definition, variant),
    }


def page_context(
    *,
    team: CampaignTeam | None,
    definition: Questionnaire,
    form: AnswerForm,
    variant: str,
    offered: Iterable[str],
) -> dict[str, Any]:
    """The questions and all the words around them, in this variant; `offered` can be chosen.

    Without a team there is nobody to tell more to: only the statements.
    """
    phrases = phrases_of(definition, variant)
    scale = definition.scale
    steps = steps_of(definition, variant)
    background = _background(form, variant) if team else []
    has_open_question = team is not None and definition.open_question is not None
    further = _further(phrases, len(steps), bool(background), has_open_question)
    campaign = team and team.campaign
    return {
        "campaign": campaign,
        "team": team,
        "title": campaign.title if campaign else definition.title.text(variant),
        "definition": definition,
        "form": form,
        "variant": variant,
        "language": html_language(variant),
        "direction": direction_of(definition, variant),
        "phrases": phrases,
        # The one in use comes first: pressing Enter then changes nothing.
        "variants": variant_choices(definition, sorted(offered, key=lambda name: name != variant)),
        "steps": steps,
        "statement_count": len(definition.all_items),
        "further": further,
        "step_count": len(steps) + len(further),
        "options": [
            {"value": option.value, "label": option.label.text(variant)} for option in scale.options
        ],
        "not_applicable": scale.not_applicable
        and {"value": NOT_APPLICABLE_VALUE, "label": scale.not_applicable.text(variant)},
        "background": background,
        "rather_not": {"value": RATHER_NOT, "label": phrases.say("rather_not")},
        "intro": definition.intro.text(variant),
        "privacy": with_settings(definition.privacy.text(variant), campaign) if campaign else "",
    }


def _background(form: AnswerForm, variant: str) -> list[dict[str, Any]]:
    return [
        {
            "name": form.background_name(question.code),
            "text": question.text.text(variant),
            "value": form.chosen(form.background_name(question.code)),
            "options": [
                {"value": option.code, "label": option.label.text(variant)}
                for option in question.options
            ],
        }
        for question in form.definition.background
    ]


def _further(
    phrases: Phrases, before: int, has_background: bool, has_open_question: bool
) -> list[dict[str, Any]]:
    """The steps after the statements: those that there are, and the last look."""
    kinds = [
        *([("about", "about_you")] if has_background else []),
        *([("open", "own_words")] if has_open_question else []),
        ("check", "last_look"),
    ]
    return [
        {"kind": kind, "number": before + place, "name": phrases.say(name)}
        for place, (kind, name) in enumerate(kinds, start=1)
    ]
