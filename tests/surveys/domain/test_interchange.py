import copy
import json

import pytest

from surveys.domain.interchange import content_hash, from_dict, from_toml, to_dict
from surveys.domain.questionnaire import QuestionnaireError


def test_the_starter_questionnaire_reads_from_toml(starter):
    assert (len(starter.items), len(starter.outcome_items), len(starter.dimensions)) == (38, 3, 9)
    assert [item.code for item in starter.items if item.reversed] == [
        "KEN4", "REF5", "INF4", "VEI4", "LEI5", "DIV4",
    ]  # fmt: skip
    assert starter.dimension("LEI").minimum_answered == 3
    assert starter.scale.options[0].label.text("fr") == "Pas du tout d’accord"
    assert starter.open_question.hint.text("plain") == "Schrijf geen namen op."
    assert starter.items[0].text.has("plain")


def test_json_gives_an_equal_questionnaire_back(starter):
    assert from_dict(json.loads(json.dumps(to_dict(starter)))) == starter


def test_the_hash_is_of_the_content_and_nothing_else(starter):
    data = to_dict(starter)
    shuffled = dict(reversed(data.items()))
    assert content_hash(from_dict(shuffled)) == content_hash(starter)
    changed = copy.deepcopy(data)
    changed["items"][0]["text"]["nl"] += "!"
    assert content_hash(from_dict(changed)) != content_hash(starter)


def test_misshapen_data_lists_every_problem(starter):
    data = to_dict(starter)
    del data["key"]
    data["version"] = "1"
    data["items"][3]["reversed"] = "no"
    data["items"][4]["text"] = {"duits": "Hallo"}
    data["dimensions"] = [*data["dimensions"], "KEN"]
    with pytest.raises(QuestionnaireError) as caught:
        from_dict(data)
    assert caught.value.problems == (
        "key: expected a string",
        "version: expected a whole number",
        "dimensions 10: expected a table",
        "items KEN4 › reversed: expected true or false",
        "items REF1 › text: unknown variant duits",
    )


def test_toml_without_an_optional_part_is_fine(starter_data):
    data = {k: v for k, v in starter_data.items() if k not in ("outcome_items", "open_question")}
    questionnaire = from_toml(data)
    assert questionnaire.outcome_items == ()
    assert questionnaire.open_question is None


@pytest.mark.parametrize(
    "part", ["scale", "scoring", "dimensions", "items", "intro", "minimum_group"]
)
def test_toml_without_a_needed_part_is_refused(starter_data, part):
    with pytest.raises(QuestionnaireError, match=part):
        from_toml({k: v for k, v in starter_data.items() if k != part})
