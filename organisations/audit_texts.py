"""What each action of the audit trail is called: one sentence per name.

`%(…)s` is filled from the details of the line. A test fails for an action in the code without a
sentence here.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from content.guards import GUARDS
from organisations.models import Role

SENTENCES = {
    "account.recovery_codes_made": gettext_noop("New recovery codes for account %(account)s"),
    "account.second_factor_added": gettext_noop("A second step for account %(account)s (%(kind)s)"),
    "account.second_factor_removed": gettext_noop(
        "One second step less for account %(account)s (%(kind)s)"
    ),
    "account.second_factor_reset": gettext_noop(
        "Took every second step away from account %(account)s"
    ),
    "addresses.added": gettext_noop("Added %(count)s addresses to “%(campaign)s”"),
    "addresses.withdrawn": gettext_noop("Withdrew addresses from “%(campaign)s”"),
    "answers.deleted": gettext_noop("Deleted the answers to “%(title)s” (%(rule)s)"),
    "audit.refused": gettext_noop("Tried to change the logbook; that was refused (%(rule)s)"),
    "campaign.closed": gettext_noop("Closed the survey “%(title)s” and made its result"),
    "campaign.discarded": gettext_noop("Threw away the preparation of “%(title)s”"),
    "campaign.drafted": gettext_noop("Changed the preparation of “%(title)s”"),
    "campaign.ended": gettext_noop("Let the survey “%(title)s” end earlier"),
    "campaign.extended": gettext_noop("Gave the survey “%(title)s” more time"),
    "campaign.kit-downloaded": gettext_noop(
        "Downloaded the file for the works council: “%(title)s”"
    ),
    "campaign.opened": gettext_noop("Opened the survey “%(title)s”"),
    "campaign.prepared": gettext_noop("Prepared the survey “%(title)s”"),
    "campaign.report_downloaded": gettext_noop("Downloaded the report of “%(title)s”"),
    "campaign.link_made": gettext_noop(
        "Shared “%(title)s” by a link for %(label)s, until %(until)s"
    ),
    "campaign.link_withdrawn": gettext_noop("Withdrew the link to “%(title)s” for %(label)s"),
    "campaign.sector_joined": gettext_noop("Let “%(title)s” count for the sector's figures"),
    "campaign.sector_left": gettext_noop("Withdrew “%(title)s” from the sector's figures"),
    "campaign.words_shared": gettext_noop("Shared what people wrote in “%(title)s”"),
    "campaign.words_withdrawn": gettext_noop("Stopped sharing what people wrote in “%(title)s”"),
    "campaign.figures_downloaded": gettext_noop("Downloaded the figures of “%(title)s”"),
    "codes.made": gettext_noop("Made %(count)s personal codes for “%(campaign)s”"),
    "coordination.handed_over": gettext_noop("Handed over the coordination to %(to)s"),
    "department.renamed": gettext_noop("Gave a department another name"),
    "export.asked": gettext_noop("Had a file made with everything that we hold"),
    "export.downloaded": gettext_noop("Downloaded the file with everything that we hold"),
    "invitation.made": gettext_noop("Invited %(to)s as %(role)s"),
    "invitation.renewed": gettext_noop("Sent the invitation to %(to)s again"),
    "invitation.withdrawn": gettext_noop("Withdrew the invitation to %(to)s"),
    "lock.refused": gettext_noop(
        "Tried to loosen a survey with answers; that was refused (%(rule)s)"
    ),
    "mail.invitations_started": gettext_noop("Mailed the invitations to “%(campaign)s”"),
    "mail.reminder_started": gettext_noop("Mailed a reminder of “%(campaign)s”"),
    "map.deleted": gettext_noop("Deleted the talent map “%(title)s”"),
    "map.ended": gettext_noop("Ended the talent map “%(title)s”"),
    "map.guides_chosen": gettext_noop("Chose who guides a talent map"),
    "member.joined": gettext_noop("Joined as %(role)s"),
    "member.left": gettext_noop("Left the organisation"),
    "member.added": gettext_noop("Gave %(member)s the role of %(role)s, in the admin"),
    "member.removed": gettext_noop("Removed %(member)s from the organisation"),
    "member.role_changed": gettext_noop("Gave %(member)s the role of %(role)s"),
    "organisation.deleted": gettext_noop("An organisation was deleted, with everything about it"),
    "organisation.invited": gettext_noop("Invited the organisation to the toolbox"),
    "team.added": gettext_noop("Added a team"),
    "team.changed": gettext_noop("Changed a team"),
    "team.merged": gettext_noop("Merged a team into another"),
    "team.removed": gettext_noop("Removed a team"),
    "team.renamed": gettext_noop("Gave a team another name"),
    "teams.exported": gettext_noop("Downloaded the list of teams"),
    "teams.imported": gettext_noop("Imported teams from a file"),
}

REASONS = {
    "term": gettext_noop("the term was over"),
    "asked": gettext_noop("a coordinator asked for it"),
}


class _Told(dict):
    """Details of which a line may lack some: an older one, for instance."""

    def __missing__(self, key: str) -> str:
        return "–"


def sentence(action: str, details: Mapping[str, Any]) -> str:
    """The line in words; an action that nobody described is shown by its name."""
    text = SENTENCES.get(action)
    if text is None:
        return action
    return _(text) % _Told({name: worded(value) for name, value in details.items()})


def worded(value: Any) -> Any:
    """A role, a rule or a reason in words; any other value as it is."""
    rules = {guard.name: guard.why for guard in GUARDS}
    if not isinstance(value, str):
        return value
    if value in Role.values:
        return Role(value).label.lower()
    if value in REASONS or value in rules:
        return _(REASONS.get(value) or rules[value])
    return value
