"""A text in one or more variants: Dutch, plain Dutch, English, French, and added languages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

BASE_VARIANT: Final = "nl"
# What every text has a place for; languages that editors add go by their BCP 47 code.
VARIANTS: Final = ("nl", "plain", "en", "fr")
LANGUAGE_CODE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_variant(name: str) -> bool:
    """Whether a text may have words under this name."""
    return name in VARIANTS or bool(LANGUAGE_CODE.fullmatch(name))


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader sees, per variant; pairs of (variant, words), VARIANTS first, then by code."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, words: Mapping[str, str]) -> "Text":
        """Build from {"nl": "…"}; empty words are absent, impossible variants raise ValueError."""
        unknown = sorted(name for name in words if not is_variant(name))
        if unknown:
            raise ValueError(f"unknown text variant: {', '.join(unknown)}")
        order = (*VARIANTS, *sorted(set(words) - set(VARIANTS)))
        return cls(tuple((variant, words[variant]) for variant in order if words.get(variant)))

    def as_dict(self) -> dict[str, str]:
        """The variants that exist, as {"nl": "…", …}."""
        return dict(self.pairs)

    def has(self, variant: str) -> bool:
        """Whether this text was written in the variant."""
        return any(name == variant for name, _ in self.pairs)

    def text(self, variant: str = BASE_VARIANT) -> str:
        """The words in this variant, or the Dutch ones where the variant was not written.

        Raises ValueError for what is neither a variant nor the code of a language, so a typing
        error cannot pass for Dutch.
        """
        if not is_variant(variant):
            raise ValueError(f"unknown text variant: {variant}")
        words = dict(self.pairs)
        return words.get(variant) or words.get(BASE_VARIANT, "")

    def __str__(self) -> str:
        return self.text()
