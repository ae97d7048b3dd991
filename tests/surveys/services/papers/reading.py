"""Paper as a phone and an eye see it."""

import pypdfium2
import zxingcpp

DRAWN = 3  # times 72 dots an inch: what a phone sees from nearby
MM = 72 / 25.4
UNPRINTABLE = 4.9 * MM  # office printers leave this blank
Rectangle = tuple[float, float, float, float]


def page_codes(page: pypdfium2.PdfPage) -> list[str]:
    """The texts of the QR codes on a page, from top to bottom and left to right."""
    found = zxingcpp.read_barcodes(page.render(scale=DRAWN).to_pil())
    return [code.text for code in sorted(found, key=_place)]


def _place(code: zxingcpp.Barcode) -> tuple[int, int]:
    return round(code.position.top_left.y / 20), code.position.top_left.x


def page_text(page: pypdfium2.PdfPage) -> str:
    """The words, with single spaces."""
    return " ".join(page.get_textpage().get_text_range().split())


def letters(page: pypdfium2.PdfPage) -> list[tuple[int, str, Rectangle]]:
    """Each letter with its number and its box: left, bottom, right and top in points."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    found = [(i, text[i], textpage.get_charbox(i)) for i in range(textpage.count_chars())]
    return [one for one in found if one[1].strip() and one[2][2] > one[2][0]]


def overlapping(page: pypdfium2.PdfPage) -> list[str]:
    """Letters that lie on each other, and letters on a QR code. Neighbours may touch: ij."""
    drawn = sorted(letters(page), key=lambda one: one[2][0])
    bad = []
    for place, (number, letter, box) in enumerate(drawn, start=1):
        for other_number, other, second in drawn[place:]:
            if second[0] >= box[2]:
                break
            touching = 0.3 * min(_area(box), _area(second))
            if abs(number - other_number) > 1 and _shared(box, second) > touching:
                bad.append(f"{letter} on {other} at {[round(edge) for edge in box]}")
    for code in zxingcpp.read_barcodes(page.render(scale=DRAWN).to_pil()):
        square = _square(code, page.get_height())
        bad += [f"{letter} on a QR code" for _, letter, box in drawn if _shared(box, square) > 0]
    return bad


def off_paper(page: pypdfium2.PdfPage) -> list[str]:
    """Letters that a printer cuts off."""
    width, height = page.get_size()
    return [
        letter
        for _number, letter, (left, bottom, right, top) in letters(page)
        if min(left, bottom, width - right, height - top) < UNPRINTABLE
    ]


def _square(code: zxingcpp.Barcode, height: float) -> Rectangle:
    corners = [
        getattr(code.position, name)
        for name in ("top_left", "top_right", "bottom_right", "bottom_left")
    ]
    xs, ys = [one.x / DRAWN for one in corners], [height - one.y / DRAWN for one in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _area(box: Rectangle) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _shared(one: Rectangle, other: Rectangle) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0) * max(height, 0)
