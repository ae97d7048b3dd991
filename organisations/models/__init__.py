"""Models of the organisations app."""

from organisations.models.membership import Membership, Role
from organisations.models.organisation import Organisation, Subsector
from organisations.models.team import Team
from organisations.models.user import User

__all__ = ["Membership", "Organisation", "Role", "Subsector", "Team", "User"]
