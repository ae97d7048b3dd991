"""How well people and talents fit a question; the figures are for putting them in order only."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from talents.domain.map import Person, Talent
from talents.domain.spelling import words
from talents.domain.synonyms import ignored
from talents.domain.vocabulary import Hit, Vocabulary

# What these words count for, next to a name or a prompt.
DESCRIPTION, EXAMPLE = 0.9, 0.6
Owner = Talent | tuple[int, str]  # a talent, or what a person wrote about one (or about none: "")
Hits = dict[int, Hit]  # by the place of the word in the question


@dataclass(frozen=True)
class Fit:
    """How well something fits; `complete` when every word is there and no spelling is a guess."""

    score: float
    complete: bool


class Question:
    """A question in plain words: read what it is asked about, look, and see what fits."""

    def __init__(self, text: str) -> None:
        asked = list(dict.fromkeys(words(text)))
        telling = [word for word in asked if word not in ignored()]
        self._asked = telling or asked
        self._only_names = not telling  # 'wil' may still be Wil
        self._vocabulary: Vocabulary[Owner] = Vocabulary()
        self._hits: dict[Owner, Hits] = {}
        self._weights: list[float] = []

    def read_talent(self, talent: Talent) -> None:
        """Take in the words of a talent, once."""
        if talent not in self._vocabulary.owners and not self._only_names:
            self._vocabulary.add(talent, f"{talent.name} {talent.ask_me}")
            self._vocabulary.add(talent, talent.description, DESCRIPTION)

    def read_person(self, person: Person, talents: Iterable[Talent]) -> None:
        """Take in what a person wrote, and the words of their talents."""
        for talent in talents:
            self.read_talent(talent)
        self._vocabulary.add((person.id, ""), person.name)
        if self._only_names:
            return
        self._vocabulary.add((person.id, ""), person.ask_me)
        if person.example:
            about = (person.id, person.example_talent or "")
            self._vocabulary.add(about, person.example, EXAMPLE)
        for seen in person.seen:
            self._vocabulary.add((person.id, seen.talent), seen.example, EXAMPLE)

    def look(self) -> None:
        """Look up the words of the question; a word that is everywhere says little."""
        for place, word in enumerate(self._asked):
            found = self._vocabulary.find(word)
            self._weights.append(log(1 + len(self._vocabulary.owners) / max(1, len(found))))
            for owner, hit in found.items():
                self._hits.setdefault(owner, {})[place] = hit

    def fit(self, talent: Talent | None, person: Person | None = None) -> Fit:
        """How well a talent fits, with what a person wrote; or only what the person wrote."""
        owners: list[Owner] = [talent] if talent else []
        if person:
            owners += [(person.id, talent.key)] if talent else []
            owners.append((person.id, ""))
        best: Hits = {}
        for owner in owners:
            for place, hit in self._hits.get(owner, {}).items():
                if place not in best or best[place].quality < hit.quality:
                    best[place] = hit
        score = sum(self._weights[place] * hit.quality for place, hit in best.items())
        sure = sum(hit.sure for hit in best.values())
        return Fit(score, complete=bool(self._asked) and sure == len(self._asked))
