"""What a journey checks of each page it passes, and of what it downloads."""

from playwright.sync_api import Locator, Page
from pypdf import PdfReader

from tests.e2e.accessibility import assert_accessible

PHONE = {"width": 360, "height": 740}
A4_POINTS = (595, 842)


def assert_good_page(page: Page) -> None:
    """axe finds nothing in light or dark, and on a small phone nothing sticks out sideways."""
    assert_accessible(page)
    assert_fits_phone(page)


def assert_fits_phone(page: Page) -> None:
    """At 360 pixels wide the page itself doesn't scroll sideways; a table may, in its own frame."""
    page.wait_for_load_state("load")
    size = page.viewport_size
    page.set_viewport_size(PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(size)
    assert width <= PHONE["width"], f"{page.url} is {width} px wide on a phone of 360 px"


def download_pdf(page: Page, button: Locator) -> PdfReader:
    """Click, and read the PDF that comes: A4 on every page, in whichever direction."""
    with page.expect_download() as started:
        button.click()
    pdf = PdfReader(started.value.path())
    for sheet in pdf.pages:
        sides = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert tuple(round(side) for side in sorted(sides)) == A4_POINTS
    return pdf


def text_of(pdf: PdfReader) -> str:
    """The words of all pages, with single spaces."""
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
