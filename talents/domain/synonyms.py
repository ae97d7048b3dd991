"""Words that mean the same, and words that say nothing: from the file next to this one."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from talents.domain.spelling import words
from talents.domain.stemming import stem

FILE = Path(__file__).with_name("synonyms.toml")


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """For each stem in the file, the stems that mean much the same, itself left out."""
    related: dict[str, set[str]] = {}
    for line in _content()["groups"]:
        group = {stem(word) for word in words(line)}
        for one in group:
            related.setdefault(one, set()).update(group - {one})
    return {one: frozenset(others) for one, others in related.items()}


@cache
def ignored() -> frozenset[str]:
    """The words of a question that say nothing about what is asked."""
    return frozenset(words(_content()["ignored"]))


@cache
def known_words() -> frozenset[str]:
    """Every word in the groups, as it is written: a mistyped word may have meant one of them."""
    return frozenset(word for line in _content()["groups"] for word in words(line))


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
