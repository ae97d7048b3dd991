"""The ways to invite, wherever a campaign is shown."""

from django import template
from django.utils.translation import gettext as _

from surveys.models import Campaign
from surveys.queries.inviting import Inviting, inviting_of
from surveys.services.documents import qr_svg

register = template.Library()


@register.simple_tag
def inviting(campaign: Campaign) -> Inviting:
    """Each team with its ways to invite."""
    return inviting_of(campaign)


@register.simple_tag
def qr_of(url: str, name: str) -> str:
    """The QR code of a team's address."""
    return qr_svg(url, _("QR code for %(name)s") % {"name": name})
