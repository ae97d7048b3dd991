"""Which texts of a talent set still lack a translation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from talents.domain.talent_set import (
    BASE_LANGUAGE,
    FAMILY_WORDS,
    TALENT_WORDS,
    TRANSLATIONS,
    WORDS,
)


@dataclass(frozen=True)
class Completeness:
    """What people on a map would still read in Dutch; families and talents by their name."""

    language: str
    talents: int
    untranslated_talents: tuple[str, ...]
    untranslated_families: tuple[str, ...]
    lacks_words: bool

    @property
    def translated_talents(self) -> int:
        """Talents with all their texts in this language."""
        return self.talents - len(self.untranslated_talents)

    @property
    def is_complete(self) -> bool:
        """Whether people can read all of it in this language."""
        return not (self.untranslated_talents or self.untranslated_families or self.lacks_words)


def completeness(content: Mapping[str, Any], language: str) -> Completeness:
    """How far a translation is; `content` is what `domain.talent_set.read` takes."""
    return Completeness(
        language=language,
        talents=len(content["talents"]),
        untranslated_talents=_untranslated(content["talents"], TALENT_WORDS, language),
        untranslated_families=_untranslated(content["families"], FAMILY_WORDS, language),
        lacks_words=_lacks(content, WORDS, language),
    )


def languages_of(content: Mapping[str, Any]) -> tuple[str, ...]:
    """Dutch, and each language in which nothing is missing: nobody consents to half a text."""
    whole = [one for one in TRANSLATIONS if completeness(content, one).is_complete]
    return (BASE_LANGUAGE, *whole)


def _untranslated(
    parts: Sequence[Mapping[str, Any]], words: tuple[str, ...], language: str
) -> tuple[str, ...]:
    return tuple(part["name"][BASE_LANGUAGE] for part in parts if _lacks(part, words, language))


def _lacks(part: Mapping[str, Any], words: tuple[str, ...], language: str) -> bool:
    """Whether a text that is there in Dutch isn't there in this language."""
    return any(part[name][BASE_LANGUAGE] and not part[name].get(language) for name in words)
