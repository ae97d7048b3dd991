"""The words of many texts, and which of them a word of a question may mean."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from talents.domain.spelling import distance, resembles, words
from talents.domain.stemming import stem
from talents.domain.synonyms import known_words, synonyms

# How much a word found in another way counts, next to the word itself.
LAST_PART = 0.8  # 'reglement' for 'arbeidsreglement', or the other way around
FIRST_PART = 0.6  # 'team' for 'teamdag'
SAME_MEANING = 0.75
MISTYPED = 0.7
SHORTEST_PART = 4
SHORT = 5  # one other letter makes another word: 'groen' is no typing error for 'groep'

Owner = TypeVar("Owner", bound=Hashable)


@dataclass(frozen=True)
class Hit:
    """How well a word was found, above 0 and at most 1; `sure` when its spelling is no guess."""

    quality: float
    sure: bool


class Vocabulary(Generic[Owner]):
    """Texts by their owner; what they say is found word by word."""

    def __init__(self) -> None:
        self.owners: set[Owner] = set()
        self._places: dict[str, dict[Owner, float]] = {}
        self._stems = {word: stem(word) for word in known_words()}

    def add(self, owner: Owner, text: str, weight: float = 1) -> None:
        """Add a text; a word in it counts for at most `weight` (from 0 to 1)."""
        self.owners.add(owner)
        for word in words(text):
            if word not in self._stems:
                self._stems[word] = stem(word)
            places = self._places.setdefault(self._stems[word], {})
            places[owner] = max(weight, places.get(owner, 0))

    def find(self, wanted: str) -> dict[Owner, Hit]:
        """Who has the word, a form or part of it, a synonym, or what it may have been meant as."""
        found: dict[Owner, Hit] = {}
        for meant, hit in self._meanings(wanted).items():
            for owner, weight in self._places.get(meant, {}).items():
                quality = hit.quality * weight
                if owner not in found or found[owner].quality < quality:
                    found[owner] = Hit(quality, hit.sure)
        return found

    def _meanings(self, wanted: str) -> dict[str, Hit]:
        """The stems that a word of the question may mean."""
        meanings = self._spelled_right(wanted) or self._mistyped(wanted)
        # A first part says too little to look for its synonyms too.
        for meant, hit in [pair for pair in meanings.items() if pair[1].quality > FIRST_PART]:
            for other in synonyms().get(meant, ()):
                related = Hit(hit.quality * SAME_MEANING, hit.sure)
                if other not in meanings or meanings[other].quality < related.quality:
                    meanings[other] = related
        return meanings

    def _spelled_right(self, wanted: str) -> dict[str, Hit]:
        asked = stem(wanted)
        meanings = {}
        for held in set(self._stems.values()):
            quality = 1 if held == asked else max(_as_part(held, asked), _as_part(asked, held))
            if quality:
                meanings[held] = Hit(quality, sure=True)
        return meanings

    def _mistyped(self, wanted: str) -> dict[str, Hit]:
        return {
            self._stems[word]: Hit(MISTYPED, sure=False)
            for word in self._stems
            if _may_be(word, self._stems[word], wanted)
        }


def _as_part(whole: str, part: str) -> float:
    if len(part) < SHORTEST_PART or part not in whole:
        return 0
    if whole.endswith(part):
        return LAST_PART
    return FIRST_PART if whole.startswith(part) else 0


def _may_be(word: str, stemmed: str, wanted: str) -> bool:
    if len(wanted) < SHORTEST_PART:
        return False
    asked = stem(wanted)
    if word[0] == wanted[0]:
        if len(wanted) <= SHORT:
            return distance(word, wanted) == 1 and (
                len(word) != len(wanted) or sorted(word) == sorted(wanted)
            )
        return distance(stemmed, asked) == 1 or resembles(word, wanted)
    return any(distance(word, tail) == 1 for tail in _tails(wanted, word))


def _tails(wanted: str, word: str) -> Iterator[str]:
    """The ends of a compound that could be a mistyped word: 'reglemnt' of 'arbeidsreglemnt'."""
    if len(word) > SHORTEST_PART + 1:
        for length in range(len(word) - 1, len(word) + 2):
            if length < len(wanted) and wanted[-length] == word[0]:
                yield wanted[-length:]
