"""Adding lines to the audit trail."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from content.refusals import Refusal
from content.sealing import fingerprint
from organisations.audit_guards import GUARDS
from organisations.models import AuditEntry, AuditHead, Organisation, User
from organisations.models.audit import SITE


@transaction.atomic
def record(
    *,
    action: str,
    actor: User | None,
    organisation: Organisation | None,
    details: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Add a line: what happened, by whom (None: the site itself), in which organisation.

    `action` is a name such as "campaign.opened"; `details` holds values that JSON knows, and
    nothing about a respondent. The line is kept only when the caller's transaction is.
    """
    chain = chain_of(organisation)
    AuditHead.objects.get_or_create(chain=chain)
    head = AuditHead.objects.select_for_update().get(chain=chain)
    entry = AuditEntry(
        chain=chain,
        number=head.number + 1,
        at=timezone.now(),
        actor=actor.email if actor else "",
        action=action,
        details=dict(details or {}),
        previous=head.digest,
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    head.number, head.digest = entry.number, entry.digest
    head.seal = seal_of(head)
    head.save(update_fields=["number", "digest", "seal"])
    return entry


def note_refusal(refusal: Refusal) -> None:
    """Write down that somebody tried to change or remove lines of the trail."""
    if refusal.guard in {guard.name for guard in GUARDS}:
        details = {"rule": refusal.guard, "process": refusal.process}
        record(action="audit.refused", actor=None, organisation=None, details=details)


def chain_of(organisation: Organisation | None) -> str:
    """The name of the chain that tells about this organisation, or about the site."""
    return f"organisation:{organisation.pk}" if organisation else SITE


def seal_of(head: AuditHead) -> str:
    """What `seal` must be: the keyed fingerprint of where the chain ends."""
    return fingerprint("audit end", f"{head.chain} {head.number} {head.digest}")


def digest_of(entry: AuditEntry) -> str:
    """What `digest` must be: the keyed fingerprint of every other field."""
    told = [
        entry.chain,
        entry.number,
        entry.at.isoformat(),
        entry.actor,
        entry.action,
        entry.details,
        entry.previous,
    ]
    return fingerprint("audit", json.dumps(told, sort_keys=True, ensure_ascii=False))
