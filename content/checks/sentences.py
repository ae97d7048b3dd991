"""Sentences and words in running Dutch text."""

import re

# Never the end of a sentence, even before a capital or a number: “dhr. Peeters”, “blz. 12”.
# “enz.” isn't one of them: a capital after it begins a new sentence.
ABBREVIATIONS = frozenset(
    (
        *("art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "excl", "fig", "incl", "ing"),
        *("ir", "m.n", "mevr", "mr", "nr", "o.a", "p", "prof", "resp", "st", "tel", "vgl", "zgn"),
    )
)
STOP = re.compile(r"(?P<word>\S*?)[.!?…]+[\"'”’»)\]]*\s+")
OPENING = "\"'“‘«([*–- "
# “’s Avonds” begins with a small letter, but begins a sentence.
ELISION = re.compile(r"['’‘][ntsk] ")
LINE = re.compile(r"[\r\n\u2028\u2029]+")


def sentences(text: str) -> list[str]:
    """The sentences of the text, trimmed; a new line always begins a new one."""
    return [sentence for line in LINE.split(text) for sentence in _of_line(line) if sentence]


def words(sentence: str) -> list[str]:
    """The words: what stands between spaces and has a letter or a digit in it."""
    return [part for part in sentence.split() if any(map(str.isalnum, part))]


def _of_line(line: str) -> list[str]:
    found, start = [], 0
    for stop in STOP.finditer(line):
        if _ends(stop["word"], stop[0], line[stop.end() :]):
            found.append(line[start : stop.end()].strip())
            start = stop.end()
    return [*found, line[start:].strip()]


def _ends(word: str, stop: str, rest: str) -> bool:
    """Whether a sentence ends here: not after an abbreviation or before a small letter."""
    word = word.lstrip(OPENING)
    initial = len(word) == 1 and word.isupper()
    if stop.strip() == f"{word}." and (word.lower() in ABBREVIATIONS or initial):
        return False
    first = rest.lstrip(OPENING)[:1]
    return not first.islower() or bool(ELISION.match(rest))
