"""A response leads to no person and no moment."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, models

from surveys.models import (
    Campaign,
    CampaignTeam,
    Contact,
    Delivery,
    Invitation,
    OpenAnswer,
    Questionnaire,
    Response,
    SubmissionKey,
)
from surveys.models.fields import CODE_ALPHABET, CODE_LENGTH, random_code
from surveys.services.invitations import new_codes
from surveys.services.responses import submit_response
from tests.factories.surveys import open_survey

ANONYMOUS = (Response, OpenAnswer, SubmissionKey)
INVITED = (Invitation, Contact, Delivery)
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


@pytest.mark.parametrize("model", INVITED)
def test_an_invitation_leads_to_no_answer_and_has_no_sequence(model):
    """Neither way: the tables of who was asked and of what was said never meet."""
    relations = {field.related_model for field in model._meta.get_fields() if field.is_relation}
    assert not relations & set(ANONYMOUS)
    assert not isinstance(model._meta.pk, models.AutoField)
    moments = [field.name for field in model._meta.fields if isinstance(field, MOMENTS)]
    assert moments == (["next_attempt"] if model is Delivery else [])  # of a mail that must wait


def rows(model):
    return {row["pk"]: row for row in model.objects.values("pk", *fields(model))}


def fields(model):
    return [field.attname for field in model._meta.concrete_fields if not field.primary_key]


@pytest.mark.django_db
def test_spending_a_code_shares_no_value_with_the_answers():
    """All that changes for the invitation is that it was used; what is new says nothing of it."""
    team = open_survey().teams.select_related("campaign__questionnaire_version").get()
    [code, _other] = new_codes(campaign_team=team, count=2)
    invitation = Invitation.objects.all().by_code(code).get()
    before = rows(Invitation)
    submit_response(
        campaign_team=team,
        answers={"KEN1": 4},
        open_answer="Meer tijd",
        submission_key="k" * 32,
        invitation=invitation,
    )
    after = rows(Invitation)
    assert after.pop(invitation.pk) == before.pop(invitation.pk) | {"is_used": True}
    assert after == before
    secret = {str(invitation.pk), invitation.digest, code}
    for model in ANONYMOUS:
        [row] = rows(model).values()
        told = {str(value) for value in row.values()}
        assert not any(one in text for one in secret for text in told)


def test_codes_are_long_and_readable():
    codes = {random_code() for _ in range(500)}
    assert len(codes) == 500
    assert len(CODE_ALPHABET) ** CODE_LENGTH > 2**64
    assert not set("".join(codes)) & set("01oil")
