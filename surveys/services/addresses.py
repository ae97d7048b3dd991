"""Addresses to mail to: a list checked as a whole, sealed, and taken away again."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Case, F, When
from django.utils.translation import gettext as _

from content.sealing import fingerprint, seal
from organisations.models import User
from organisations.services.audit import record
from surveys.domain.addresses import AddressRow, language_of, same_address, same_name
from surveys.models import Campaign, CampaignTeam, Contact, Invitation
from surveys.models.fields import random_code
from surveys.models.invitation import digest_of
from surveys.queries.answering import offered_variants

MOST_ROWS = 5000
LONGEST_ADDRESS = 254


@dataclass(frozen=True)
class Faulty:
    """A row that can't be taken over, and why."""

    row: AddressRow
    problem: str


@dataclass(frozen=True)
class Added:
    """What became of a list: `known` addresses were on the list before."""

    added: int
    known: int
    faulty: tuple[Faulty, ...]


@dataclass(frozen=True)
class _Good:
    address: str
    team: CampaignTeam
    language: str


@transaction.atomic
def add_addresses(*, campaign: Campaign, rows: Sequence[AddressRow], actor: User) -> Added:
    """Add what is right and new, each with a code of its own; the other rows come back.

    Whoever answered, or wants no mails, still counts as known: their address isn't mailed again.
    """
    # Two lists at once would both find an address new.
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    known = set(campaign.contacts.values_list("address_print", flat=True))
    good: dict[str, _Good] = {}
    faulty = []
    known_count = 0
    for row, checked in _check(campaign, rows):
        if isinstance(checked, str):
            faulty.append(Faulty(row, checked))
        elif (key := _print_of(campaign, checked.address)) in known:
            known_count += 1
        else:
            good[key] = checked
    _store(campaign, good)
    if good:
        details = {"campaign": campaign.title, "count": len(good)}
        record(
            action="addresses.added",
            actor=actor,
            organisation=campaign.organisation,
            details=details,
        )
    return Added(len(good), known_count, tuple(faulty))


@transaction.atomic
def withdraw_addresses(*, campaign: Campaign, actor: User) -> None:
    """Take the list back: who wasn't mailed yet is forgotten altogether, with the code.

    Of who was mailed the address goes, and the code in the mail keeps working.
    """
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    never_mailed = Invitation.objects.filter(
        contact__campaign=campaign, contact__deliveries__isnull=True, is_used=False
    )
    gone = Counter(never_mailed.values_list("campaign_team", flat=True))
    never_mailed.delete()
    _count(gone, -1)
    campaign.contacts.update(sealed=b"")
    details = {"campaign": campaign.title}
    record(
        action="addresses.withdrawn",
        actor=actor,
        organisation=campaign.organisation,
        details=details,
    )


def _check(
    campaign: Campaign, rows: Iterable[AddressRow]
) -> Iterator[tuple[AddressRow, _Good | str]]:
    """Each row with what it holds, or with what is wrong with it."""
    teams = {same_name(team.name): team for team in campaign.teams.all()}
    variants = offered_variants(campaign)
    seen: dict[str, int] = {}
    for row in rows:
        team = _team(teams, row.team)
        language = language_of(row.language)
        first = seen.setdefault(same_address(row.address), row.number)
        if problem := _address_problem(row.address):
            yield row, problem
        elif team is None:
            yield row, _("Fill in the team.") if not row.team else _("This team doesn't take part.")
        elif language is None or (language and language not in variants):
            yield row, _("The survey isn't in this language.")
        elif first != row.number:
            yield row, _("This address is in row %(row)d too.") % {"row": first}
        else:
            yield row, _Good(row.address, team, language)


def _team(teams: dict[str, CampaignTeam], name: str) -> CampaignTeam | None:
    if not name and len(teams) == 1:
        return next(iter(teams.values()))
    return teams.get(same_name(name))


def _address_problem(address: str) -> str:
    if not address:
        return _("Fill in an e-mail address.")
    try:
        validate_email(address)
    except ValidationError:
        return _("This is no e-mail address.")
    return _("This address is too long.") if len(address) > LONGEST_ADDRESS else ""


def _print_of(campaign: Campaign, address: str) -> str:
    return fingerprint(f"address:{campaign.pk}", same_address(address))


def _store(campaign: Campaign, good: dict[str, _Good]) -> None:
    invitations, contacts = [], []
    for key, one in good.items():
        code = random_code()
        invitation = Invitation(campaign_team=one.team, digest=digest_of(code))
        told = {"address": one.address, "code": code, "language": one.language}
        invitations.append(invitation)
        contacts.append(
            Contact(
                campaign=campaign,
                invitation=invitation,
                sealed=seal(json.dumps(told)),
                address_print=key,
            )
        )
    Invitation.objects.bulk_create(invitations)
    Contact.objects.bulk_create(contacts)
    _count(Counter(one.team.pk for one in good.values()), 1)


def _count(teams: Counter[int], sign: int) -> None:
    """In one statement, however many teams there are."""
    cases = [When(pk=pk, then=F("addresses_added") + sign * n) for pk, n in teams.items()]
    if cases:
        CampaignTeam.objects.filter(pk__in=teams).update(addresses_added=Case(*cases))
