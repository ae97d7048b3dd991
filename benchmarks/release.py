"""The release of 100,000 responses × 41 items × 200 teams, against a plain loop over the rows.

Run alone from the repository's root: .venv/bin/python benchmarks/release.py [--json FILE]

The plain loop does what one would write first: unpack each row, score each person, add up per team,
count each item. The flat pass is the same with everything looked up beforehand: the best of pure
Python. Neither protects anybody, while the release also suppresses and audits, which takes a third
of its time. Both loops are linear in rows, so they run on every tenth row and their time is
multiplied by ten; the release runs in full.
"""

import argparse
import json
import random
import statistics
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from surveys.domain.answers import unpack  # noqa: E402 - the script runs alone, so the root comes first
from surveys.domain.interchange import from_toml  # noqa: E402
from surveys.domain.questionnaire import Questionnaire  # noqa: E402
from surveys.domain.release import Group, build_release  # noqa: E402
from surveys.domain.scoring import dimension_score, outcome_score  # noqa: E402

CONTENT = ROOT / "toolbox/starter/content/questionnaire-leerklimaat.toml"
RESPONSES = 100_000
TEAMS = 200
SAMPLE = 10
ROUNDS = 5
PLAIN_TARGET = 20.0
FLAT_TARGET = 8.0


def generate(questionnaire: Questionnaire) -> dict[str, list[str]]:
    """Packed answers per team: a few per cent missing, teams of 1 to about 1,000 people."""
    generator = random.Random(20260)
    width = len(questionnaire.codes)
    sizes = [generator.paretovariate(1.2) for _ in range(TEAMS)]
    teams = generator.choices(range(TEAMS), weights=sizes, k=RESPONSES)
    answers: dict[str, list[str]] = {f"team-{number}": [] for number in range(TEAMS)}
    for team in teams:
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


def main() -> int:
    """Print the table; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    questionnaire = from_toml(tomllib.loads(CONTENT.read_text(encoding="utf-8")))
    answers = generate(questionnaire)
    sample = {team: rows[::SAMPLE] for team, rows in answers.items()}
    share = RESPONSES / sum(map(len, sample.values()))
    groups = [Group(key, key) for key in answers]
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for name, work in (
            (
                "release",
                lambda: build_release(
                    questionnaire,
                    title="Benchmark",
                    groups=groups,
                    answers=answers,
                    minimum_group=5,
                ),
            ),
            ("flat", lambda: flat_pass(questionnaire, sample)),
            ("plain", lambda: plain_loop(questionnaire, sample)),
        ):
            start = time.perf_counter()
            work()
            taken = time.perf_counter() - start
            times[name].append(taken if name == "release" else taken * share)
    median = {name: statistics.median(taken) for name, taken in times.items()}
    rows = [
        {"name": name, "ratio": round(ratio, 1), "target": target, "ok": ratio >= target}
        for name, ratio, target in (
            ("release vs plain loop over rows", median["plain"] / median["release"], PLAIN_TARGET),
            ("release vs flat pass over rows", median["flat"] / median["release"], FLAT_TARGET),
        )
    ]
    size = f"{RESPONSES:,} responses × {len(questionnaire.codes)} items × {TEAMS} teams"
    print(f"{size}, median of {ROUNDS}")
    for name, taken in median.items():
        print(f"  {name:<8} {1000 * taken:>8.0f} ms")
    for row in rows:
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<32} {row['ratio']:>6} × (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
