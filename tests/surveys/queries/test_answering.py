"""The steps, variants and privacy text that respondents get."""

from dataclasses import replace

import pytest

from surveys.models import Way
from surveys.queries.answering import (
    MOST_PER_STEP,
    privacy_details,
    privacy_text,
    steps_of,
    variants_of,
)
from tests.factories.surveys import CampaignFactory, starter_definition

DEFINITION = starter_definition()


def codes(definition):
    return [item.code for step in steps_of(definition, "nl") for item in step.items]


def test_every_statement_comes_once_and_the_outcome_last():
    assert sorted(codes(DEFINITION)) == sorted(DEFINITION.codes)
    assert codes(DEFINITION)[-3:] == [item.code for item in DEFINITION.outcome_items]


def test_a_step_has_about_as_many_statements_as_a_dimension():
    steps = steps_of(DEFINITION, "nl")
    assert {len(step.items) for step in steps} == {4, 5}
    assert [step.first for step in steps][:3] == [1, 5, 10]
    assert steps[-1].first + len(steps[-1].items) - 1 == len(DEFINITION.codes)
    one = replace(
        DEFINITION,
        dimensions=(replace(DEFINITION.dimensions[0], minimum_answered=10),),
        minimum_dimensions_for_total=1,
        items=tuple(
            replace(item, dimension=DEFINITION.dimensions[0].code) for item in DEFINITION.items[:20]
        ),
    )
    assert max(len(step.items) for step in steps_of(one, "nl")) <= MOST_PER_STEP
    plain = replace(DEFINITION, shuffle_items=False)
    found = [{item.dimension for item in step.items} for step in steps_of(plain, "nl")]
    assert found == [{dimension.code} for dimension in DEFINITION.dimensions] + [{None}]
    assert {step.name for step in steps_of(plain, "nl")} == {""}


def test_the_order_is_mixed_but_never_changes():
    assert codes(DEFINITION) == codes(DEFINITION) != list(DEFINITION.codes)
    plain = replace(DEFINITION, shuffle_items=False)
    assert codes(plain) == list(plain.codes)


def test_dimensions_are_named_only_when_the_editors_want_it():
    assert {step.name for step in steps_of(DEFINITION, "nl")} == {""}
    named = replace(DEFINITION, show_dimension_names=True)
    assert [step.name for step in steps_of(named, "en")][:2] == [
        "Sharing knowledge",
        "Reflection and feedback",
    ]
    assert sorted(codes(named)) == sorted(named.codes)


def test_a_variant_is_offered_when_every_statement_has_it():
    assert variants_of(DEFINITION) == ("nl", "plain", "en")
    first, *others = DEFINITION.items
    dutch = replace(first, text=type(first.text).of({"nl": "Alleen Nederlands."}))
    assert variants_of(replace(DEFINITION, items=(dutch, *others))) == ("nl",)


@pytest.mark.django_db
@pytest.mark.parametrize("variant", ("nl", "plain", "en"))
def test_the_privacy_text_is_filled_with_the_real_settings(variant):
    campaign = CampaignFactory()
    text = privacy_text(campaign, variant)
    assert "{{" not in text
    for value in (campaign.organisation.name, campaign.contact_name, campaign.contact_email):
        assert value in text
    assert str(campaign.keep_until.year) in text


@pytest.mark.django_db
def test_the_privacy_text_tells_of_each_way_only_where_it_is_used():
    campaign = CampaignFactory()
    without = privacy_details(campaign, [])
    told = {way: set(privacy_details(campaign, [way])) - set(without) for way in Way}
    assert all(len(sentences) == 1 for sentences in told.values())
    assert told[Way.LINK] == told[Way.MESSAGE]
    assert len(set.union(*told.values())) == len(Way) - 1
    assert len(privacy_details(campaign, [Way.LINK, Way.MESSAGE])) == len(without) + 1


@pytest.mark.django_db
def test_the_privacy_text_tells_of_settings_only_when_they_are_so():
    campaign = CampaignFactory.build(
        questionnaire_version=CampaignFactory().questionnaire_version, minimum_group=9
    )
    (written,) = privacy_details(campaign, [])
    assert "minder dan 9 antwoorden" in written
    campaign.shares_item_statistics = True
    assert len(privacy_details(campaign, [])) == 2
