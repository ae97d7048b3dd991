"""Writing down attempts to loosen what was promised to respondents."""

from content.refusals import Refusal
from organisations.services.audit import record
from surveys.models import Campaign
from surveys.models.locks import GUARDS


def note_refusal(refusal: Refusal) -> None:
    """A line for the organisation of each survey; the site's own when nobody said which it was."""
    if refusal.guard not in {guard.name for guard in GUARDS}:
        return
    details = {"rule": refusal.guard, "process": refusal.process}
    campaigns = Campaign.objects.filter(pk__in=refusal.about).select_related("organisation")
    for campaign in campaigns:
        told = {"campaign": campaign.pk, "title": campaign.title, **details}
        record(action="lock.refused", actor=None, organisation=campaign.organisation, details=told)
    if not campaigns:
        record(action="lock.refused", actor=None, organisation=None, details=details)
