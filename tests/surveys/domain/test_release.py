import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.domain import release_columns, release_cuts
from surveys.domain.background import BackgroundOption, BackgroundQuestion
from surveys.domain.cells import Bounded, Distribution, Mean, Suppressed
from surveys.domain.disclosure import Fate
from surveys.domain.facts_json import from_json, to_json
from surveys.domain.interchange import content_hash
from surveys.domain.release import DisclosureError, Group, build_release
from tests.surveys.domain.builders import WORDS, make_questionnaire

QUESTIONNAIRE = make_questionnaire()  # A1–A4, B1–B4 (A4 and B4 reversed), U1, U2
FOUR = "4442444244"  # 75 in every column
TWO = "2224222422"  # 25 in every column


def build(answers, *, minimum_group=5, groups=None, questionnaire=QUESTIONNAIRE, **options):
    groups = groups or [Group(key, key.title()) for key in answers if key]
    return build_release(
        questionnaire,
        title="Proef",
        groups=groups,
        answers=answers,
        minimum_group=minimum_group,
        **options,
    )


def group(facts, key):
    return next(entry for entry in facts.groups if entry.key == key)


def test_figures_of_a_plain_campaign():
    facts = build({"rood": [FOUR] * 6, "blauw": [TWO] * 10}, invited=32)
    assert group(facts, "rood").cell("A") == Mean(75.0, 6)
    assert group(facts, "rood").total == Mean(75.0, 6)
    assert group(facts, "rood").scores[0].band == "high"
    assert group(facts, "blauw").outcome == Mean(25.0, 10)
    assert facts.organisation.cell("B") == Mean(43.8, 16)  # 43.75 rounds half up
    assert facts.organisation.scores[1].band == "low"
    assert (facts.organisation.responses, facts.organisation.response_rate) == (16, 50)
    assert facts.questionnaire_hash == content_hash(QUESTIONNAIRE)


def test_a_small_team_and_its_neighbour_hold_no_number_at_all():
    facts = build({"rood": [FOUR] * 3, "blauw": [TWO] * 6, "groen": [FOUR] * 9})
    for key in ("rood", "blauw"):
        entry = group(facts, key)
        assert {score.cell for score in entry.scores} == {Suppressed()}
        assert (entry.total, entry.outcome) == (Suppressed(), Suppressed())
        assert {score.band for score in entry.scores} == {None}
    assert group(facts, "rood").responses == Suppressed()
    assert group(facts, "rood").response_rate is None
    assert (
        group(facts, "blauw").responses == Suppressed()
    )  # 18 − 9 − 6 would tell the size of "rood"
    hidden = json.loads(to_json(facts))["groups"][0]
    assert hidden["total"] == hidden["responses"] == {"suppressed": True}
    assert hidden["scores"][0] == {"code": "A", "band": None, "suppressed": True}


def test_a_column_that_few_answered_is_hidden_in_that_column_only():
    skipped = "    " + FOUR[4:]
    facts = build({"rood": [FOUR] * 4 + [skipped] * 4, "blauw": [TWO] * 6, "groen": [TWO] * 9})
    assert group(facts, "rood").cell("A") == group(facts, "blauw").cell("A") == Suppressed()
    assert group(facts, "rood").cell("B") == Mean(75.0, 8)
    assert group(facts, "groen").cell("A") == Mean(25.0, 9)


def test_the_total_is_a_function_of_published_figures_only():
    questionnaire = make_questionnaire(dimension_count=3)
    row = "4442" + "3333" + "2224" + "44"
    skipped = "    " + row[4:]
    facts = build(
        {"rood": [row] * 4 + [skipped] * 4, "blauw": [row] * 6}, questionnaire=questionnaire
    )
    entry = group(facts, "rood")
    assert entry.cell("A") == Suppressed()
    assert entry.total == Mean(37.5, 8)  # the mean of 50 and 25, without the hidden 75


def test_people_without_a_team_count_for_the_organisation():
    facts = build({"": [FOUR] * 5, "rood": [TWO] * 5})
    assert facts.organisation.cell("A") == Mean(50.0, 10)
    assert group(facts, "rood").cell("A") == Mean(25.0, 5)


def test_units_hold_their_teams():
    groups = [
        Group("zorg", "Zorg"),
        Group("dag", "Dag", parent="zorg"),
        Group("nacht", "Nacht", parent="zorg"),
    ]
    facts = build({"dag": [FOUR] * 5, "nacht": [TWO] * 5, "": [TWO] * 5}, groups=groups)
    assert group(facts, "zorg").cell("A") == Mean(50.0, 10)
    assert group(facts, "zorg").responses == 10


def test_an_end_of_the_scale_is_shown_as_a_bound():
    best = "5551555155"
    facts = build({"rood": [best] * 6, "blauw": [TWO] * 9, "groen": [TWO] * 12})
    assert group(facts, "rood").cell("A") == Bounded("at_least", 90.0, 6)
    assert group(facts, "rood").total == Bounded("at_least", 90.0, 6)
    assert group(facts, "blauw").cell("A") == Suppressed()
    assert group(facts, "groen").cell("A") == Mean(25.0, 12)


def test_item_shares_turn_reversed_items_and_add_up():
    facts = build({"rood": [FOUR] * 4 + [TWO] * 4 + ["3333333333"]})
    shares = {item.code: item.distribution for item in facts.items}
    assert shares["A1"] == shares["A4"] == Distribution(45, 11, 44, 9)


def test_item_shares_need_eight_answers_and_hide_unanimity():
    few = build({"rood": [FOUR] * 7})
    assert {item.distribution for item in few.items} == {Suppressed()}
    assert few.strongest_items == few.weakest_items == ()
    same = build({"rood": [FOUR] * 8})
    assert same.items[0].distribution == Distribution(90, None, None, 8, bounded=True)


def test_strongest_and_weakest_items_rank_without_overlap():
    # A3 beats A2, which has more against; A2 and U1 tie, and so do A4, B2 and B3.
    facts = build({"rood": ["5443233341"] * 6 + ["4233433421"] * 4})
    assert facts.strongest_items == ("A1", "A3", "A2")
    assert facts.weakest_items == ("U2", "B4", "A4")


def test_few_items_are_strong_or_weak_but_never_both():
    questionnaire = make_questionnaire(dimension_count=1, item_count=3, outcome_count=1)
    facts = build({"rood": ["4233"] * 9}, questionnaire=questionnaire)
    assert facts.strongest_items == ("A1", "A3", "U1")
    assert facts.weakest_items == ("A2",)


def test_the_lowest_dimensions_come_first_and_ties_keep_their_order():
    questionnaire = make_questionnaire(dimension_count=3)
    facts = build({"rood": ["4442" + "2224" + "2224" + "44"] * 6}, questionnaire=questionnaire)
    assert facts.lowest_dimensions == ("B", "C")


def test_drivers_need_thirty_people_and_spread():
    rows = [FOUR, TWO] * 15
    assert [(d.code, d.correlation) for d in build({"rood": rows}).drivers] == [
        ("A", 1.0),
        ("B", 1.0),
    ]
    assert build({"rood": rows[:-1]}).drivers == ()
    assert build({"rood": [FOUR] * 40}).drivers == ()


def test_an_empty_campaign_gives_an_empty_release():
    facts = build({}, groups=[Group("rood", "Rood")])
    assert facts.organisation.responses == facts.organisation.total == Suppressed()
    assert facts.lowest_dimensions == ()


def test_the_order_of_responses_leaves_no_trace():
    generator = random.Random(1)
    rows = ["".join(generator.choices("12345- ", k=10)) for _ in range(60)]
    answers = {"rood": rows[:20], "blauw": rows[20:]}
    first = to_json(build(answers))
    for team in answers.values():
        generator.shuffle(team)
    assert to_json(build(answers)) == first


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["", "rood", "blauw", "groen", "geel"]),
        st.lists(st.text("12345- ", min_size=10, max_size=10), max_size=12),
    ),
    st.integers(5, 7),
)
def test_any_campaign_makes_a_release_that_survives_json(answers, minimum_group):
    groups = [Group(key, key) for key in ("rood", "blauw", "groen", "geel")]
    facts = build(answers, groups=groups, minimum_group=minimum_group)
    assert from_json(to_json(facts)) == facts


@pytest.mark.parametrize(
    "options",
    [
        {"minimum_group": 4},
        {"answers": {"paars": [FOUR]}},
        {"answers": {"rood": ["x" * 10]}},
        {"groups": [Group("rood", "Rood"), Group("rood", "Rood")]},
    ],
)
def test_impossible_requests_are_refused(options):
    with pytest.raises(ValueError):
        build(**{"answers": {"rood": [FOUR] * 5}, "groups": [Group("rood", "Rood")], **options})


def test_a_questionnaire_may_ask_for_larger_groups_than_five():
    with pytest.raises(ValueError, match="below 8"):
        build(
            {"rood": [FOUR] * 9}, questionnaire=make_questionnaire(minimum_group=8), minimum_group=7
        )


def test_a_leak_stops_the_release(monkeypatch):
    # A fault in the choice of what to hide, put in on purpose: everything is shown.
    monkeypatch.setattr(release_columns, "protect", lambda tree, *_: (Fate.SHOWN,) * len(tree.keys))
    with pytest.raises(DisclosureError):
        build({"rood": [FOUR] * 3, "blauw": [TWO] * 9})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 3}',
        '{"format": 2}',
        '{"format": 1}',
        '{"format": 1, "questionnaire": "x"}',
    ],
)
def test_other_json_is_no_release(text):
    with pytest.raises(ValueError):
        from_json(text)


ASKED = make_questionnaire(
    background=(
        BackgroundQuestion(
            "JOB", WORDS, (BackgroundOption("A", WORDS), BackgroundOption("B", WORDS))
        ),
        BackgroundQuestion(
            "YRS", WORDS, (BackgroundOption("1", WORDS), BackgroundOption("2", WORDS))
        ),
    )
)


def with_background(**told):
    """Two teams of twelve who answered in opposite ways."""
    return build({"rood": [FOUR] * 12, "blauw": [TWO] * 12}, questionnaire=ASKED, backgrounds=told)


def test_groups_by_background_have_figures_of_their_own():
    facts = with_background(rood=["A1"] * 6 + ["B2"] * 6, blauw=["A2"] * 6 + ["B1"] * 6)
    job, years = facts.cuts
    assert (job.code, [group.key for group in job.groups]) == ("JOB", ["A", "B"])
    assert {group.cell("A") for cut in (job, years) for group in cut.groups} == {Mean(50.0, 12)}
    assert job.groups[0].outcome == Mean(50.0, 12)
    assert job.groups[0].scores[0].band == "middle"
    assert from_json(to_json(facts)) == facts


def test_a_group_that_is_nearly_a_team_has_no_number_at_all():
    # Twelve of the red team and two others say A: 14 − 12 would speak for two people.
    facts = with_background(rood=["A "] * 12, blauw=["A "] * 2 + ["B "] * 10)
    assert {group.cell("A") for group in facts.cuts[0].groups} == {Suppressed()}
    assert {group.responses for group in facts.cuts[0].groups} == {Suppressed()}
    assert group(facts, "rood").cell("A") == Mean(75.0, 12)


def test_without_background_questions_there_are_no_such_groups():
    assert build({"rood": [FOUR] * 6}, backgrounds={"rood": [""] * 6}).cuts == ()
    assert build({"rood": [FOUR] * 6}).cuts == ()


def test_every_response_needs_its_background():
    with pytest.raises(ValueError, match="per response"):
        with_background(rood=["A1"] * 12)


@pytest.mark.parametrize("told", [["A1"] * 12 + ["B1"] * 12, ["A1"] * 14 + ["B2"] * 10])
def test_a_leak_between_teams_and_background_stops_the_release(monkeypatch, told):
    everything = ((Fate.SHOWN,) * 2,) * 2
    monkeypatch.setattr(release_cuts, "protect_cuts", lambda *_: everything)
    with pytest.raises(DisclosureError):
        with_background(rood=told[:12], blauw=told[12:14] + ["B "] * 10)


def test_the_shares_of_people_follow_the_bands():
    facts = build({"rood": [FOUR] * 6 + [TWO] * 2, "blauw": ["3333333333"] * 8})
    assert facts.shares[0].code == "A"
    assert facts.shares[0].distribution == Distribution(38, 50, 12, n=16)
    few = build({"rood": [FOUR] * 4 + [TWO] * 3})
    assert {share.distribution for share in few.shares} == {Suppressed()}


def test_margins_are_coarse_and_exist_only_where_a_mean_is_shown():
    facts = build({"rood": [FOUR] * 6 + [TWO] * 6, "blauw": [FOUR] * 3})
    # 2.201 · 26.1 / √12 = 16.6 over twelve people, in fives.
    assert group(facts, "rood").scores[0].margin is None
    assert facts.organisation.scores[0].margin == 15
    alike = build({"rood": [FOUR] * 6})
    assert alike.organisation.scores[0].margin == 20  # 2.571 · 15 / √6 = 15.7, not zero
