"""The audit trail in plain sentences."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from organisations.audit_texts import sentence
from organisations.models import AuditEntry, Organisation
from organisations.services.audit import chain_of


@dataclass(frozen=True)
class Line:
    """Who did what, when; `who` is empty for the site itself."""

    number: int
    at: datetime
    who: str
    text: str


def trail_of(organisation: Organisation) -> QuerySet[AuditEntry]:
    """The lines about an organisation, the newest first."""
    return AuditEntry.objects.filter(chain=chain_of(organisation)).order_by("-number")


def line(entry: AuditEntry) -> Line:
    """One line for people."""
    text = sentence(entry.action, entry.details)
    return Line(entry.number, entry.at, entry.actor, text)
