"""The few sentences of a poster with pictograms, in each language of the campaign."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format

from surveys.domain.texts import BASE_VARIANT
from surveys.models import Campaign
from surveys.queries.answering import offered_variants

WORDS = Path(__file__).with_name("poster_words.toml")
PLAIN = "plain"
SENTENCES = ("scan", "answer", "anonymous", "until")


@dataclass(frozen=True)
class Sentence:
    """One sentence in one language; `code` tells a screen reader which, `mark` a reader."""

    code: str
    mark: str
    text: str


@cache
def words() -> dict[str, dict[str, str]]:
    """The sentences by variant of the questionnaire."""
    return tomllib.loads(WORDS.read_text())


def poster_variants(campaign: Campaign) -> tuple[str, ...]:
    """The variants on the poster: plain Dutch instead of Dutch, whoever reads Dutch reads both."""
    others = [v for v in offered_variants(campaign) if v in words() and v != BASE_VARIANT]
    return (*([] if PLAIN in others else [PLAIN]), *sorted(others, key=lambda v: v != PLAIN))


def poster_sentences(campaign: Campaign) -> dict[str, list[Sentence]]:
    """Each sentence, in each of the variants."""
    moment = timezone.localtime(campaign.closes_at)
    values: dict[str, Any] = {"minutes": campaign.questionnaire_version.parsed.duration_minutes}
    found: dict[str, list[Sentence]] = {name: [] for name in SENTENCES}
    for variant in poster_variants(campaign):
        said = words()[variant]
        with translation.override(said["code"]):
            values |= {"day": date_format(moment, "j F"), "hour": date_format(moment, "H:i")}
        for name in SENTENCES:
            text = said[name].format(**values)
            found[name].append(Sentence(said["code"], said["mark"], text))
    return found
