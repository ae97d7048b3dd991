"""What a page tells about itself to those who find it elsewhere."""

import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings as django_settings
from django.http import HttpRequest
from django.utils.translation import get_language

from content.full_address import full_address
from content.models.settings import SiteSettings
from content.placeholders import fill
from content.share_image.address import image_url
from content.share_image.card import ShareCard
from content.structured_data import Data, moment, thing


class Sharing:
    """Goes before Wagtail's page in the bases of a page: only reads, and has no fields."""

    # What its drawing is, its word and colours, and for a card set what its pattern is made from.
    tool_kind: str | None = "page"
    kind_label = ""
    family = "teal"
    pattern_slug = ""
    # What it is in the words of schema.org.
    schema_type = "WebPage"

    @property
    def share_title(self) -> str:
        """What it is called elsewhere: the editor's title for search engines, or the title."""
        return self.seo_title or self.title

    @property
    def share_kind(self) -> str:
        """Which drawing goes with it."""
        return str(self.tool_kind or "page")

    @property
    def last_changed(self) -> datetime.datetime | None:
        """When what visitors read last changed; None as long as that isn't known."""
        return self.last_published_at or self.first_published_at

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Where search engines find this page, and when it last changed."""
        return [{"location": full_address(self, request), "lastmod": self.last_changed}]

    def share_card(self, settings: SiteSettings) -> ShareCard:
        """Everything on the picture that goes with a link to this page."""
        values = settings.placeholder_values
        return ShareCard(
            title=fill(self.share_title, values),
            summary=fill(self.meta_description, values),
            kind=self.share_kind,
            label=str(self.kind_label),
            family=str(self.family),
            site_name=settings.site_name,
            host=urlsplit(django_settings.SITE_URL).netloc,
            pattern_slug=self.pattern_slug,
        )

    def structured_data(self, request: HttpRequest | None, settings: SiteSettings) -> list[Data]:
        """This page, for search engines; placeholders in its texts still stand there."""
        publisher = thing("Organization", name=settings.organisation_name)
        about = thing(
            self.schema_type,
            name=self.share_title,
            description=self.meta_description,
            url=full_address(self, request),
            image=image_url(self.pk, self.share_card(settings)),
            inLanguage=get_language(),
            datePublished=moment(self.first_published_at),
            dateModified=moment(self.last_changed),
            publisher=publisher if settings.organisation_name else None,
            **self.structured_details(),
        )
        return [about]

    def structured_details(self) -> Data:
        """What pages of this type tell besides; no queries."""
        return {}
