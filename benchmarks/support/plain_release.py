"""What one would write first to count a campaign: plain Python over its rows, protecting nobody."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from surveys.domain.answers import unpack
from surveys.domain.questionnaire import Questionnaire
from surveys.domain.scoring import dimension_score, outcome_score


def generate(questionnaire: Questionnaire, *, responses: int, teams: int) -> dict[str, list[str]]:
    """Packed answers per team: a few per cent missing, teams of 1 to about 1,000 people."""
    generator = random.Random(20260)
    width = len(questionnaire.codes)
    sizes = [generator.paretovariate(1.2) for _ in range(teams)]
    chosen = generator.choices(range(teams), weights=sizes, k=responses)
    answers: dict[str, list[str]] = {f"team-{number}": [] for number in range(teams)}
    for team in chosen:
        row = generator.choices("12345- ", weights=(8, 14, 24, 30, 18, 4, 2), k=width)
        answers[f"team-{team}"].append("".join(row))
    return answers


def plain_loop(questionnaire: Questionnaire, answers: Mapping[str, Sequence[str]]) -> object:
    """Means per team and dimension, and counts per item, row by row."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0])
    counts: dict[str, Counter[object]] = {code: Counter() for code in questionnaire.codes}
    for team, rows in answers.items():
        for packed in rows:
            row = unpack(questionnaire, packed)
            for code, answer in row.items():
                counts[code][answer] += 1
            scores = {
                d.code: dimension_score(questionnaire, d, row) for d in questionnaire.dimensions
            }
            scores["outcome"] = outcome_score(questionnaire, row)
            for code, score in scores.items():
                if score is not None:
                    for place in (team, ""):
                        sums[place, code][0] += score
                        sums[place, code][1] += 1
    return {key: total / n for key, (total, n) in sums.items()}, counts


def flat_pass(questionnaire: Questionnaire, answers: Mapping[str, Sequence[str]]) -> object:
    """The same without our own functions: one flat pass with everything looked up beforehand."""
    value = {str(v): v for v in range(questionnaire.scale.minimum, questionnaire.scale.maximum + 1)}
    places = {code: place for place, code in enumerate(questionnaire.codes)}
    parts = [
        (
            d.code,
            d.minimum_answered,
            [(places[i.code], i.reversed) for i in questionnaire.items_of(d.code)],
        )
        for d in questionnaire.dimensions
    ]
    outcome = [(places[item.code], item.reversed) for item in questionnaire.outcome_items]
    parts.append(("outcome", questionnaire.minimum_outcome_answered, outcome))
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0])
    counts = [[0] * (questionnaire.scale.maximum + 1) for _ in questionnaire.codes]
    for team, rows in answers.items():
        for packed in rows:
            row = [value.get(character, 0) for character in packed]
            for place, answer in enumerate(row):
                counts[place][answer] += 1
            for code, minimum, items in parts:
                given = [6 - row[p] if turned else row[p] for p, turned in items if row[p]]
                if len(given) >= minimum:
                    score = (sum(given) / len(given) - 1) * 25
                    for where in (team, ""):
                        cell = sums[where, code]
                        cell[0] += score
                        cell[1] += 1
    return {key: total / n for key, (total, n) in sums.items()}, counts
