"""Finding the page of an address without reading every page on the way to it."""

from django.http import Http404
from wagtail.models import Page

# Pages lie at most this deep; what a page routes itself (`pdf/`) comes after.
DEEPEST = 10


def page_below(root: Page, components: list[str]) -> tuple[Page, list[str]]:
    """The deepest page on this path below `root`, and what is left of the path: two queries.

    Raises Http404 when not even the first part of the path is a page.
    """
    addresses = [
        f"{root.url_path}{'/'.join(components[:depth])}/"
        for depth in range(1, min(len(components), DEEPEST) + 1)
    ]
    found = root.get_descendants().filter(url_path__in=addresses).order_by("-depth").first()
    if found is None:
        raise Http404
    return found.specific, components[found.depth - root.depth :]
