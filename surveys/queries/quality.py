"""How well the statements of a questionnaire hang together, over the surveys that share that."""

from dataclasses import dataclass

import numpy as np

from surveys.domain.quality import (
    FEWEST_ORGANISATIONS,
    Quality,
    characters,
    quality,
    same_measure,
)
from surveys.domain.questionnaire import SMALLEST_GROUP
from surveys.models import Campaign, Questionnaire, Response, Status

LOW_ALPHA, LOW_REST = 0.7, 0.3


@dataclass(frozen=True)
class ItemRow:
    """A statement with its figures as text; empty where there is none."""

    code: str
    text: str
    item_rest: str
    is_low: bool
    missing: int
    not_applicable: int


@dataclass(frozen=True)
class DimensionTable:
    """A dimension with its statements."""

    name: str
    alpha: str
    is_low: bool
    complete: int | None
    items: tuple[ItemRow, ...]


@dataclass(frozen=True)
class QualityReport:
    """What the page shows; without enough answers there are no tables and no numbers."""

    version: int
    responses: int | None
    dimensions: tuple[DimensionTable, ...]


def quality_report(questionnaire: Questionnaire, outcome: str) -> QualityReport | None:
    """The figures for the newest version, from closed surveys that share and measure the same.

    None without a version. Surveys with fewer answers than the smallest group don't count, and all
    together must be of enough organisations, so that nobody finds the answers of another in it.
    """
    versions = list(questionnaire.versions.order_by("-number"))
    if not versions:
        return None
    newest = versions[0].parsed
    same = {one.pk: one.parsed for one in versions if same_measure(one.parsed, newest)}
    campaigns = {
        one.pk: one
        for one in Campaign.objects.filter(
            questionnaire_version__in=same, status=Status.CLOSED, shares_item_statistics=True
        )
    }
    packed: dict[int, list[str]] = {pk: [] for pk in campaigns}
    rows = Response.objects.filter(campaign_team__campaign__in=campaigns)
    for pk, answers in rows.values_list("campaign_team__campaign", "answers"):
        packed[pk].append(answers)
    counted = {
        pk: answers
        for pk, answers in packed.items()
        if len(answers) >= max(SMALLEST_GROUP, campaigns[pk].minimum_group)
    }
    found: Quality | None = None
    if len({campaigns[pk].organisation_id for pk in counted}) >= FEWEST_ORGANISATIONS:
        parts = [
            characters(same[campaigns[pk].questionnaire_version_id], answers, newest.codes)
            for pk, answers in counted.items()
        ]
        found = quality(newest, np.concatenate(parts))
    if found is None:
        return QualityReport(newest.version, None, ())
    texts = {item.code: item.text.text() for item in newest.all_items}
    names = {one.code: one.name.text() for one in newest.dimensions}
    return QualityReport(
        newest.version,
        found.responses,
        tuple(
            DimensionTable(
                names.get(dimension.code, outcome),
                _figure(dimension.alpha),
                dimension.alpha is not None and dimension.alpha < LOW_ALPHA,
                dimension.complete,
                tuple(
                    ItemRow(
                        item.code,
                        texts[item.code],
                        _figure(item.item_rest),
                        item.item_rest is not None and item.item_rest < LOW_REST,
                        item.missing,
                        item.not_applicable,
                    )
                    for item in dimension.items
                ),
            )
            for dimension in found.dimensions
        ),
    )


def _figure(value: float | None) -> str:
    """Two decimals, with a comma."""
    return "" if value is None else f"{value:.2f}".replace(".", ",").replace("-", "−")
