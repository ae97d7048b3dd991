"""The header of an organisation's own area."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, Role

register = template.Library()

# By name: these apps build on this one, so this one can't import them.
SECTIONS = (
    (_("Overview"), "organisations:dashboard"),
    (_("Surveys"), "surveys:campaigns"),
    (_("Talent maps"), "talents:maps"),
    (_("Teams"), "organisations:teams"),
)
# What a facilitator may open; the other sections don't exist for them.
GUIDED = ("organisations:dashboard", "talents:maps")


@register.inclusion_tag("components/header_app.html", takes_context=True)
def organisation_header(
    context: RequestContext, organisation: Organisation | None = None
) -> dict[str, Any]:
    """The header, with the sections of one organisation when it's known."""
    site = context.get("current_site")
    return {
        "site_name": site.site_name if site else "",
        "home_url": "/",
        "organisation_name": organisation.name if organisation else _("My organisations"),
        "nav_items": _sections(organisation, context["request"].path) if organisation else [],
        "account_url": reverse("account_overview"),
        "logout_url": reverse("account_logout"),
    }


def _sections(organisation: Organisation, path: str) -> list[dict[str, Any]]:
    """The links of the area; the one whose address starts the current path longest is active."""
    links = [
        (title, reverse(name, args=[organisation.slug]))
        for title, name in SECTIONS
        if name in GUIDED or organisation.own_role == Role.COORDINATOR
    ]
    current = max((url for _title, url in links if path.startswith(url)), key=len, default=None)
    return [{"title": title, "url": url, "active": url == current} for title, url in links]
