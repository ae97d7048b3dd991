"""Header, footer and links: what every template of the site needs to lead visitors on."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText

from content.blocks.links import LinkValue
from content.models import SiteSettings
from content.placeholders import fill, fill_html
from content.site_settings import site_settings

register = template.Library()


def _settings(context: Context) -> SiteSettings:
    return site_settings(context.get("request"))


def _links(context: Context, settings: SiteSettings, related_name: str) -> list[dict[str, Any]]:
    request = context.get("request")
    path = request.path if request else ""
    links = []
    for link in settings.links(related_name):
        url = link.page.get_url(request)
        if url:
            active = path == url or (url != "/" and path.startswith(url))
            links.append({"title": link.text, "url": url, "active": active})
    return links


@register.inclusion_tag("components/header.html", takes_context=True)
def site_header(context: Context) -> dict[str, Any]:
    """The header with the main menu: a constant number of queries, no markup per user."""
    settings = _settings(context)
    return {
        "site_name": settings.site_name,
        "home_url": "/",
        "nav_items": _links(context, settings, "navigation_items"),
        "search_url": reverse("search:search"),
        "selection_url": reverse("tools:selection"),
        "login_url": reverse("account_login"),
    }


@register.inclusion_tag("components/footer.html", takes_context=True)
def site_footer(context: Context) -> dict[str, Any]:
    """The footer with its text and links."""
    settings = _settings(context)
    return {
        "site_name": settings.site_name,
        "organisation_name": settings.organisation_name,
        "contact_email": settings.contact_email,
        "footer_text": RichText(settings.footer_text),
        "footer_links": _links(context, settings, "footer_links"),
    }


@register.simple_tag(takes_context=True)
def site_name(context: Context) -> str:
    """The name of the site, for titles."""
    return _settings(context).site_name


@register.simple_tag(takes_context=True)
def filled(context: Context, text: str) -> str:
    """The text with its placeholders filled, for views that are no page (search results)."""
    if "{{" not in text:
        return text
    values = _settings(context).placeholder_values
    if isinstance(text, SafeString):
        return mark_safe(fill_html(text, values))  # noqa: S308 - safe before, and values are escaped
    return fill(text, values)


@register.simple_tag(takes_context=True)
def link_href(context: Context, link: LinkValue) -> str:
    """The address that a link block leads to; empty when its page isn't published (any more)."""
    return link.href(context.get("request"))
