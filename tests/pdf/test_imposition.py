"""Whatever the format and the number of cards: complete, back to back, on the sheet, apart."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf.imposition import (
    A4,
    CardFormat,
    CutMark,
    Placement,
    Sheet,
    SheetSide,
    grid,
    impose,
    turns_sideways,
)

FORMATS = st.builds(
    CardFormat, st.just("card"), st.floats(40, 150).map(round), st.floats(40, 150).map(round)
)
SHEETS = st.builds(
    Sheet,
    st.just("sheet"),
    st.sampled_from([210.0, 297.0, 420.0]),
    st.sampled_from([210.0, 297.0, 420.0]),
    margin=st.sampled_from([0.0, 5.0, 10.0]),
    gutter=st.sampled_from([0.0, 3.0, 6.0]),
)
DUPLEX = st.sampled_from(["long-edge", "short-edge"])
TINY = 1e-6


def overlap(a: Placement, b: Placement) -> bool:
    return (
        a.x + a.width > b.x + TINY
        and b.x + b.width > a.x + TINY
        and a.y + a.height > b.y + TINY
        and b.y + b.height > a.y + TINY
    )


def seen_through_paper(back: Placement, side: SheetSide) -> tuple[float, float]:
    """Where a back's left or top edge lies, seen from the front of the sheet."""
    if turns_sideways(side.sheet, side.duplex):
        return side.sheet.width - back.x - back.width, back.y
    return back.x, side.sheet.height - back.y - back.height


def crosses(mark: CutMark, card: Placement) -> bool:
    """Whether a mark runs through the inside of a card."""
    left, right = sorted((mark.x1, mark.x2))
    top, bottom = sorted((mark.y1, mark.y2))
    return (
        left < card.x + card.width - TINY
        and right > card.x + TINY
        and top < card.y + card.height - TINY
        and bottom > card.y + TINY
    )


@settings(deadline=None, max_examples=150)
@given(count=st.integers(0, 70), card=FORMATS, sheet=SHEETS, duplex=DUPLEX)
def test_every_card_is_imposed_well(count, card, sheet, duplex):
    sides = impose(count, card, sheet, duplex=duplex)

    assert sides == impose(count, card, sheet, duplex=duplex)
    assert [side.side for side in sides] == ["front", "back"] * (len(sides) // 2)
    for wanted in ("front", "back"):
        placed = [p for side in sides if side.side == wanted for p in side.placements]
        assert sorted(p.card for p in placed) == list(range(count))
        assert all(p.side == wanted for p in placed)
    for side in sides:
        for p in side.placements:
            assert min(p.x, p.y) >= sheet.margin - TINY
            assert p.x + p.width <= sheet.width - sheet.margin + TINY
            assert p.y + p.height <= sheet.height - sheet.margin + TINY
        assert not any(overlap(a, b) for a, b in itertools.combinations(side.placements, 2))
        assert not any(crosses(m, p) for m in side.cut_marks for p in side.placements)
    for front_side, back_side in zip(sides[::2], sides[1::2], strict=True):
        for front, back in zip(front_side.placements, back_side.placements, strict=True):
            assert front.card == back.card
            assert seen_through_paper(back, back_side) == pytest.approx((front.x, front.y))


@settings(deadline=None)
@given(card=FORMATS, sheet=SHEETS)
def test_the_grid_is_full(card, sheet):
    columns, rows = grid(card, sheet)

    assert (columns + 1) * (card.width + sheet.gutter) > sheet.width - 2 * sheet.margin
    assert (rows + 1) * (card.height + sheet.gutter) > sheet.height - 2 * sheet.margin


def test_four_a6_cards_fill_an_a4_sheet():
    front, back = impose(4)

    assert [(p.card, p.x, p.y) for p in front.placements] == [
        (0, 0, 0.5),
        (1, 105, 0.5),
        (2, 0, 148.5),
        (3, 105, 148.5),
    ]
    in_place = sorted(back.placements, key=lambda p: (p.y, p.x))
    assert [p.card for p in in_place] == [1, 0, 3, 2]


def test_the_last_sheet_holds_the_rest_behind_each_other():
    *_, front, back = impose(5)

    assert (front.sheet_number, len(front.placements)) == (2, 1)
    assert (front.placements[0].x, back.placements[0].x) == (0, 105)


def test_a_sheet_without_margins_is_marked_along_its_half_lines():
    marks = impose(4)[0].cut_marks

    assert {mark.x1 for mark in marks if mark.x1 == mark.x2} == {105}
    assert {mark.y1 for mark in marks if mark.y1 == mark.y2} == {148.5}


def test_a_short_edge_flip_turns_the_backs_upside_down():
    front, back = impose(1, duplex="short-edge")

    assert not front.placements[0].turned
    assert back.placements[0].turned
    assert back.placements[0].y == 148.5


def test_a_card_larger_than_the_sheet_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        impose(1, CardFormat("poster", 300, 400), A4)


def test_a_negative_number_of_cards_is_refused():
    with pytest.raises(ValueError, match="fewer than 0"):
        impose(-1)
