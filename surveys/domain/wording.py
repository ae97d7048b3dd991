"""What respondents read, by stable paths, and how far each variant of it is.

Works on the plain data of a questionnaire (the shape of `interchange.to_dict`), so that a draft
which isn't usable yet can be translated too. A path such as "item.KEN1.help" is built from codes:
it stays the same when texts change or move.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from surveys.domain.texts import BASE_VARIANT

Data = Mapping[str, Any]
Words = dict[str, str]


def respondent_texts(data: Data) -> Iterator[tuple[str, Words]]:
    """Each text that a respondent meets, in reading order, where there is a Dutch one.

    Titles, descriptions and advice are for others: a survey has its own title.
    """
    for path, words in _texts(data):
        if words and words.get(BASE_VARIANT):
            yield path, words


def dutch_texts(data: Data) -> Words:
    """The Dutch words by path."""
    return {path: words[BASE_VARIANT] for path, words in respondent_texts(data)}


def with_words(data: Data, variant: str, added: Mapping[str, str]) -> dict[str, Any]:
    """A copy of the data in which the texts at these paths have words in this variant."""
    copy = deepcopy(dict(data))
    for path, words in respondent_texts(copy):
        if added.get(path):
            words[variant] = added[path]
    return copy


def words_in(data: Data, variant: str) -> Words:
    """The words in a variant by path, for the texts that have it."""
    return {path: words[variant] for path, words in respondent_texts(data) if words.get(variant)}


@dataclass(frozen=True)
class Completeness:
    """How far a variant is; paths in reading order."""

    total: int
    missing: tuple[str, ...]
    outdated: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """Texts that are right."""
        return self.total - len(self.missing) - len(self.outdated)

    @property
    def is_complete(self) -> bool:
        """Whether respondents can read all of it."""
        return not self.missing and not self.outdated


def completeness(data: Data, variant: str) -> Completeness:
    """How far a variant that stands beside the Dutch texts is."""
    texts = list(respondent_texts(data))
    return Completeness(len(texts), tuple(path for path, words in texts if not words.get(variant)))


def _texts(data: Data) -> Iterator[tuple[str, Words]]:
    yield "intro", data["intro"]
    yield "privacy", data["privacy"]
    for option in data["scale"]["options"]:
        yield f"scale.{option['value']}", option["label"]
    yield "scale.not_applicable", data["scale"]["not_applicable"] or {}
    if data["show_dimension_names"]:
        for dimension in data["dimensions"]:
            yield f"dimension.{dimension['code']}", dimension["name"]
    for item in (*data["items"], *data["outcome_items"]):
        yield f"item.{item['code']}", item["text"]
        yield f"item.{item['code']}.help", item.get("help") or {}
    for question in data.get("background") or ():
        yield f"background.{question['code']}", question["text"]
        for option in question["options"]:
            yield f"background.{question['code']}.{option['code']}", option["label"]
    if data["open_question"]:
        yield "open_question", data["open_question"]["text"]
        yield "open_question.hint", data["open_question"]["hint"]
