"""Card faces: typeset once, each a one-page PDF of the card's size, to be imposed many times."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

import pikepdf
from weasyprint import Document as WeasyDocument  # type: ignore[import-untyped]

from pdf.assets import AssetFetcher
from pdf.document import layout, write
from pdf.embedding import leave_fingerprints
from pdf.errors import PdfError


@contextmanager
def _collecting_afterwards() -> Iterator[None]:
    """Look for garbage once, when a layout is done and nothing holds on to it.

    A layout makes many objects that live until its end, in circles: looking for garbage meanwhile
    took a sixth of the time, and looking later lets memory grow with each batch.
    """
    gc.disable()
    try:
        yield
    finally:
        # Always on again: another thread's layout may have been what turned it off before.
        gc.enable()
        gc.collect(0)


@_collecting_afterwards()
def typeset_faces(
    html: str, *, fetcher: AssetFetcher, count: int, lang: str = "nl"
) -> tuple[bytes, ...]:
    """Return one single-page PDF per page of the HTML, in order.

    The HTML holds `count` faces, each a page of its own through @page {size} (with {bleed} if
    wanted) and a page break. Faces are not tagged: `compose` tags them on the sheet. Typesetting
    many at once is much cheaper than one by one. Raises PdfError when a text overflows its face
    (the pages do not match `count`) or when the fetcher refuses a file.
    """
    document = layout(html, fetcher=fetcher, lang=lang, tagged=False)
    if len(document.pages) != count:
        pages = len(document.pages)
        raise PdfError(f"{count} faces became {pages} pages: a text does not fit on its card")
    return _split(document, html)


@_collecting_afterwards()
def typeset_fitting(
    html: str, ids: Sequence[str], *, fetcher: AssetFetcher, lang: str = "nl"
) -> tuple[bytes | None, ...]:
    """Return one single-page PDF per face, or None for each face whose text takes a second page.

    As `typeset_faces`, for faces that are elements with these ids, in this order.
    Raises PdfError when the HTML lacks one of them or when the fetcher refuses a file.
    """
    document = layout(html, fetcher=fetcher, lang=lang, tagged=False)
    found = _pages_of(ids, document)
    kept = [pages[0] for pages in found.values() if len(pages) == 1]
    made = iter(_split(document.copy([document.pages[number] for number in kept]), html))
    return tuple(next(made) if len(pages) == 1 else None for pages in found.values())


def _pages_of(ids: Sequence[str], document: WeasyDocument) -> dict[str, list[int]]:
    """The pages on which each face is: more than one when its text overflows."""
    found: dict[str, list[int]] = {name: [] for name in ids}
    for number, page in enumerate(document.pages):
        for name in page.anchors:
            if name in found:
                found[name].append(number)
    if lost := [name for name, pages in found.items() if not pages]:
        raise PdfError(f"There are no faces {', '.join(lost)} in the HTML")
    return found


def _split(document: WeasyDocument, html: str) -> tuple[bytes, ...]:
    if not document.pages:
        return ()
    with pikepdf.open(BytesIO(write(document, identity=html, tagged=False))) as batch:
        batch.remove_unreferenced_resources()
        leave_fingerprints(batch.pages)
        return tuple(_single_page(page) for page in batch.pages)


def _single_page(page: pikepdf.Page) -> bytes:
    single = pikepdf.new()
    single.pages.append(page)
    target = BytesIO()
    # Without object streams a face is somewhat larger, but opens in half the time.
    single.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return target.getvalue()
