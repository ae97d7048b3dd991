"""How far the variants and languages of a questionnaire are, and what a version takes over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from surveys.domain.languages import SPOKEN
from surveys.domain.texts import BASE_VARIANT
from surveys.domain.wording import Completeness, completeness, dutch_texts, with_words, words_in
from surveys.models import Language, Questionnaire
from surveys.queries.phrases import PHRASES, missing_phrases
from surveys.queries.questionnaires import data_of


@dataclass(frozen=True)
class VariantStatus:
    """One variant or language of a questionnaire."""

    code: str
    name: str
    found: Completeness
    missing_phrases: int
    language: Language | None

    @property
    def is_complete(self) -> bool:
        """Whether respondents may get it: all its texts and the phrases around them."""
        return self.found.is_complete and not self.missing_phrases

    @property
    def total(self) -> int:
        """Texts and, for an added language, phrases."""
        return self.found.total + (len(PHRASES) if self.language else 0)

    @property
    def done(self) -> int:
        """Those that are there and right."""
        return self.found.done + (len(PHRASES) - self.missing_phrases if self.language else 0)


def variant_statuses(questionnaire: Questionnaire) -> list[VariantStatus]:
    """Plain Dutch and English, French when it was added or begun, then the added languages."""
    data = data_of(questionnaire, number=1)
    names = {"plain": _("Plain Dutch"), "en": _("English"), "fr": _("French")}
    found = {
        code: VariantStatus(code, name, completeness(data, code), 0, None)
        for code, name in names.items()
    }
    # Without its phrases French can't be offered, however complete its texts are.
    found["fr"] = VariantStatus("fr", names["fr"], found["fr"].found, len(PHRASES), None)
    for language, texts in _languages(questionnaire):
        how_far = language_completeness(data, language.code, texts)
        lacking = len(missing_phrases(language.phrases))
        found[language.code] = VariantStatus(
            language.code, language.name, how_far, lacking, language
        )
    return list(found.values())


def language_completeness(
    data: Mapping[str, Any], code: str, texts: Mapping[str, Mapping[str, str]]
) -> Completeness:
    """How far a language is: columns for French, rows with the Dutch they were written for."""
    if code == "fr":
        return completeness(data, code)
    dutch = dutch_texts(data)
    missing = tuple(path for path in dutch if not texts.get(path, {}).get("words"))
    outdated = tuple(
        path
        for path, words in dutch.items()
        if path not in missing and texts[path].get("dutch") != words
    )
    return Completeness(len(dutch), missing, outdated)


def with_languages(
    questionnaire: Questionnaire, data: dict[str, Any], *, only_complete: bool
) -> dict[str, Any]:
    """The data with its added languages: those that respondents may get, or all that were begun."""
    languages = []
    for language, texts in _languages(questionnaire):
        found = language_completeness(data, language.code, texts)
        ready = found.is_complete and not missing_phrases(language.phrases)
        if ready or (not only_complete and found.done):
            words = {path: one["words"] for path, one in texts.items()}
            data = with_words(data, language.code, words)
            languages.append(
                {
                    "code": language.code,
                    "name": language.name,
                    "direction": language.direction,
                    "phrases": {name: language.phrases.get(name, "") for name in PHRASES},
                }
            )
    return {**data, "languages": languages} if languages else data


def language_words(data: Mapping[str, Any], code: str) -> dict[str, dict[str, str]]:
    """Words in a language as a translation keeps them, each with the Dutch that stands there."""
    dutch = dutch_texts(data)
    return {
        path: {"words": words, "dutch": dutch[path]} for path, words in words_in(data, code).items()
    }


def _languages(
    questionnaire: Questionnaire,
) -> list[tuple[Language, Mapping[str, Mapping[str, str]]]]:
    """Each added language with the texts of this questionnaire: two queries."""
    texts = (
        dict(questionnaire.translations.values_list("language", "texts"))
        if questionnaire.pk
        else {}
    )
    return [
        (language, texts.get(language.pk, {}))
        for language in Language.objects.exclude(code__in=(*SPOKEN, BASE_VARIANT))
    ]
