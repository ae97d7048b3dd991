"""Whether the audit trail is whole: every line there, none changed, none put in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from organisations.models import AuditEntry, AuditHead
from organisations.services.audit import digest_of, seal_of


@dataclass(frozen=True)
class Fault:
    """What is wrong with a line; `number` is None when it's about the chain as a whole."""

    chain: str
    number: int | None
    what: str

    def __str__(self) -> str:
        where = f"line {self.number}" if self.number else "the end"
        return f"{self.chain or 'site'}, {where}: {self.what}"


def faults() -> Iterator[Fault]:
    """Every fault of every chain; two queries per chain at most, and lines read one by one."""
    heads = {head.chain: head for head in AuditHead.objects.all()}
    chains = set(AuditEntry.objects.order_by().values_list("chain", flat=True).distinct())
    for chain in sorted(chains | set(heads)):
        entries = AuditEntry.objects.filter(chain=chain).order_by("number")
        yield from chain_faults(chain, entries.iterator(), heads.get(chain))


def chain_faults(
    chain: str, entries: Iterable[AuditEntry], head: AuditHead | None
) -> Iterator[Fault]:
    """The faults of one chain, whose lines come in the order of their numbers."""
    number, digest = 0, ""
    for entry in entries:
        if entry.number != number + 1:
            yield Fault(chain, number + 1, _gone(number + 1, entry.number - 1))
        if digest_of(entry) != entry.digest:
            yield Fault(chain, entry.number, "changed, moved or put in: its digest doesn't fit")
        elif entry.number == number + 1 and entry.previous != digest:
            yield Fault(chain, entry.number, "doesn't follow the line before it")
        number, digest = entry.number, entry.digest
    if head is None:
        yield Fault(chain, None, "nothing says where this chain ends")
        return
    if seal_of(head) != head.seal:
        yield Fault(chain, None, "somebody else moved the end: its seal doesn't fit")
    if head.number > number:
        yield Fault(chain, number + 1, _gone(number + 1, head.number))
    elif head.number < number:
        yield Fault(chain, head.number + 1, "stands after the end of the chain")
    elif head.digest != digest:
        yield Fault(chain, number, "isn't the line that the chain ended with")


def ends() -> list[str]:
    """Where each chain ends, one line of text per chain, to keep elsewhere."""
    heads = AuditHead.objects.filter(number__gt=0).order_by("chain")
    return [f"{head.chain or 'site'} {head.number} {head.digest}" for head in heads]


def faults_since(kept: Iterable[str]) -> Iterator[Fault]:
    """What differs from ends that were kept elsewhere: a chain that was cut and sealed anew.

    A chain that went with its organisation is a fault here too; the site's own chain tells of it.
    """
    for line in kept:
        name, number, digest = line.split()
        chain = "" if name == "site" else name
        found = AuditEntry.objects.filter(chain=chain, number=int(number)).first()
        if found is None:
            yield Fault(chain, int(number), "was there, and is gone")
        elif found.digest != digest:
            yield Fault(chain, int(number), "isn't the line that was there")


def _gone(first: int, last: int) -> str:
    return "is gone" if first >= last else f"is gone, up to line {last}"
