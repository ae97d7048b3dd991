"""What an organisation's change of teams means for its talent maps."""

from organisations.models import Team
from talents.models import TalentMap


def follow_merge(gone: Team, into: Team) -> None:
    """The maps of the old team go on under the new one: same people, same link, same last day."""
    TalentMap.objects.filter(team=gone).update(team=into)
