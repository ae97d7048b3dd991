"""Whoever has the database, its keys, the logs and the mails can't tell who sent which answers.

The attacker also stood at the door: they know in which order people answered. `best_order` and
`by_shared_values` are their means; on models that do keep an order, the same means succeed.
"""

import datetime
import itertools
import logging
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, models
from django.urls import reverse

from surveys.domain.answers import pack
from surveys.models import (
    CampaignTeam,
    Contact,
    Delivery,
    Invitation,
    OpenAnswer,
    Response,
    SubmissionKey,
)
from surveys.models.fields import RandomKeyField, random_key
from surveys.models.invitation import digest_of
from surveys.services.invitations import new_codes
from surveys.services.mailing.sending import send_some
from surveys.services.responses import submit_response
from tests.factories.mailing import start_run
from tests.factories.surveys import answer_all, open_survey, respond

pytestmark = pytest.mark.django_db

MAILED, SLIPS, LINK = 80, 60, 60
PEOPLE = MAILED + SLIPS + LINK
# Without a tie, rank correlations of 200 pairs are spread as 1/√199: beyond five times that comes
# once in 1.7 million.
CHANCE = 5 / (PEOPLE - 1) ** 0.5
Row = dict[str, Any]


@dataclass
class Person:
    """Somebody whom the attacker saw answering."""

    team: CampaignTeam
    code: str = ""
    key: str = ""
    packed: str = ""


def table(model: type[models.Model]) -> list[Row]:
    """All rows with what the database hides of them, in the order in which it holds them."""
    hidden = "rowid AS place" if connection.vendor == "sqlite" else "ctid AS place, xmin AS written"
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT *, {hidden} FROM {model._meta.db_table} ORDER BY {place}")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return [row | {"place": number} for number, row in enumerate(rows)]


def correlation(one: Sequence[int], other: Sequence[int]) -> float:
    """Pearson's r; of ranks, so Spearman's."""
    mean = (len(one) - 1) / 2
    top = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    return top / (sum((a - mean) ** 2 for a in one) or 1)


def best_order(rows: list[Row], arrival: dict[str, int], known_by: str) -> float:
    """How well some column, seen or hidden, puts the rows in order of arrival: 0 to 1."""
    rows = [row for row in rows if row[known_by] in arrival]
    ranks = [arrival[row[known_by]] for row in rows]
    places = {rank: place for place, rank in enumerate(sorted(ranks))}
    came = [places[rank] for rank in ranks]
    return max(
        abs(correlation(came, ranked(rows, column)))
        for column in rows[0]
        if len({str(row[column]) for row in rows}) > 1
    )


def ranked(rows: list[Row], column: str) -> list[int]:
    """The rank of each row by this column; those that are equal are in no order."""
    chance = random.Random(1)
    order = sorted(range(len(rows)), key=lambda n: (sortable(rows[n][column]), chance.random()))
    ranks = dict(zip(order, itertools.count()))
    return [ranks[number] for number in range(len(rows))]


def sortable(value: Any) -> tuple[float, str]:
    return (value, "") if isinstance(value, int | float) else (0, str(value))


def by_shared_values(people: list[Person], rows: list[Row]) -> float:
    """How many people's answers are expected to be guessed by a value that their rows share."""
    holders: dict[str, list[Row]] = {}
    for row in rows:
        for value in {str(value) for value in row.values()}:
            holders.setdefault(value, []).append(row)
    about = rows_about(people)
    hits = 0.0
    for person in people:
        sets = [holders[value] for value in about[person.code] if value in holders]
        smallest = min(sets, key=len, default=[])
        if any(row["answers"] == person.packed for row in smallest):
            hits += 1 / len(smallest)
    return hits


def rows_about(people: list[Person]) -> dict[str, set[str]]:
    """Of each code, every value in the rows about it: the code's, the address's, the mail's."""
    invitations = {row["digest"]: row for row in table(Invitation)}
    contacts = {row["invitation_id"]: row for row in table(Contact)}
    mails = {row["contact_id"]: row for row in table(Delivery)}
    found: dict[str, set[str]] = {}
    for person in people:
        rows = [invitations.get(digest_of(person.code), {})]
        rows.append(contacts.get(rows[0].get("id"), {}))
        rows.append(mails.get(rows[1].get("id"), {}))
        values = {str(value) for row in rows for name, value in row.items() if name != "place"}
        found[person.code] = values
    return found


@pytest.fixture
def people(mailoutbox, client, caplog) -> list[Person]:
    """Two hundred people who answered, in this order; the jobs of each hour and night ran."""
    campaign = open_survey(responses=(0, 0, 0))
    teams = list(campaign.teams.select_related("campaign__questionnaire_version").order_by("pk"))
    send_some(start_run(campaign, *(f"p{n}@x.example" for n in range(MAILED))).pk)
    mailed = [re.search(r"/b/(\w+)/", mail.body)[1] for mail in mailoutbox]
    crowd = [Person(teams[0], code) for code in mailed]
    crowd += [Person(teams[1], code) for code in new_codes(campaign_team=teams[1], count=SLIPS)]
    crowd += [Person(teams[2]) for _ in range(LINK)]
    chance = random.Random(20)
    chance.shuffle(crowd)
    definition = campaign.questionnaire_version.parsed
    with caplog.at_level(logging.DEBUG):
        for number, person in enumerate(crowd):
            answers = answer_all(definition, chance)
            person.packed, person.key = pack(definition, answers), f"sleutel-{chance.random()}"
            person.key = re.sub(r"\W", "-", person.key).ljust(24, "0")
            if number % 5:
                invitation = Invitation.objects.all().by_code(person.code).first()
                submit_response(
                    campaign_team=person.team,
                    answers=answers,
                    open_answer=f"Woorden {number}",
                    submission_key=person.key,
                    invitation=invitation,
                )
            else:
                sent = {code: str(value) for code, value in answers.items()} | {"key": person.key}
                address = reverse("surveys:answer", args=[person.code or person.team.code])
                assert client.post(address, sent).status_code == 302
    for job in ("forget_addresses", "scatter_answers", "count_progress"):
        call_command(job, verbosity=0)
    return crowd


def test_the_attack_does_no_better_than_chance(people, caplog, mailoutbox):
    arrival = {person.packed: number for number, person in enumerate(people)}
    assert len(arrival) == PEOPLE == Response.objects.count()
    responses = table(Response)
    assert best_order(responses, arrival, "answers") < CHANCE

    # When a code was used, or a form sent, doesn't show either.
    digests = {digest_of(person.code): n for n, person in enumerate(people) if person.code}
    assert best_order(table(Invitation), digests, "digest") < 5 / (MAILED + SLIPS - 1) ** 0.5
    words = {f"Woorden {n}": n for n in range(PEOPLE)}
    assert best_order(table(OpenAnswer), words, "text") < 5 / (PEOPLE * 0.8 - 1) ** 0.5

    # At best one guesses within the team.
    with_code = [person for person in people if person.code]
    assert by_shared_values(with_code, responses) <= 1 + 1 + 0.01

    # What answers brought along is nowhere else.
    told = "\n".join(
        [*(record.getMessage() for record in caplog.records), *(mail.body for mail in mailoutbox)]
    )
    for row in responses:
        assert str(row["id"]) not in told
        assert row["answers"] not in told
    assert not [record for record in caplog.records if "/b/" in record.getMessage()]


def test_no_two_tables_share_what_is_of_one_answer(people):
    """Keys, words, hashes and, on PostgreSQL, the numbers of transactions: each in one table."""
    tables = [table(model) for model in (Response, OpenAnswer, SubmissionKey, Invitation)]
    rare = [
        {value for value, count in Counter(values_of(rows)).items() if count < 5} for rows in tables
    ]
    for one, other in itertools.combinations(rare, 2):
        assert not one & other


def test_the_only_open_answer_tells_nothing_of_its_moment():
    """PostgreSQL's number of its transaction would; after the hour it's that of all answers."""
    team = open_survey().teams.select_related("campaign__questionnaire_version").get()
    respond(team, 5, seed=1)
    respond(team, 1, seed=2, text="Van een iemand")
    call_command("scatter_answers", verbosity=0)
    rows = [row for model in (Response, OpenAnswer, SubmissionKey) for row in table(model)]
    assert len(rows) == 6 + 1 + 6
    assert len({row.get("written") for row in rows}) == 1


def values_of(rows: list[Row]) -> list[str]:
    return [str(value) for row in rows for name, value in row.items() if name != "place"]


def unordered(number: int) -> str:
    """Some answers, of which the order says nothing."""
    return sha256(str(number).encode()).hexdigest()


class TimedResponse(models.Model):
    """A mutant: it knows when it came, to the hour."""

    id = RandomKeyField()
    answers = models.CharField(max_length=250)
    stored_at = models.DateTimeField()

    class Meta:
        app_label = "mutants"  # of no app, so that no migration is missed
        managed = False


class NumberedResponse(models.Model):
    """A mutant: its key is the next number."""

    id = models.BigAutoField(primary_key=True)
    answers = models.CharField(max_length=250)

    class Meta:
        app_label = "mutants"  # of no app, so that no migration is missed
        managed = False


@pytest.mark.parametrize("mutant", [TimedResponse, NumberedResponse])
def test_the_attack_finds_an_order_where_there_is_one(mutant):
    start = datetime.datetime(2026, 3, 2, 8, tzinfo=datetime.UTC)
    arrival = {unordered(number): number for number in range(PEOPLE)}
    columns = ", ".join(
        f"{field.column} {field.db_type(connection).removesuffix(' AUTOINCREMENT')}"
        f"{' PRIMARY KEY' if field.primary_key else ''}"
        for field in mutant._meta.fields
    )
    rows = [
        mutant(id=random_key(), answers=answers, stored_at=start + datetime.timedelta(hours=n // 5))
        if mutant is TimedResponse
        else mutant(id=n + 1, answers=answers)
        for answers, n in arrival.items()
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {mutant._meta.db_table} ({columns})")
    # As after `scatter_answers`: where they lie tells nothing more than their key.
    mutant.objects.bulk_create(sorted(rows, key=lambda row: row.pk))
    assert best_order(table(mutant), arrival, "answers") > 0.99


def test_without_the_job_of_each_hour_postgresql_would_tell(people):
    later = [Person(people[-1].team, packed=unordered(number)) for number in range(PEOPLE)]
    for person in later:
        Response.objects.create(campaign_team=person.team, answers=person.packed)
    arrival = {person.packed: number for number, person in enumerate(later)}
    found = best_order(table(Response), arrival, "answers")
    assert found < CHANCE if connection.vendor == "sqlite" else found > 0.99
    call_command("scatter_answers", verbosity=0)
    assert best_order(table(Response), arrival, "answers") < CHANCE
