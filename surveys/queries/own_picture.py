"""What somebody's own answers say to that person alone: computed, shown, and forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdf.charts import Bar, bar_chart
from surveys.domain.answers import Answer
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.scoring import dimension_score
from surveys.domain.texts import BASE_VARIANT
from surveys.models import QuestionnaireVersion
from surveys.queries.answering import html_language, phrases_of
from surveys.queries.charts import NARROW, WIDE
from surveys.queries.inspiration import Link, inspiration

# Few enough to choose one from.
MOST_TIPS = 3


@dataclass(frozen=True)
class OwnScore:
    """A dimension; `score` is a whole number from 0 to 100, None with too few answers.

    `language` is that of the description, which may not be translated.
    """

    code: str
    name: str
    description: str
    language: str
    score: int | None


@dataclass(frozen=True)
class OwnTips:
    """Pages that help with one of the lowest dimensions."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class OwnPicture:
    """All that the page and the PDF show."""

    title: str
    scores: tuple[OwnScore, ...]
    highest: str
    tips: tuple[OwnTips, ...]
    chart: str
    narrow_chart: str

    @property
    def is_empty(self) -> bool:
        """Whether too little was answered for any score."""
        return all(one.score is None for one in self.scores)


def own_picture(
    version: QuestionnaireVersion, answers: Mapping[str, Answer], variant: str
) -> OwnPicture:
    """The picture of one person, in a variant's words: one query, for the tips."""
    definition = version.parsed
    exact = {
        dimension.code: dimension_score(definition, dimension, answers)
        for dimension in definition.dimensions
    }
    known = {code: score for code, score in exact.items() if score is not None}
    scores = tuple(
        OwnScore(
            dimension.code,
            dimension.name.text(variant),
            dimension.description.text(variant),
            html_language(variant if dimension.description.has(variant) else BASE_VARIANT),
            None if (score := exact[dimension.code]) is None else round(score),
        )
        for dimension in definition.dimensions
    )
    # Of equal scores the first one in the questionnaire.
    highest = max(known, key=lambda code: known[code], default="")
    few = phrases_of(definition, variant).say("picture_few")
    return OwnPicture(
        title=definition.title.text(variant),
        scores=scores,
        highest=definition.dimension(highest).name.text(variant) if highest else "",
        tips=_tips(version, definition, known, variant),
        chart=_chart(scores, few, WIDE, "own"),
        narrow_chart=_chart(scores, few, NARROW, "own-small"),
    )


def _tips(
    version: QuestionnaireVersion,
    definition: Questionnaire,
    known: Mapping[str, float],
    variant: str,
) -> tuple[OwnTips, ...]:
    lowest = sorted(known, key=lambda code: known[code])[:MOST_TIPS]
    bands = {code: definition.band(known[code]) for code in lowest}
    links = inspiration(version.questionnaire_id, bands)
    return tuple(
        OwnTips(definition.dimension(code).name.text(variant), tuple(links[code]))
        for code in lowest
        if links[code]
    )


def _chart(scores: tuple[OwnScore, ...], few: str, width: float, prefix: str) -> str:
    bars = [Bar(one.name, one.score, few if one.score is None else "") for one in scores]
    alt = " ".join(f"{one.name}: {few if one.score is None else one.score}." for one in scores)
    return bar_chart(bars, alt=alt, prefix=prefix, width=width)
