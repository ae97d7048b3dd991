"""Who can I ask, among 1,000 people: an index per question, against comparing word by word.

Run from the repository's root: .venv/bin/python benchmarks/asking.py [--json FILE]

The naive way compares every word of the question with every word of every person and talent, with
the same functions for stems, parts and typing errors. Both make the figures anew for each question:
nothing about people stays in memory. The time is that of the processor.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from talents.domain.asking import Listed, search
from talents.domain.spelling import contains, distance, resembles, words
from talents.domain.stemming import stem
from tests.talents.domain.test_questions import QUESTIONS, demo_team

PEOPLE, NAIVE_QUESTIONS = 1000, 3
RATIO, LIMIT = 2.0, 0.1  # seconds


def many_people() -> list[Listed]:
    """People with the talents of the demo team and words of their own, some of them made up."""
    dice = random.Random(20260)
    team = demo_team()
    real = sorted({word for one in team for word in words(one.person.example)})
    syllables = ["ba", "de", "ki", "lo", "mur", "ter", "san", "vel", "gri", "pos"]
    made = ["".join(dice.choices(syllables, k=3)) for _ in range(3000)]
    return [
        replace(
            one,
            person=replace(
                one.person,
                id=number,
                example=" ".join(dice.choices(real, k=14) + dice.choices(made, k=6)),
                ask_me=" ".join(dice.choices(made, k=4)),
            ),
        )
        for number in range(PEOPLE)
        for one in [team[number % len(team)]]
    ]


def word_by_word(people: list[Listed], text: str) -> int:
    """How many pairs of words look alike, found by comparing them all."""
    alike = 0
    for one in people:
        talents = " ".join(f"{t.name} {t.ask_me} {t.description}" for t in one.talents)
        held = words(f"{one.person.name} {one.person.ask_me} {one.person.example} {talents}")
        for wanted in words(text):
            alike += sum(
                stem(word) == stem(wanted)
                or contains(word, wanted)
                or distance(stem(word), stem(wanted)) == 1
                or resembles(word, wanted)
                for word in held
            )
    return alike


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print the table; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    people = many_people()
    texts = [question["text"] for question in QUESTIONS["question"]]
    times = [seconds(lambda text=text: search(people, text)) for text in texts]
    naive = [
        seconds(lambda text=text: word_by_word(people, text)) for text in texts[:NAIVE_QUESTIONS]
    ]
    median, slowest = statistics.median(times), max(times)
    ratio = statistics.median(naive) / median
    ok = ratio >= RATIO and median <= LIMIT
    rows = [
        {
            "name": "who can I ask vs word by word",
            "ratio": round(ratio, 1),
            "target": RATIO,
            "ok": ok,
        }
    ]
    print(f"{PEOPLE} people, {len(texts)} questions")
    print(
        f"  median {1000 * median:.0f} ms (limit {1000 * LIMIT:.0f}), slowest {1000 * slowest:.0f}"
    )
    verdict = "ok" if ok else "MISSED"
    print(f"  {rows[0]['name']:<40} {rows[0]['ratio']:>6} × (target {RATIO}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
