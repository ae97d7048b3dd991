"""The audit trail in tests that write outside a transaction: it would outlive them."""

from django.db import transaction

from organisations.models import AuditEntry, AuditHead, Erasure


@transaction.atomic
def forget_trails() -> None:
    """Delete every line, through the door that deleting an organisation uses."""
    chains = set(AuditEntry.objects.order_by().values_list("chain", flat=True))
    chains |= set(AuditHead.objects.values_list("chain", flat=True))
    Erasure.objects.bulk_create([Erasure(chain=chain) for chain in chains], ignore_conflicts=True)
    AuditEntry.objects.all().delete()
    AuditHead.objects.all().delete()
    Erasure.objects.all().delete()
