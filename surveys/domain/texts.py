"""A text in one or more variants: Dutch, plain Dutch, English, French."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

BASE_VARIANT: Final = "nl"
VARIANTS: Final = ("nl", "plain", "en", "fr")


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader sees, per variant; pairs of (variant, words) in the order of VARIANTS."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, words: Mapping[str, str]) -> "Text":
        """Build from {"nl": "…"}; empty words are absent, unknown variants raise ValueError."""
        unknown = sorted(set(words) - set(VARIANTS))
        if unknown:
            raise ValueError(f"unknown text variant: {', '.join(unknown)}")
        return cls(tuple((variant, words[variant]) for variant in VARIANTS if words.get(variant)))

    def as_dict(self) -> dict[str, str]:
        """The variants that exist, as {"nl": "…", …}."""
        return dict(self.pairs)

    def has(self, variant: str) -> bool:
        """Whether this text was written in the variant."""
        return any(name == variant for name, _ in self.pairs)

    def text(self, variant: str = BASE_VARIANT) -> str:
        """The words in this variant, or the Dutch ones where the variant was not written.

        Raises ValueError for a variant that does not exist at all, so a typing error cannot pass
        for Dutch.
        """
        if variant not in VARIANTS:
            raise ValueError(f"unknown text variant: {variant}")
        words = dict(self.pairs)
        return words.get(variant) or words.get(BASE_VARIANT, "")

    def __str__(self) -> str:
        return self.text()
