"""A version of a talent set: its rules, words and talents, as they were when a map was opened."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from talents.domain.map import Family, Talent

# The language that every text has; the others are translations, each of which may be missing.
BASE_LANGUAGE = "nl"
TRANSLATIONS = ("en", "fr")
RULES = ("min_choices", "max_choices", "max_wants_to_learn")
WORDS = ("ask_me_prefix", "consent_text", "open_field_title", "open_field_question")
FAMILY_FACTS, FAMILY_WORDS = ("key", "color", "icon"), ("name", "tagline")
TALENT_FACTS = ("key", "family")
TALENT_WORDS = ("name", "description", "ask_me", "question", "pitfall")


@dataclass(frozen=True)
class TalentSet:
    """What people on a map choose from, in one language."""

    ask_me_prefix: str
    consent_text: str
    open_field_title: str
    open_field_question: str
    min_choices: int
    max_choices: int
    max_wants_to_learn: int
    families: tuple[Family, ...]
    talents: tuple[Talent, ...]

    def talent(self, key: str) -> Talent | None:
        """The talent with this key, or None."""
        return next((talent for talent in self.talents if talent.key == key), None)

    def talents_of(self, family: Family) -> tuple[Talent, ...]:
        """The talents of a family, in the editor's order."""
        return tuple(talent for talent in self.talents if talent.family == family.key)


def content_hash(content: Mapping[str, Any]) -> str:
    """64 hexadecimal digits: the same for the same content, whatever its order of keys."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def read(content: Mapping[str, Any], language: str = BASE_LANGUAGE) -> TalentSet:
    """The stored content in one language; a text that isn't translated comes in Dutch.

    `content` has the rules as numbers, each text as `{"nl": "…", "en": "…"}`, and a list of
    `families` and of `talents`. Raises KeyError for content without one of these.
    """
    rules: dict[str, Any] = {name: content[name] for name in RULES}
    words: dict[str, Any] = {name: _text(content[name], language) for name in WORDS}
    return TalentSet(
        **rules,
        **words,
        families=tuple(
            Family(**_part(family, FAMILY_FACTS, FAMILY_WORDS, language))
            for family in content["families"]
        ),
        talents=tuple(
            Talent(**_part(talent, TALENT_FACTS, TALENT_WORDS, language))
            for talent in content["talents"]
        ),
    )


def _part(
    content: Mapping[str, Any], facts: tuple[str, ...], words: tuple[str, ...], language: str
) -> dict[str, str]:
    return {name: content[name] for name in facts} | {
        name: _text(content[name], language) for name in words
    }


def texts_of(source: Any, name: str) -> dict[str, str]:
    """A text in every language it has: `name_en` of the source holds the English of `name`.

    A translation that is empty is left out.
    """
    texts = {language: getattr(source, f"{name}_{language}") for language in TRANSLATIONS}
    filled = {language: text for language, text in texts.items() if text}
    return {BASE_LANGUAGE: getattr(source, name)} | filled


def _text(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts[BASE_LANGUAGE]
