"""The starter content keeps its own rules: the checks panel finds nothing to mend in it."""

from wagtail.models import Page

from content.checks.reading import read
from content.checks.rules import check


def test_no_page_has_something_to_mend(starter: Page):
    pages = starter.get_descendants(inclusive=True).live().specific()
    found = {
        f"{page.title}: {finding.place.label}": (str(finding.kind), finding.detail)
        for page in pages
        for finding in check(read(page))
    }
    assert found == {}
    assert pages.count() >= 40
