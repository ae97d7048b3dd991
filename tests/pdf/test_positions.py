"""Composed PDFs, read back: each face lies on the page where its way of printing wants it."""

from io import BytesIO

import pikepdf
import pytest

from pdf.imposition import plan
from pdf.printing import Printing, Way
from pdf.sheets import compose
from tests.pdf.geometry import MILLIMETRE, Printed, is_behind, printed


def deck(cards, printing: Printing) -> bytes:
    return compose(plan(len(cards), printing), cards, title="Deck")


def read(pdf: bytes) -> dict[object, Printed]:
    found = list(printed(pdf))
    assert len({one.face for one in found}) == len(found)
    return {one.face: one for one in found}


def near(box: tuple[float, ...]) -> object:
    return pytest.approx(box, abs=0.05)


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("offset", [(0.0, 0.0), (1.5, -2.0)])
def test_each_back_lies_behind_its_front_in_the_file(bleeding_cards, way, offset):
    printing = Printing("a7", "a4", way, offset)
    sides = plan(6, printing)

    found = read(compose(sides, bleeding_cards, title="Deck"))

    assert len(found) == 12
    for i in range(6):
        back = found[f"Achterkant {i}"]
        moved = offset if way.has_backs_behind else (0, 0)
        assert is_behind(found[f"Voorkant {i}"], back, sides[back.page], moved)


# Card 1 is the second of the deck: A7 lies on its right side on A4, 105 × 74 mm, two in a row.
@pytest.mark.parametrize(
    ("way", "front", "back"),
    [
        (Way.LONG_EDGE, (0, 105, 0.5, 210, 74.5), (1, 0, 0.5, 105, 74.5)),
        (Way.SHORT_EDGE, (0, 105, 0.5, 210, 74.5), (1, 105, 222.5, 210, 296.5)),
        (Way.SINGLE_SIDED, (0, 105, 0.5, 210, 74.5), (1, 0, 0.5, 105, 74.5)),
        (Way.FOLD_OVER, (0, 105, 0.5, 210, 74.5), (0, 105, 74.5, 210, 148.5)),
        (Way.PRINT_SHOP, (2, 0, 0, 80, 111), (3, 0, 0, 80, 111)),
        (Way.PRINT_SHOP_MARKS, (2, 7, 7, 87, 118), (3, 7, 7, 87, 118)),
        (Way.SCREEN, (0, 165, 10, 277.76, 170), (1, 165, 10, 277.76, 170)),
    ],
)
def test_the_second_card_is_where_it_was_measured(bleeding_cards, way, front, back):
    found = read(deck(bleeding_cards, Printing("a7", way=way)))

    for name, place in (("Voorkant 1", front), ("Achterkant 1", back)):
        assert (found[name].page, *found[name].box) == near(place)


@pytest.mark.parametrize(
    ("way", "front_top_left", "back_top_left"),
    [
        (Way.LONG_EDGE, (105, 0.5), (105, 74.5)),
        (Way.SHORT_EDGE, (105, 0.5), (105, 222.5)),
        (Way.FOLD_OVER, (105, 0.5), (105, 74.5)),
    ],
)
def test_turned_faces_lie_with_their_head_on_the_right_side(
    bleeding_cards, way, front_top_left, back_top_left
):
    found = read(deck(bleeding_cards, Printing("a7", way=way)))

    assert found["Voorkant 0"].corners[0] == near(front_top_left)
    assert found["Achterkant 0"].corners[0] == near(back_top_left)


@pytest.mark.parametrize(
    ("way", "media", "bleed", "trim"),
    [
        (Way.LONG_EDGE, (0, 210), (0, 210), (0, 210)),
        (Way.PRINT_SHOP, (0, 80), (0, 80), (3, 77)),
        (Way.PRINT_SHOP_MARKS, (0, 94), (7, 87), (10, 84)),
        (Way.SCREEN, (0, 320), (0, 320), (0, 320)),
    ],
)
def test_the_boxes_tell_a_print_shop_where_to_cut(bleeding_cards, way, media, bleed, trim):
    with pikepdf.open(BytesIO(deck(bleeding_cards, Printing("a7", way=way)))) as document:
        for page in document.pages:
            for box, wanted in (("Media", media), ("Bleed", bleed), ("Trim", trim)):
                edges = [float(edge) * MILLIMETRE for edge in page.obj[f"/{box}Box"]]
                assert (edges[0], edges[2]) == near(wanted)
                assert edges[3] - edges[1] == near(page_height(way, edges[2] - edges[0]))


def page_height(way: Way, width: float) -> float:
    """The height that belongs to a box's width: A7 grown by the same margin, or the page."""
    return {Way.LONG_EDGE: 297, Way.SCREEN: 180}.get(way, width - 74 + 105)


@pytest.mark.parametrize("way", Way)
def test_bleed_shows_at_the_print_shop_only(bleeding_cards, way):
    found = read(deck(bleeding_cards, Printing("a7", way=way)))

    left, top, right, bottom = found["Voorkant 0"].box
    shop = way in (Way.PRINT_SHOP, Way.PRINT_SHOP_MARKS)
    ratio = (74 + 6) / (105 + 6) if shop else 74 / 105
    width, height = sorted((right - left, bottom - top))
    assert width / height == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize("way", Way)
def test_lines_in_the_file_stay_off_the_cards(bleeding_cards, way):
    pdf = deck(bleeding_cards, Printing("a7", way=way))
    boxes: dict[int, list[tuple[float, ...]]] = {}
    for one in printed(pdf):
        boxes.setdefault(one.page, []).append(one.box)

    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            height = float(page.mediabox[3])
            start = None
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) not in ("m", "l"):
                    continue
                x, y = (float(part) for part in operands)
                point = x * MILLIMETRE, (height - y) * MILLIMETRE
                if str(operator) == "l":
                    middle = tuple((a + b) / 2 for a, b in zip(start, point, strict=True))
                    assert not any(inside(middle, box) for box in boxes[number])
                start = point


def inside(point: tuple[float, ...], box: tuple[float, ...]) -> bool:
    tiny = 0.01
    return box[0] + tiny < point[0] < box[2] - tiny and box[1] + tiny < point[1] < box[3] - tiny
