"""Rows lose the order in which PostgreSQL wrote them down, and what was written together."""

from django.db import connection, models, transaction

from surveys.models import (
    Campaign,
    Contact,
    Invitation,
    OpenAnswer,
    Response,
    Status,
    SubmissionKey,
)

BY_TEAM = "campaign_team_id IN (SELECT id FROM surveys_campaignteam WHERE campaign_id = %s)"
BY_CAMPAIGN = "campaign_id = %s"
# Of each table, how its rows are found from their campaign.
Tables = tuple[tuple[type[models.Model], str], ...]
ANSWERS: Tables = ((Response, BY_TEAM), (OpenAnswer, BY_CAMPAIGN), (SubmissionKey, BY_CAMPAIGN))
INVITED: Tables = ((Invitation, BY_TEAM), (Contact, BY_CAMPAIGN))
# All rows at one go, in the order of their random key. What points at them looks again only at the
# end of the transaction, when they are there.
SCATTER = """
    WITH gone AS (DELETE FROM {table} WHERE {found} RETURNING *)
    INSERT INTO {table} SELECT * FROM gone ORDER BY id
"""
TRANSACTIONS = "SELECT DISTINCT xmin::text FROM {table} WHERE {found}"


def scatter_answers() -> None:
    """Write the answers of open surveys anew where some came in; closing does it a last time."""
    for campaign in Campaign.objects.filter(status=Status.OPEN):
        with transaction.atomic():
            # Who answers holds on to this row too, so nothing is stored or counted meanwhile.
            Campaign.objects.select_for_update().get(pk=campaign.pk)
            scatter(campaign, ANSWERS)


def scatter(campaign: Campaign, tables: Tables) -> None:
    """Write these rows of a campaign anew, within a transaction that holds the campaign's row.

    PostgreSQL remembers which transaction wrote a row, and where it came to lie: that would tell
    the order of arrival, and which open answer came with which answers. Nothing is done when one
    transaction wrote all rows. SQLite remembers neither, because the random key of a row is its
    place (`RandomKeyField`).
    """
    if connection.vendor == "sqlite":
        return
    statements = [{"table": model._meta.db_table, "found": found} for model, found in tables]
    with connection.cursor() as cursor:
        written = set()
        for names in statements:
            cursor.execute(TRANSACTIONS.format(**names), [campaign.pk])
            written.update(cursor.fetchall())
        # One new row in one of the tables is enough: it would be the only one of its transaction.
        if len(written) > 1:
            for names in statements:
                cursor.execute(SCATTER.format(**names), [campaign.pk])
