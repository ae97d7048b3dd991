"""Whether two names could be the same organisation, written in another way.

Case, accents, punctuation, legal forms, little words and usual abbreviations make no difference;
what kind of house it is (a care home, a hospital) counts less than what it is called.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, TypeVar

from organisations.domain.distance import distance

Key = TypeVar("Key", bound=Hashable)

LEGAL_FORMS = frozenset(
    {"vzw", "ivzw", "izw", "asbl", "aisbl", "bv", "bvba", "cv", "cvba", "cvso", "esv", "nv"}
    | {"sa", "sc", "scrl", "srl", "vof", "stichting"}
)
LITTLE_WORDS = frozenset(
    {"de", "het", "een", "t", "s", "n", "en", "van", "voor", "der", "den", "te", "ter", "ten"}
    | {"in", "op", "bij"}
)
# What is written shorter, or in an older or looser way.
SPELLINGS = {
    "az": "algemeen ziekenhuis",
    "uz": "universitair ziekenhuis",
    "pz": "psychiatrisch ziekenhuis",
    "pc": "psychiatrisch centrum",
    "wzc": "woonzorgcentrum",
    "rvt": "woonzorgcentrum",
    "rusthuis": "woonzorgcentrum",
    "woonzorghuis": "woonzorgcentrum",
    "kdv": "kinderdagverblijf",
    "creche": "kinderdagverblijf",
    "ldc": "lokaal dienstencentrum",
    "caw": "centrum algemeen welzijnswerk",
    "cgg": "centrum geestelijke gezondheidszorg",
    "st": "sint",
}
# Kinds of houses and services: a name is what stands beside them.
KINDS = frozenset(
    {word for words in SPELLINGS.values() for word in words.split()}
    | {"campus", "dienst", "groep", "huis", "kinderopvang", "organisatie", "residentie"}
    | {"thuiszorg", "zorg", "zorggroep"}
) - {"sint"}
# Names shorter than this must be spelled the same; longer ones may differ in so many letters.
SHORT, LONG = 5, 9
# So many letters tell enough to find them back within a longer name.
TELLING = 4


class Likeness(IntEnum):
    """How much two names look alike."""

    SIMILAR = 1  # a typing error away, a part of the other, or another kind of house
    SAME_NAME = 2  # the same name, with or without the kind of house
    SAME = 3  # the same, but for case, accents, legal form and such


@dataclass(frozen=True)
class Match(Generic[Key]):
    """Another name that looks like the one that was asked about."""

    key: Key
    name: str
    likeness: Likeness


def words(name: str) -> tuple[str, ...]:
    """The words that count, spelled in one way; every word when none would be left."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.casefold().replace("&", " en ")
    # v.z.w. is one word; a stop elsewhere ends one.
    plain = re.sub(r"\b(?:\w\.){2,}", lambda found: found[0].replace(".", "") + " ", plain)
    plain = re.sub(r"\bwoon(?:[\s-]+(?:en[\s-]+)?)zorg[\s-]*centrum\b", "woonzorgcentrum", plain)
    every = re.findall(r"[^\W_]+", plain)
    spelled = " ".join(SPELLINGS.get(word, word) for word in every).split()
    kept = [word for word in spelled if word not in LEGAL_FORMS | LITTLE_WORDS]
    return tuple(kept or spelled)


def compare(one: str, other: str) -> Likeness | None:
    """How much two names look alike; None when they don't."""
    first, second = words(one), words(other)
    if not first or not second:
        return None
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return Likeness.SAME
    core, others_core = _core(first), _core(second)
    if _numbers(core) != _numbers(others_core):
        return None
    if sorted(core) == sorted(others_core) or "".join(core) == "".join(others_core):
        kinds, others_kinds = set(first) - set(core), set(second) - set(others_core)
        comparable = kinds <= others_kinds or others_kinds <= kinds
        return Likeness.SAME_NAME if comparable else Likeness.SIMILAR
    alike = _near("".join(core), "".join(others_core)) or _within(core, others_core)
    return Likeness.SIMILAR if alike else None


def look_alikes(name: str, others: Iterable[tuple[Key, str]]) -> tuple[Match[Key], ...]:
    """Which of the others look like this name, the most alike first."""
    found = [
        Match(key, other, likeness) for key, other in others if (likeness := compare(name, other))
    ]
    return tuple(sorted(found, key=lambda match: (-match.likeness, match.name)))


def _core(all_words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those that tell a kind; all of them when nothing else is there."""
    return tuple(word for word in all_words if word not in KINDS) or all_words


def _numbers(all_words: tuple[str, ...]) -> list[str]:
    return sorted(word for word in all_words if any(letter.isdigit() for letter in word))


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is the other with something behind it, such as a town."""
    shorter, longer = sorted((set(one), set(other)), key=len)
    return shorter < longer and len("".join(shorter)) >= TELLING


def _near(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    allowed = 0 if shortest < SHORT else 1 if shortest < LONG else 2
    return abs(len(one) - len(other)) <= allowed and distance(one, other) <= allowed
