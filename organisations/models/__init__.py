"""Models of the organisations app."""

from organisations.models.audit import AuditEntry, AuditHead, Erasure
from organisations.models.department import Department
from organisations.models.member_invitation import MemberInvitation
from organisations.models.membership import Membership, Role
from organisations.models.organisation import Organisation, SizeRange, Subsector
from organisations.models.request import OrganisationRequest, RequestStatus
from organisations.models.session import Session
from organisations.models.team import Team
from organisations.models.user import User

__all__ = [
    "AuditEntry",
    "AuditHead",
    "Department",
    "Erasure",
    "MemberInvitation",
    "Membership",
    "Organisation",
    "OrganisationRequest",
    "RequestStatus",
    "Role",
    "Session",
    "SizeRange",
    "Subsector",
    "Team",
    "User",
]
