"""What is new in the toolbox, for those who follow it in a feed reader."""

from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.http import HttpResponse as Response
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from content.full_address import full_address
from content.placeholders import fill
from content.site_settings import site_settings
from tools.whats_new import newest


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """The newest tools and themes as RSS 2.0; 304 when the reader has it already."""
    xml = _rss(request).writeString("utf-8")
    etag = quote_etag(sha256(xml.encode()).hexdigest())
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = Response(xml, content_type=Rss201rev2Feed.content_type)
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=900"
    return response


def _rss(request: HttpRequest) -> Rss201rev2Feed:
    site, own = Site.find_for_request(request), site_settings(request)
    values = own.placeholder_values
    rss = Rss201rev2Feed(
        title=_("New in the toolbox"),
        link=f"{settings.SITE_URL}/",
        description=_("The newest tips, methods, card sets and other tools of %(site)s")
        % {"site": own.site_name},
        language=get_language(),
        feed_url=f"{settings.SITE_URL}{reverse('tools:feed')}",
    )
    for item in newest(site.root_page) if site else []:
        rss.add_item(
            title=_printable(fill(item.page.title, values)),
            link=full_address(item.page, request),
            description=_printable(fill(item.summary, values)),
            pubdate=item.published,
            # The page keeps this name when it moves.
            unique_id=f"{settings.SITE_URL}/#{item.page.pk}",
            unique_id_is_permalink=False,
            categories=[_printable(category) for category in item.categories],
        )
    return rss


def _printable(text: str) -> str:
    """The text without control characters, which XML can't hold."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
