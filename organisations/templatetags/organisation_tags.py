"""The header of an organisation's own area."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, Role
from organisations.rules import organisations_of

register = template.Library()

# By name: these apps build on this one, so this one can't import them. What a role may not open
# doesn't exist for it.
SECTIONS = (
    (_("Overview"), "organisations:dashboard", tuple(Role)),
    (_("Surveys"), "surveys:campaigns", (Role.COORDINATOR, Role.READER)),
    (_("Talent maps"), "talents:maps", (Role.COORDINATOR, Role.FACILITATOR)),
    (_("Teams"), "organisations:teams", (Role.COORDINATOR,)),
    (_("People"), "organisations:people", (Role.COORDINATOR,)),
)
FIRST = "organisations:dashboard"


@register.inclusion_tag("components/header_app.html", takes_context=True)
def organisation_header(
    context: RequestContext, organisation: Organisation | None = None
) -> dict[str, Any]:
    """The header, with the sections of one organisation when it's known, and the way to others."""
    site = context.get("current_site")
    request = context["request"]
    section = _section(organisation, request.path) if organisation else FIRST
    return {
        "site_name": site.site_name if site else "",
        "home_url": "/",
        "organisation_name": organisation.name if organisation else _("My organisations"),
        "nav_items": _links(organisation, section) if organisation else [],
        "other_organisations": _others(request.user, organisation, section),
        "account_url": reverse("account_overview"),
        "logout_url": reverse("account_logout"),
    }


def _opened_by(role: str) -> list[tuple[Any, str]]:
    return [(title, name) for title, name, roles in SECTIONS if role in roles]


def _section(organisation: Organisation, path: str) -> str:
    """The section whose address starts the current path longest."""
    names = [name for _title, name in _opened_by(organisation.own_role)]
    urls = {reverse(name, args=[organisation.slug]): name for name in names}
    return urls[max((url for url in urls if path.startswith(url)), key=len, default=min(urls))]


def _links(organisation: Organisation, section: str) -> list[dict[str, Any]]:
    return [
        {
            "title": title,
            "url": reverse(name, args=[organisation.slug]),
            "active": name == section,
        }
        for title, name in _opened_by(organisation.own_role)
    ]


def _others(user: Any, organisation: Organisation | None, section: str) -> list[dict[str, Any]]:
    """The user's other organisations, at the same section where the role there opens it."""
    if not organisation or organisation.own_count < 2:
        return []
    return [
        {
            "name": other.name,
            "role": Role(other.own_role).label,
            "url": reverse(_same(section, other.own_role), args=[other.slug]),
        }
        for other in organisations_of(user).exclude(pk=organisation.pk)
    ]


def _same(section: str, role: str) -> str:
    return section if any(name == section for _title, name in _opened_by(role)) else FIRST
