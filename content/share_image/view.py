"""Serves the picture of a published page, and of nothing else."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page

from content import artefacts
from content.models.sharing import Sharing
from content.share_image.address import file_name, image_url
from content.share_image.card import ShareCard
from content.share_image.drawing import png
from content.site_settings import site_settings


@require_safe
def share_image(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The picture with this key; one of how the page was before leads to how it is now."""
    found = Page.objects.live().public().filter(pk=pk).first()
    page = found.specific if found else None
    if not isinstance(page, Sharing) or not page.get_url(request):
        raise Http404
    card = page.share_card(site_settings(request))
    if key != card.key:
        return redirect(image_url(pk, card))
    response = HttpResponse(_kept_or_drawn(card), content_type="image/png")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _kept_or_drawn(card: ShareCard) -> bytes:
    name = file_name(card)
    if artefacts.is_kept(name):
        return artefacts.read(name)
    content = png(card)
    artefacts.keep(name, content)
    return content
