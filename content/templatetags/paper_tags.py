"""Helpers of the print templates."""

from urllib.parse import quote

import segno
from django import template
from django.conf import settings
from django.core.files.storage import default_storage
from wagtail.images.shortcuts import get_rendition_or_not_found

from content.models import CustomImage

register = template.Library()

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
INK = "#15302e"


@register.filter
def below(heading: str) -> str:
    """The heading one level below: h3 for h2."""
    return LEVELS[min(LEVELS.index(heading) + 1, len(LEVELS) - 1)]


@register.simple_tag
def image_url(image: CustomImage, spec: str = "width-1200") -> str:
    """The address of an image in a print template; empty when its file is lost."""
    name = get_rendition_or_not_found(image, spec).file.name
    return f"app://media/{quote(name)}" if default_storage.exists(name) else ""


@register.simple_tag
def full_address(address: str | None) -> str:
    """A whole address, with the site's own part before it."""
    address = address or "/"
    return address if address.startswith("http") else f"{settings.SITE_URL}{address}"


@register.filter
def short(address: str) -> str:
    """An address as people write it, without https:// and the last slash."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/") or address


@register.simple_tag
def qr_url(address: str) -> str:
    """A QR code of an address, as an image for a print template."""
    return segno.make(address, error="m", micro=False).svg_data_uri(border=0, dark=INK)
