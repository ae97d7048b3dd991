"""Models of the organisations app."""

from organisations.models.audit import AuditEntry, AuditHead, Erasure
from organisations.models.department import Department
from organisations.models.membership import Membership, Role
from organisations.models.organisation import Organisation, Subsector
from organisations.models.team import Team
from organisations.models.user import User

__all__ = [
    "AuditEntry",
    "AuditHead",
    "Department",
    "Erasure",
    "Membership",
    "Organisation",
    "Role",
    "Subsector",
    "Team",
    "User",
]
