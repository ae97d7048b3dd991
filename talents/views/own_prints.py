"""A person's own card and badge, to print at home or at work; never stored."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from talents.models import MapMember
from talents.services.prints.badges import own_badge_pdf
from talents.services.prints.cards import own_card_pdf
from talents.views.own_pages import member_or_404
from talents.views.printing import pdf_response
from talents.views.private import private_page


@require_safe
@private_page
def own_card(request: HttpRequest, secret: str) -> HttpResponse:
    """Your talent card; also without consent, because you hand it out yourself."""
    return _own(secret, own_card_pdf, _("card"))


@require_safe
@private_page
def own_badge(request: HttpRequest, secret: str) -> HttpResponse:
    """Your name badge."""
    return _own(secret, own_badge_pdf, _("badge"))


def _own(secret: str, make: Callable[[MapMember], bytes], kind: str) -> HttpResponse:
    """Back to one's own page before choosing, and after the last day of the map."""
    member = member_or_404(secret)
    if member.talent_map.has_ended or not member.chosen_keys:
        return redirect("talents:member", secret)
    return pdf_response(make(member), member.talent_map, kind)
