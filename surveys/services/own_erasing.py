"""What this app deletes with an organisation, and what must be done before."""

from django.utils.translation import gettext as _

from organisations.models import Organisation
from surveys.models import Campaign, Status


def running(organisation: Organisation) -> list[str]:
    """A survey that people are answering is closed first."""
    text = _("Close the survey “%(title)s” first: people may be answering it.")
    open_ones = organisation.campaigns.filter(status=Status.OPEN)
    return [text % {"title": title} for title in open_ones.values_list("title", flat=True)]


def erase(organisation: Organisation) -> None:
    """Delete every survey with its answers, results, codes, addresses and mails."""
    Campaign.objects.filter(organisation=organisation).delete()
