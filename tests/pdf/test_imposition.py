"""Whatever the format, the paper, the way and the number: complete, back to back, printable."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pdf.formats import FORMATS, SHEETS, CardFormat, Sheet
from pdf.imposition import BLEED, grid, per_sheet, plan
from pdf.printing import Printing, Way
from pdf.sheet_side import Line, Placement, SheetSide
from tests.pdf.geometry import Printed, is_behind, planned

COUNTS = st.integers(1, 120)
MILLIMETRES = st.integers(-10, 10).map(lambda half: half / 2)
TINY = 1e-6
# How many cards fit when they print up to their edge: the table of the research, by hand.
WITHOUT_INNER_MARGIN = {"a6": 2, "a7": 4, "poker": 9, "tarot": 4, "square": 6}
ON_SHEETS = [way for way in Way if way.on_sheets]


def lines(side: SheetSide) -> tuple[Line, ...]:
    return side.cut_marks + side.fold_lines


def overlap(a: Placement, b: Placement) -> bool:
    return (
        a.x + a.width > b.x + TINY
        and b.x + b.width > a.x + TINY
        and a.y + a.height > b.y + TINY
        and b.y + b.height > a.y + TINY
    )


def crosses(line: Line, box: tuple[float, float, float, float]) -> bool:
    """Whether a line runs through the inside of a box."""
    left, right = sorted((line.x1, line.x2))
    top, bottom = sorted((line.y1, line.y2))
    return (
        left < box[2] - TINY
        and right > box[0] + TINY
        and top < box[3] - TINY
        and bottom > box[1] + TINY
    )


def faces(sides: tuple[SheetSide, ...]) -> dict[tuple[int, str], tuple[Printed, SheetSide]]:
    """Every face and the page on which it is; a face that is printed twice fails here."""
    found: dict[tuple[int, str], tuple[Printed, SheetSide]] = {}
    for number, side in enumerate(sides):
        for place in side.placements:
            assert (place.card, place.side) not in found
            assert side.side in (place.side, "both")
            found[place.card, place.side] = planned(number, place), side
    return found


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("card", FORMATS)
@settings(deadline=None, max_examples=8)
@given(count=COUNTS, offset=st.tuples(MILLIMETRES, MILLIMETRES))
@example(count=1, offset=(0.0, 0.0))
@example(count=120, offset=(0.0, 0.0))
def test_every_card_is_printed_once_and_back_to_back(card, sheet, way, count, offset):
    printing = Printing(card, sheet, way, offset)

    sides = plan(count, printing)

    found = faces(sides)
    assert set(found) == {(i, side) for i in range(count) for side in ("front", "back")}
    moved = offset if way.has_backs_behind else (0, 0)
    for i in range(count):
        front, _ = found[i, "front"]
        back, page = found[i, "back"]
        assert is_behind(front, back, page, moved)
    assert sides[-1].sheet_number == -(-count // per_sheet(printing))


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("card", FORMATS)
@settings(deadline=None, max_examples=8)
@given(count=COUNTS)
@example(count=1)
@example(count=120)
def test_everything_prints_and_no_line_runs_through_a_card(card, sheet, way, count):
    for side in plan(count, Printing(card, sheet, way)):
        blank, white = side.sheet.unprintable, FORMATS[card].inner_margin
        for p in side.placements:
            assert min(p.x, p.y) >= -TINY
            assert p.x + p.width <= side.sheet.width + TINY
            assert p.y + p.height <= side.sheet.height + TINY
            assert min(p.x, p.y) + white >= blank - TINY
            assert p.x + p.width - white <= side.sheet.width - blank + TINY
            assert p.y + p.height - white <= side.sheet.height - blank + TINY
        assert not any(overlap(a, b) for a, b in itertools.combinations(side.placements, 2))
        for line in lines(side):
            assert min(line.x1, line.x2) >= blank - TINY
            assert min(line.y1, line.y2) >= blank - TINY
            assert max(line.x1, line.x2) <= side.sheet.width - blank + TINY
            assert max(line.y1, line.y2) <= side.sheet.height - blank + TINY
            for p in side.placements:
                bleed = side.bleed
                box = (p.x - bleed, p.y - bleed, p.x + p.width + bleed, p.y + p.height + bleed)
                assert not crosses(line, box)


@pytest.mark.parametrize("way", ON_SHEETS)
@pytest.mark.parametrize("card", FORMATS)
def test_the_offset_moves_only_the_backs_that_print_behind(card, way):
    straight = plan(20, Printing(card, way=way))
    moved = plan(20, Printing(card, way=way, offset=(1.5, -2)))

    shifts = set()
    for one, other in zip(straight, moved, strict=True):
        for a, b in zip(one.placements, other.placements, strict=True):
            shifts.add((b.side, round(b.x - a.x, 6), round(b.y - a.y, 6)))
        for a, b in zip(lines(one), lines(other), strict=True):
            side = "front" if one.side == "both" else one.side
            shifts.add((side, round(b.x1 - a.x1, 6), round(b.y2 - a.y2, 6)))
    backs = (1.5, -2.0) if way.has_backs_behind else (0.0, 0.0)
    assert shifts == {("front", 0.0, 0.0), ("back", *backs)}


@pytest.mark.parametrize(("card", "number"), WITHOUT_INNER_MARGIN.items())
def test_cards_that_print_up_to_their_edge_fit_as_in_the_table(card, number):
    assert grid(replace(FORMATS[card], inner_margin=0), SHEETS["a4"]).size == number


@pytest.mark.parametrize(
    ("card", "on_a4", "on_a3"),
    [("a6", 4, 8), ("a7", 8, 16), ("poker", 9, 18), ("tarot", 6, 12), ("square", 6, 12)],
)
def test_white_inner_margins_let_cards_reach_the_edge(card, on_a4, on_a3):
    assert [per_sheet(Printing(card, sheet)) for sheet in ("a4", "a3")] == [on_a4, on_a3]


@given(
    width=st.integers(40, 190),
    height=st.integers(40, 190),
    sheet=st.sampled_from([*SHEETS.values()]),
    fold=st.booleans(),
)
def test_no_way_to_turn_fits_more_cards(width, height, sheet, fold):
    room = sheet.width - 10, sheet.height - 10
    pair = 2 * width if fold else width
    upright = (room[0] // pair) * (room[1] // height)
    turned = (room[0] // height) * (room[1] // pair)
    most = max(upright, turned)

    if most:
        assert grid(CardFormat("card", width, height), sheet, fold=fold).size == most
    else:
        with pytest.raises(ValueError, match="does not fit"):
            grid(CardFormat("card", width, height), sheet, fold=fold)


def test_four_a6_cards_fill_an_a4_sheet():
    front, back = plan(4, Printing())

    assert [(p.card, p.x, p.y) for p in front.placements] == [
        (0, 0, 0.5),
        (1, 105, 0.5),
        (2, 0, 148.5),
        (3, 105, 148.5),
    ]
    in_place = sorted(back.placements, key=lambda p: (p.y, p.x))
    assert [p.card for p in in_place] == [1, 0, 3, 2]


def test_the_last_sheet_holds_the_rest_behind_each_other():
    *_, front, back = plan(5, Printing())

    assert (front.sheet_number, len(front.placements)) == (2, 1)
    assert (front.placements[0].x, back.placements[0].x) == (0, 105)


def test_single_sided_prints_all_fronts_before_all_backs():
    sides = plan(9, Printing(way=Way.SINGLE_SIDED))

    assert [(s.side, s.sheet_number) for s in sides] == [
        (side, number) for side in ("front", "back") for number in (1, 2, 3)
    ]


def test_a_sheet_without_margins_is_marked_along_its_half_lines():
    marks = plan(4, Printing())[0].cut_marks

    assert {mark.x1 for mark in marks if mark.x1 == mark.x2} == {105}
    assert {mark.y1 for mark in marks if mark.y1 == mark.y2} == {148.5}


def test_marks_stop_short_of_the_cards_where_there_is_room():
    side, _ = plan(9, Printing("poker"))

    top, left = side.placements[0].y, side.placements[0].x
    assert len(side.cut_marks) == 16
    for mark in side.cut_marks:
        ends = ((mark.x1, mark.y1), (mark.x2, mark.y2))
        assert not any(left <= x <= 210 - left and top <= y <= 297 - top for x, y in ends)


def test_a_fold_line_runs_between_front_and_back():
    (side,) = plan(2, Printing(way=Way.FOLD_OVER))

    assert [(line.x1, line.x2) for line in side.fold_lines] == [(105, 105)] * 2
    assert {mark.x1 for mark in side.cut_marks if mark.x1 == mark.x2} == set()


def test_crop_marks_stand_outside_the_bleed_in_line_with_the_cut():
    side, _ = plan(1, Printing("poker", way=Way.PRINT_SHOP_MARKS))

    (card,) = side.placements
    upright = [mark for mark in side.cut_marks if mark.x1 == mark.x2]
    assert side.bleed == BLEED
    assert len(side.cut_marks) == 8
    assert {mark.x1 for mark in upright} == {card.x, card.x + card.width}
    assert all(
        max(mark.y1, mark.y2) < card.y - BLEED
        or min(mark.y1, mark.y2) > card.y + card.height + BLEED
        for mark in upright
    )


def test_a_screen_shows_two_large_cards_and_then_their_backs():
    fronts, backs = plan(2, Printing("poker", way=Way.SCREEN))

    assert fronts.sheet.width > fronts.sheet.height
    assert [p.card for p in fronts.placements] == [p.card for p in backs.placements] == [0, 1]
    assert fronts.placements[0].height > 1.5 * FORMATS["poker"].height


def test_no_cards_take_no_pages():
    assert plan(0, Printing()) == ()


def test_a_negative_number_of_cards_is_refused():
    with pytest.raises(ValueError, match="fewer than 0"):
        plan(-1, Printing())


@pytest.mark.parametrize(
    "choice",
    [
        {"format": "poster"},
        {"sheet": "a5"},
        {"offset": (5.5, 0)},
        {"offset": (0, float("nan"))},
    ],
)
def test_an_impossible_choice_is_refused(choice):
    with pytest.raises(ValueError, match=r"No such|at most"):
        Printing(**choice)


def test_a_card_larger_than_the_sheet_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        grid(CardFormat("poster", 300, 400), Sheet("a4", 210, 297))
