"""Card faces: typeset once, each a one-page PDF of the card's size, to be imposed many times."""

from io import BytesIO

import pikepdf

from pdf.assets import AssetFetcher
from pdf.document import layout, write
from pdf.embedding import leave_fingerprints
from pdf.errors import PdfError


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
