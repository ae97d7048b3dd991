"""How alike two words are, for people who make typing errors."""

import re
import unicodedata

WORD = re.compile(r"\w+")
SHORTEST_PART = 3  # shorter pieces occur in nearly every word
TRIGRAMS_ALIKE = 0.5


def fold(text: str) -> str:
    """The text in lower case, without accents."""
    # Taken apart first: '℠' only then has letters that a lower case exists for.
    letters = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", letters)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return WORD.findall(fold(text))


def contains(word: str, wanted: str) -> bool:
    """True when the wanted word is the word or a part of it: 'rooster' is in 'uurroosters'."""
    return word == wanted or (len(wanted) >= SHORTEST_PART and wanted in word)


def resembles(word: str, wanted: str) -> bool:
    """True when the wanted word could be a typing error for the word, or for its beginning.

    Hardly anyone mistypes a first letter, and 'planning' is no 'spanning'.
    """
    allowed = min(2, len(wanted) // 4)
    if allowed == 0 or word[0] != wanted[0]:
        return False
    beginnings = {word, word[: len(wanted)], word[: len(wanted) + 1], word[: len(wanted) - 1]}
    if any(distance(beginning, wanted) <= allowed for beginning in beginnings):
        return True
    return trigram_similarity(word, wanted) >= TRIGRAMS_ALIKE


def distance(one: str, other: str) -> int:
    """The number of letters to add, drop, change or swap with their neighbour."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, sign in enumerate(one, start=1):
        current = [i]
        for j, other_sign in enumerate(other, start=1):
            cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (sign != other_sign))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == other_sign:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]


def trigram_similarity(one: str, other: str) -> float:
    """Shared pieces of three letters over all of them, from 0 to 1."""
    left, right = _trigrams(one), _trigrams(other)
    return len(left & right) / len(left | right)


def _trigrams(word: str) -> set[str]:
    padded = f"  {word} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}
