"""A response leads to no person and no moment."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, models

from surveys.models import (
    Campaign,
    CampaignTeam,
    OpenAnswer,
    Questionnaire,
    Response,
    SubmissionKey,
)
from surveys.models.fields import CODE_ALPHABET, CODE_LENGTH, random_code
from tests.factories.surveys import open_survey

ANONYMOUS = (Response, OpenAnswer, SubmissionKey)
# What editors wrote leads to who wrote it: no answer does.
EDITORIAL = {Questionnaire}
MOMENTS = (models.DateField, models.TimeField, models.DurationField, models.GenericIPAddressField)


@pytest.mark.parametrize("model", ANONYMOUS)
def test_it_has_no_moment_no_address_and_no_sequence(model):
    fields = model._meta.get_fields()
    assert not [field for field in fields if isinstance(field, MOMENTS)]
    assert not isinstance(model._meta.pk, models.AutoField)


@pytest.mark.parametrize("model", ANONYMOUS)
def test_it_points_only_at_its_campaign_and_nothing_points_at_it(model):
    relations = [field for field in model._meta.get_fields() if field.is_relation]
    assert {field.related_model for field in relations} <= {Campaign, CampaignTeam}
    assert all(field.concrete for field in relations)


@pytest.mark.parametrize("model", ANONYMOUS)
def test_nothing_it_leads_to_belongs_to_one_person(model):
    """Walk forward from the answers: every table on the way holds groups, never people."""
    seen, todo = set(), [model]
    while todo:
        current = todo.pop()
        seen.add(current)
        if current in EDITORIAL:
            continue
        todo += [
            field.related_model
            for field in current._meta.get_fields()
            if field.is_relation
            and field.concrete
            and not field.many_to_many
            and field.related_model not in seen
        ]
    assert get_user_model() not in seen
    assert not seen & (set(ANONYMOUS) - {model})


@pytest.mark.django_db
@pytest.mark.parametrize("model", ANONYMOUS)
def test_the_order_of_arrival_is_not_stored(model):
    """No counter hands out the keys, and on SQLite the key itself is the hidden row number."""
    open_survey(responses=(6,))
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            assert connection.introspection.get_sequences(cursor, table) == []
            return
        cursor.execute(f"SELECT count(*) FROM {table} WHERE rowid <> id")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM sqlite_sequence WHERE name = %s", [table])
        assert cursor.fetchone() == (0,)


def test_codes_are_long_and_readable():
    codes = {random_code() for _ in range(500)}
    assert len(codes) == 500
    assert len(CODE_ALPHABET) ** CODE_LENGTH > 2**64
    assert not set("".join(codes)) & set("01oil")
