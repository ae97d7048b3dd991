"""What a page says about itself to people and programs that pass it on."""

from django import template
from django.template import Context
from wagtail.models import Page

from content.placeholders import fill
from content.share_links import ShareLinks
from content.site_settings import site_settings

register = template.Library()


@register.simple_tag(takes_context=True)
def share_links(context: Context, page: Page) -> ShareLinks | None:
    """The links that pass this page on; None for a page that has no address yet."""
    request = context.get("request")
    url = page.get_full_url(request) if page.live else None
    if not url:
        return None
    settings = site_settings(request)
    title = fill(page.title, settings.placeholder_values)
    return ShareLinks(url, title, settings.contact_email)
