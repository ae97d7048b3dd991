"""Answers lose the order in which PostgreSQL wrote them down."""

import datetime

from django.db import connection, models, transaction
from django.db.models import Q
from django.utils import timezone

from surveys.models import Campaign, OpenAnswer, Response, Status, SubmissionKey

# Of each table, how its rows are found from their campaign.
TABLES: tuple[tuple[type[models.Model], str], ...] = (
    (
        Response,
        "campaign_team_id IN (SELECT id FROM surveys_campaignteam WHERE campaign_id = %s)",
    ),
    (OpenAnswer, "campaign_id = %s"),
    (SubmissionKey, "campaign_id = %s"),
)
# All rows at one go: none has a transaction of its own any more, and they lie by random key.
SCATTER = """
    WITH gone AS (DELETE FROM {table} WHERE {found} RETURNING *)
    INSERT INTO {table} SELECT * FROM gone ORDER BY id
"""
TRANSACTIONS = "SELECT count(DISTINCT xmin::text) FROM {table} WHERE {found}"


def scatter_answers() -> int:
    """Write the answers of surveys anew that got some; returns of how many surveys.

    PostgreSQL remembers which transaction wrote a row, and where it came to lie: that would tell
    the order of arrival, and which open answer came with which answers. SQLite remembers neither,
    because the random key of a row is its place (`RandomKeyField`).
    """
    if connection.vendor == "sqlite":
        return 0
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    lately = Q(status=Status.OPEN) | Q(release__created_on__gte=yesterday)
    return sum(_scatter(campaign) for campaign in Campaign.objects.filter(lately))


@transaction.atomic
def _scatter(campaign: Campaign) -> bool:
    # Who answers holds on to this row too, so nothing is stored or counted meanwhile.
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    with connection.cursor() as cursor:
        scattered = False
        for model, found in TABLES:
            names = {"table": model._meta.db_table, "found": found}
            cursor.execute(TRANSACTIONS.format(**names), [campaign.pk])
            if cursor.fetchone()[0] > 1:
                cursor.execute(SCATTER.format(**names), [campaign.pk])
                scattered = True
    return scattered
