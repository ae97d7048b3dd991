"""Addresses for outside the site: what others copy, subscribe to or keep in a search engine."""

from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page


def full_address(page: Page, request: HttpRequest | None = None) -> str:
    """The page's address with the site's own in front, whatever host answered; empty without one.

    `settings.SITE_URL` says it, as it does in mails and QR codes.
    """
    url = page.get_url(request)
    return urljoin(f"{settings.SITE_URL}/", url) if url else ""
