"""Dutch words without their endings: a light stemmer, enough to let forms of a word meet.

A stem is no word: it only has to be the same for 'brief' and 'brieven', 'taak' and 'taken',
'vergaderen' and 'vergadering'. Rare words that share a stem by accident are taken in the bargain.
"""

import re
from functools import lru_cache

SHORTEST = 3  # letters that a stem keeps at least
DIMINUTIVES = (
    (re.compile(r"([lmnr])\1etje$"), r"\1"),  # spelletje
    (re.compile(r"mpje$"), "m"),  # filmpje
    (re.compile(r"(?<=[aeiouylnrw])tje$"), ""),  # artikeltje
    (re.compile(r"(?<=[^aeiouy])je$"), ""),  # klusje
)
ENDINGS = (
    re.compile(r"(?<=[^s])s$"),
    re.compile(r"(ing(en)?|en)$"),
    re.compile(r"e$"),
    re.compile(r"(?<=[^s])s$"),
    # Verbs: 'herstelt', 'gemaakt'; but no 'budget'.
    re.compile(r"(?<=[^aeiouy])[dt]$"),
)
VOWEL = re.compile(r"[aeiouy]")
DOUBLE_VOWEL = re.compile(r"([aeou])\1")
DOUBLE_END = re.compile(r"([bdfgklmnprst])\1$")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a word in lower case without accents, as `spelling.words` gives it."""
    result = _without(word, re.compile(r"(?<=[^s])s$")) if word.endswith("jes") else word
    for pattern, kept in DIMINUTIVES:
        if pattern.search(result) and len(result) > SHORTEST + 2:
            result = pattern.sub(kept, result)
            break
    for ending in ENDINGS:
        result = _spelled(_without(result, ending))
    return result


def _without(word: str, ending: re.Pattern[str]) -> str:
    bare = ending.sub("", word)
    shortest = SHORTEST + 1 if len(word) - len(bare) == 1 else SHORTEST
    return bare if len(bare) >= shortest and VOWEL.search(bare) else word


def _spelled(word: str) -> str:
    """One spelling for 'tak(en)' and 'taak', 'plann(en)' and 'plan', 'briev(en)' and 'brief'."""
    single = DOUBLE_END.sub(r"\1", DOUBLE_VOWEL.sub(r"\1", word))
    return single[:-1] + {"v": "f", "z": "s"}.get(single[-1:], single[-1:])
