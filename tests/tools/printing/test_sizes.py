"""The layouts of the card formats hold together."""

import pytest

from pdf.formats import FORMATS
from tools.printing.sizes import LAYOUTS, SMALLEST, TIGHTEST, Layout

EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)


def test_every_format_has_a_layout():
    assert LAYOUTS.keys() == FORMATS.keys()


@EVERY_LAYOUT
def test_nothing_is_set_smaller_than_the_smallest_type(layout: Layout):
    titles = [layout.title_at(step) for step in range(len(layout.back))]
    sizes = [*layout.front, *layout.back, *titles, layout.name, layout.title, layout.small]
    assert min(sizes) == SMALLEST
    assert list(layout.front) == sorted(layout.front, reverse=True)
    assert list(layout.back) == sorted(layout.back, reverse=True)


@EVERY_LAYOUT
def test_a_short_text_reads_at_arms_length(layout: Layout):
    assert min(layout.front[0], layout.back[0]) >= 12


@EVERY_LAYOUT
def test_the_margin_that_sheets_count_on_stays_white(layout: Layout):
    assert layout.margin >= FORMATS[layout.key].inner_margin


@EVERY_LAYOUT
def test_a_text_that_fits_the_tightest_format_fits_all(layout: Layout):
    tightest = LAYOUTS[TIGHTEST]
    assert layout.text_width >= tightest.text_width
    assert layout.front_height >= tightest.front_height
    assert layout.back_height(len(layout.back) - 1) >= tightest.back_height(len(tightest.back) - 1)
    assert (layout.front[-1], layout.back[-1]) == (SMALLEST, SMALLEST)
