"""Labels on one side of a sheet."""

import pytest

from pdf.formats import CardFormat
from pdf.labels import BADGE, label_sheets


def test_ten_badges_fit_on_a4():
    (sheet,) = label_sheets(10, BADGE)
    assert [place.card for place in sheet.placements] == list(range(10))
    for place in sheet.placements:
        assert 0 < place.x < 210 - place.width
        assert 0 < place.y < 297 - place.height
    assert sheet.cut_marks


def test_the_eleventh_takes_another_sheet():
    sheets = label_sheets(11, BADGE)
    assert [len(sheet.placements) for sheet in sheets] == [10, 1]
    assert [sheet.sheet_number for sheet in sheets] == [1, 2]


def test_nothing_for_nobody():
    assert label_sheets(0, BADGE) == []


def test_refuses_a_label_larger_than_the_sheet():
    with pytest.raises(ValueError, match="fit"):
        label_sheets(1, CardFormat("banner", 300, 300))
