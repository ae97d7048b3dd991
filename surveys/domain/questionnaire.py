"""A questionnaire version as immutable data.

A published version is never edited, so everything here is frozen.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from surveys.domain.background import BackgroundQuestion, background_problems
from surveys.domain.languages import Language, language_problems
from surveys.domain.texts import BASE_VARIANT, Text

Band = Literal["low", "middle", "high"]
BANDS: Final[tuple[Band, ...]] = ("low", "middle", "high")
SMALLEST_GROUP: Final = 5
# Scores are kept as exact integers over a common denominator; this keeps that denominator small.
MOST_ITEMS_PER_DIMENSION: Final = 20


class QuestionnaireError(ValueError):
    """The questionnaire cannot be used; `problems` lists every reason, in reading order."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class ScaleOption:
    """One point of the scale, with its label."""

    value: int
    label: Text


@dataclass(frozen=True)
class Scale:
    """The answering scale.

    `not_applicable` labels the option outside the scale; None leaves that option out.
    """

    minimum: int
    maximum: int
    options: tuple[ScaleOption, ...]
    not_applicable: Text | None = None

    def turn(self, value: int) -> int:
        """A reversed item's value in its dimension's direction: 6 − x on a scale of 1 to 5."""
        return self.minimum + self.maximum - value

    def percent(self, mean: float) -> float:
        """A mean on the scale as 0–100."""
        return (mean - self.minimum) / (self.maximum - self.minimum) * 100


@dataclass(frozen=True)
class Item:
    """One statement. `dimension` is a dimension's code, or None for an outcome item.

    `help` explains a word or gives an example, where editors wrote one.
    """

    code: str
    dimension: str | None
    reversed: bool
    text: Text
    help: Text | None = None


@dataclass(frozen=True)
class Dimension:
    """What several items measure together.

    `minimum_answered` items make a score; tips, methods and card sets are keys.
    """

    code: str
    name: Text
    description: Text
    minimum_answered: int
    advice_low: Text
    advice_middle: Text
    advice_high: Text
    tips: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    card_sets: tuple[str, ...] = ()

    def advice(self, band: Band) -> Text:
        """The advice that fits a score in this band."""
        return {"low": self.advice_low, "middle": self.advice_middle, "high": self.advice_high}[
            band
        ]


@dataclass(frozen=True)
class OpenQuestion:
    """The one question answered in words."""

    code: str
    text: Text
    hint: Text


@dataclass(frozen=True)
class Questionnaire:
    """One immutable version.

    Building an impossible one raises QuestionnaireError with all problems.
    """

    key: str
    version: int
    title: Text
    intro: Text
    privacy: Text
    placeholders: tuple[str, ...]
    duration_minutes: int
    minimum_group: int
    shuffle_items: bool
    show_dimension_names: bool
    scale: Scale
    low_below: float
    high_from: float
    minimum_dimensions_for_total: int
    dimensions: tuple[Dimension, ...]
    items: tuple[Item, ...]
    outcome_items: tuple[Item, ...] = ()
    open_question: OpenQuestion | None = None
    background: tuple[BackgroundQuestion, ...] = ()
    languages: tuple[Language, ...] = ()

    def __post_init__(self) -> None:
        problems = list(_problems(self))
        if problems:
            raise QuestionnaireError(problems)

    @cached_property
    def all_items(self) -> tuple[Item, ...]:
        """Items then outcome items, in version order: the order of the packed answers."""
        return self.items + self.outcome_items

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of `all_items`, in that order."""
        return tuple(item.code for item in self.all_items)

    @property
    def minimum_outcome_answered(self) -> int:
        """How many outcome items make an outcome score: at least half."""
        return math.ceil(len(self.outcome_items) / 2)

    def dimension(self, code: str) -> Dimension:
        """The dimension with this code; KeyError when there is none."""
        for dimension in self.dimensions:
            if dimension.code == code:
                return dimension
        raise KeyError(code)

    def items_of(self, code: str) -> tuple[Item, ...]:
        """The items of a dimension, in version order."""
        return tuple(item for item in self.items if item.dimension == code)

    def band(self, score: float) -> Band:
        """Where a score on 0–100 falls: low, middle or high."""
        if score < self.low_below:
            return "low"
        return "high" if score >= self.high_from else "middle"


def _problems(questionnaire: Questionnaire) -> Iterator[str]:
    """Every reason why this questionnaire cannot be used."""
    scale = questionnaire.scale
    if not questionnaire.key:
        yield "the key is empty"
    if questionnaire.version < 1:
        yield f"version {questionnaire.version} is below 1"
    if questionnaire.minimum_group < SMALLEST_GROUP:
        yield f"minimum group {questionnaire.minimum_group} is below {SMALLEST_GROUP}"
    if not 1 <= scale.minimum < scale.maximum <= 9:
        yield f"scale {scale.minimum}–{scale.maximum} does not fit 1–9, one character per answer"
    if [option.value for option in scale.options] != list(range(scale.minimum, scale.maximum + 1)):
        yield "the scale needs one option per value, in order"
    if not 0 < questionnaire.low_below <= questionnaire.high_from < 100:
        yield "the bands need 0 < low below ≤ high from < 100"
    if not questionnaire.dimensions:
        yield "there are no dimensions"
    if not 1 <= questionnaire.minimum_dimensions_for_total <= max(1, len(questionnaire.dimensions)):
        yield f"minimum dimensions for the total is {questionnaire.minimum_dimensions_for_total}"
    yield from _code_problems(questionnaire)
    yield from _dimension_problems(questionnaire)
    yield from background_problems(questionnaire.background)
    yield from language_problems(questionnaire.languages)
    for place, text in _texts(questionnaire):
        if not text.has(BASE_VARIANT):
            yield f"{place}: the Dutch text is missing"


def _code_problems(questionnaire: Questionnaire) -> Iterator[str]:
    codes = [d.code for d in questionnaire.dimensions] + [i.code for i in questionnaire.all_items]
    codes += [question.code for question in questionnaire.background]
    if "" in codes:
        yield "a code is empty"
    for code, times in Counter(codes).items():
        if times > 1:
            yield f"code {code} is used {times} times"


def _dimension_problems(questionnaire: Questionnaire) -> Iterator[str]:
    known = {dimension.code for dimension in questionnaire.dimensions}
    for item in questionnaire.items:
        if item.dimension not in known:
            yield f"item {item.code}: unknown dimension {item.dimension}"
    for item in questionnaire.outcome_items:
        if item.dimension is not None:
            yield f"outcome item {item.code} belongs to no dimension, not to {item.dimension}"
    for dimension in questionnaire.dimensions:
        count = len(questionnaire.items_of(dimension.code))
        if not 1 <= count <= MOST_ITEMS_PER_DIMENSION:
            yield f"dimension {dimension.code} has {count} items, not 1–{MOST_ITEMS_PER_DIMENSION}"
        elif not count <= 2 * dimension.minimum_answered <= 2 * count:
            minimum = f"{dimension.minimum_answered} of {count} items"
            yield f"dimension {dimension.code}: {minimum} is less than half, or too many"
    if len(questionnaire.outcome_items) > MOST_ITEMS_PER_DIMENSION:
        yield f"there are more than {MOST_ITEMS_PER_DIMENSION} outcome items"


def _texts(questionnaire: Questionnaire) -> Iterator[tuple[str, Text]]:
    """Each text a reader can meet, with where it stands."""
    yield "title", questionnaire.title
    yield "intro", questionnaire.intro
    yield "privacy", questionnaire.privacy
    for option in questionnaire.scale.options:
        yield f"scale option {option.value}", option.label
    if questionnaire.scale.not_applicable is not None:
        yield "scale not applicable", questionnaire.scale.not_applicable
    for dimension in questionnaire.dimensions:
        yield f"dimension {dimension.code} name", dimension.name
        yield f"dimension {dimension.code} description", dimension.description
        for band in BANDS:
            yield f"dimension {dimension.code} advice {band}", dimension.advice(band)
    for item in questionnaire.all_items:
        yield f"item {item.code}", item.text
        if item.help is not None:
            yield f"item {item.code} help", item.help
    for asked in questionnaire.background:
        yield f"background question {asked.code}", asked.text
        for answer in asked.options:
            yield f"background question {asked.code} option {answer.code}", answer.label
    if questionnaire.open_question is not None:
        yield "open question", questionnaire.open_question.text
