"""Where the picture of a page is: on the web and in the storage."""

from django.conf import settings
from django.urls import reverse

from content.share_image.card import ShareCard

FOLDER = "share"


def file_name(card: ShareCard) -> str:
    """The name under which the picture is kept."""
    return f"{FOLDER}/{card.key}.png"


def image_url(page_id: int, card: ShareCard) -> str:
    """The full address of the picture; another picture has another address."""
    return f"{settings.SITE_URL}{reverse('share-image', args=[page_id, card.key])}"
