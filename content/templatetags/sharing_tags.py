"""What a page says about itself to people and programs that pass it on."""

from typing import Any
from urllib.parse import urlsplit

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import get_language, to_locale
from wagtail.models import Page

from content.full_address import full_address
from content.models.sharing import Sharing
from content.placeholders import fill
from content.share_image.address import image_url
from content.share_image.drawing import HEIGHT, WIDTH
from content.share_links import ShareLinks
from content.site_settings import site_settings
from content.structured_data import breadcrumb_list, script

register = template.Library()

# The country that a language is written for here.
LOCALES = {"nl": "nl_BE", "en": "en_GB"}


def _address(page: Page, request: HttpRequest | None) -> str:
    """Where others find this page; empty as long as it isn't published or even saved."""
    return full_address(page, request) if page.pk and page.live else ""


@register.simple_tag(takes_context=True)
def share_links(context: Context, page: Page) -> ShareLinks | None:
    """The links that pass this page on; None for a page that has no address yet."""
    request = context.get("request")
    url = _address(page, request)
    if not url:
        return None
    settings = site_settings(request)
    title = fill(page.share_title, settings.placeholder_values)
    return ShareLinks(url, title, settings.contact_email)


@register.inclusion_tag("components/share_meta.html", takes_context=True)
def share_meta(context: Context) -> dict[str, Any]:
    """What the head of a page has for search engines and shared links; nothing for other views."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, Sharing):
        return {}
    url = _address(page, request)
    language = get_language() or ""
    settings = site_settings(request)
    return {
        "page": page,
        "url": url,
        "is_home": url and urlsplit(url).path == "/",
        "image": image_url(page.pk, page.share_card(settings)) if url else "",
        "width": WIDTH,
        "height": HEIGHT,
        "locale": LOCALES.get(language, to_locale(language)),
        "site_name": settings.site_name,
    }


@register.simple_tag(takes_context=True)
def structured_data(context: Context) -> str:
    """The page and where it stands, as data for search engines; nothing for other views."""
    page, request = context.get("page"), context.get("request")
    url = _address(page, request) if isinstance(page, Sharing) else ""
    if not url:
        return ""
    settings = site_settings(request)
    things = page.structured_data(request, settings)
    above = [
        (crumb.title, full_address(crumb, request)) for crumb in context.get("breadcrumbs", [])
    ]
    if above:
        things.append(breadcrumb_list([*above, (page.title, url)]))
    return script(things, settings.placeholder_values)
