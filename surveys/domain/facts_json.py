"""Release facts as canonical JSON and back."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from surveys.domain.cells import Bounded, Cell, Distribution, Mean, Suppressed
from surveys.domain.facts import CutFacts, Driver, GroupFacts, ItemFacts, ReleaseFacts, Score

FORMAT: Final = 2
# Releases of before there were cuts, shares and margins.
READABLE: Final = {1, FORMAT}
_SUPPRESSED: Final = {"suppressed": True}


def to_json(facts: ReleaseFacts) -> str:
    """Canonical JSON; a suppressed cell is {"suppressed": true} and nothing more."""
    data = {
        "format": FORMAT,
        "questionnaire": {
            "key": facts.questionnaire_key,
            "version": facts.questionnaire_version,
            "hash": facts.questionnaire_hash,
        },
        "title": facts.title,
        "minimum_group": facts.minimum_group,
        "organisation": _group_data(facts.organisation),
        "groups": [_group_data(group) for group in facts.groups],
        "items": _items_data(facts.items),
        "shares": _items_data(facts.shares),
        "cuts": [
            {"code": cut.code, "groups": [_group_data(group) for group in cut.groups]}
            for cut in facts.cuts
        ],
        "strongest_items": list(facts.strongest_items),
        "weakest_items": list(facts.weakest_items),
        "lowest_dimensions": list(facts.lowest_dimensions),
        "drivers": [{"code": driver.code, "r": driver.correlation} for driver in facts.drivers],
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> ReleaseFacts:
    """The inverse of `to_json`. Raises ValueError on anything else."""
    try:
        data = json.loads(text)
        if data["format"] not in READABLE:
            raise ValueError(f"release format {data['format']} can't be read")
        return _facts(data)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"no release: {error!r}") from error


def _facts(data: Mapping[str, Any]) -> ReleaseFacts:
    return ReleaseFacts(
        questionnaire_key=data["questionnaire"]["key"],
        questionnaire_version=data["questionnaire"]["version"],
        questionnaire_hash=data["questionnaire"]["hash"],
        title=data["title"],
        minimum_group=data["minimum_group"],
        organisation=_group(data["organisation"]),
        groups=tuple(_group(group) for group in data["groups"]),
        items=_items(data["items"]),
        strongest_items=tuple(data["strongest_items"]),
        weakest_items=tuple(data["weakest_items"]),
        lowest_dimensions=tuple(data["lowest_dimensions"]),
        drivers=tuple(Driver(driver["code"], driver["r"]) for driver in data["drivers"]),
        shares=_items(data.get("shares", [])),
        cuts=tuple(
            CutFacts(cut["code"], tuple(map(_group, cut["groups"]))) for cut in data.get("cuts", [])
        ),
    )


def _items_data(items: Sequence[ItemFacts]) -> list[dict[str, Any]]:
    return [{"code": item.code, **_distribution_data(item.distribution)} for item in items]


def _group_data(group: GroupFacts) -> dict[str, Any]:
    hidden = isinstance(group.responses, Suppressed)
    return {
        "key": group.key,
        "name": group.name,
        "parent": group.parent,
        "invited": group.invited,
        "responses": _SUPPRESSED if hidden else group.responses,
        "scores": [
            {
                "code": score.code,
                "band": score.band,
                **_cell_data(score.cell),
                **({} if score.margin is None else {"margin": score.margin}),
            }
            for score in group.scores
        ],
        "total": _cell_data(group.total),
        "outcome": _cell_data(group.outcome),
    }


def _group(data: Mapping[str, Any]) -> GroupFacts:
    responses = data["responses"]
    return GroupFacts(
        key=data["key"],
        name=data["name"],
        parent=data["parent"],
        invited=data["invited"],
        responses=Suppressed() if responses == _SUPPRESSED else int(responses),
        scores=tuple(
            Score(score["code"], _cell(score), score["band"], score.get("margin"))
            for score in data["scores"]
        ),
        total=_cell(data["total"]),
        outcome=_cell(data["outcome"]),
    )


def _items(data: Sequence[Mapping[str, Any]]) -> tuple[ItemFacts, ...]:
    return tuple(ItemFacts(item["code"], _distribution(item)) for item in data)


def _cell_data(cell: Cell) -> dict[str, Any]:
    match cell:
        case Mean(value, n):
            return {"mean": value, "n": n}
        case Bounded(side, value, n):
            return {side: value, "n": n}
        case Suppressed():
            return dict(_SUPPRESSED)


def _cell(data: Mapping[str, Any]) -> Cell:
    readers: dict[str, Callable[[], Cell]] = {
        "suppressed": Suppressed,
        "mean": lambda: Mean(float(data["mean"]), data["n"]),
        "at_least": lambda: Bounded("at_least", float(data["at_least"]), data["n"]),
        "at_most": lambda: Bounded("at_most", float(data["at_most"]), data["n"]),
    }
    (kind,) = readers.keys() & data.keys() or (None,)
    if kind is None:
        raise KeyError("a cell is neither a mean, a bound nor suppressed")
    return readers[kind]()


def _distribution_data(distribution: Distribution | Suppressed) -> dict[str, Any]:
    if isinstance(distribution, Suppressed):
        return dict(_SUPPRESSED)
    return {
        "favourable": distribution.favourable,
        "neutral": distribution.neutral,
        "unfavourable": distribution.unfavourable,
        "n": distribution.n,
        "bounded": distribution.bounded,
    }


def _distribution(data: Mapping[str, Any]) -> Distribution | Suppressed:
    if "suppressed" in data:
        return Suppressed()
    return Distribution(
        data["favourable"], data["neutral"], data["unfavourable"], data["n"], data["bounded"]
    )
