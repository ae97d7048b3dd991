"""Lines of the audit trail are only ever added: rules that the database keeps."""

from django.utils.translation import gettext_noop

from content.guards import Guard

ENTRY, HEAD, DOOR = (
    "organisations_auditentry",
    "organisations_audithead",
    "organisations_erasure",
)
SHUT = f"NOT EXISTS (SELECT 1 FROM {DOOR} e WHERE e.chain = OLD.chain)"  # noqa: S608 -- no input
GUARDS = (
    Guard(
        name="guard_audit_changed",
        table=ENTRY,
        event="UPDATE",
        condition="1 = 1",
        why=gettext_noop("a line of the audit trail never changes"),
    ),
    Guard(
        name="guard_audit_removed",
        table=ENTRY,
        event="DELETE",
        condition=SHUT,
        why=gettext_noop("lines of the audit trail go only with their organisation"),
        needs=(DOOR,),
    ),
    Guard(
        name="guard_audit_end_changed",
        table=HEAD,
        event="UPDATE",
        condition="NEW.chain <> OLD.chain OR NEW.number <> OLD.number + 1",
        why=gettext_noop("the end of the audit trail moves one line at a time"),
    ),
    Guard(
        name="guard_audit_end_removed",
        table=HEAD,
        event="DELETE",
        condition=SHUT,
        why=gettext_noop("the end of an audit trail goes only with its organisation"),
        needs=(DOOR,),
    ),
)
