"""The sets from which a visitor chooses cards."""

from django.db.models import Prefetch
from django.http import HttpRequest
from wagtail.models import Site

from tools.models import CardSetPage
from tools.models.decks import TALENTS
from tools.printing.print_page import CardSource


def published_sources(request: HttpRequest) -> list[CardSource]:
    """The published sets of this site that have cards and that everyone may see."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = CardSetPage.objects.live().public().descendant_of(site.root_page).order_by("path")
    talents = Prefetch(f"talent_set__{TALENTS.prefetch_to}", TALENTS.queryset)
    pages = pages.prefetch_related("categories", "cards", "talent_set", talents)
    sources = {page.slug: page.card_source(request) for page in pages if page.card_count}
    return list(sources.values())
