"""The pages of the toolbox that help with a dimension."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from wagtail.models import Page

from surveys.domain.questionnaire import Band
from surveys.models import InspirationLink, KeyDimension
from surveys.models.inspiration import For
from surveys.queries.wording import language_in_use

LINKS_PER_DIMENSION = 5


@dataclass(frozen=True)
class Link:
    """A page of the toolbox; `url` is absolute, so that it also works from a PDF."""

    title: str
    url: str
    language: str
    page_id: int


def link_to(page: Page) -> Link | None:
    """The link to a page; None when it has no address. Its locale is loaded along."""
    url = page.get_url()
    if not url:
        return None
    return Link(
        page.title, urljoin(f"{settings.SITE_URL}/", url), page.locale.language_code, page.pk
    )


def suggested_page(questionnaire_id: int, code: str, pk: str) -> Page | None:
    """The published page with this key that editors chose for a dimension, if they did."""
    if not pk.isdecimal():
        return None
    rows = InspirationLink.objects.filter(
        questionnaire=questionnaire_id, dimension_code=code, page=int(pk), page__live=True
    )
    row = rows.select_related("page").first()
    return row and row.page


@dataclass(frozen=True)
class Plea:
    """Why a dimension is always a good place to begin, and who says so."""

    code: str
    statement: str
    source: str


def pleas(questionnaire_id: int) -> list[Plea]:
    """The dimensions that editors always want shown, in their order: one query."""
    rows = KeyDimension.objects.filter(questionnaire=questionnaire_id).order_by("sort_order")
    return [Plea(row.dimension_code, _statement(row), row.source) for row in rows]


def _statement(row: KeyDimension) -> str:
    """In the active language where it was written in that, else in Dutch."""
    return getattr(row, f"statement_{language_in_use()}", "") or row.statement


def inspiration(questionnaire_id: int, bands: Mapping[str, Band | None]) -> dict[str, list[Link]]:
    """The published pages per dimension with a band, in the editors' order: one query.

    Pages for exactly this band come before those for every score; without a band only the latter.
    """
    found: dict[str, list[Link]] = defaultdict(list)
    rows = InspirationLink.objects.filter(
        questionnaire=questionnaire_id, dimension_code__in=bands, page__live=True
    )
    fitting = [
        row
        for row in rows.select_related("page__locale").order_by("sort_order")
        if row.band in (For.ALL, bands[row.dimension_code])
    ]
    seen = set()
    for row in sorted(fitting, key=lambda one: one.band == For.ALL):
        if (row.dimension_code, row.page_id) in seen:
            continue
        seen.add((row.dimension_code, row.page_id))
        link = link_to(row.page)
        if link and len(found[row.dimension_code]) < LINKS_PER_DIMENSION:
            found[row.dimension_code].append(link)
    return found
