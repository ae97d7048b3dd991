"""The site's settings during one request: header, footer and shared links read the same ones."""

from django.http import HttpRequest
from wagtail.models import Site

from content.models.settings import SiteSettings


def site_settings(request: HttpRequest | None) -> SiteSettings:
    """The settings, read once per request; unsaved defaults when no site exists."""
    if request is None:
        return SiteSettings.for_default_site()
    if Site.find_for_request(request) is None:
        return SiteSettings()
    return SiteSettings.for_request(request)
