"""Bars of counts in a frame that stands for everyone."""

import re

import pytest

from pdf.count_chart import Count, count_chart


def chart(*values, whole=10, **more):
    counts = [Count(f"Familie {place}", value) for place, value in enumerate(values)]
    return count_chart(counts, whole=whole, alt="Alles in woorden", prefix="c", **more)


def widths(svg, name):
    return [
        float(re.search(r' width="([\d.]+)"', rect).group(1))
        for rect in re.findall(r"<rect[^>]*>", svg)
        if f'class="{name}"' in rect
    ]


def test_a_bar_is_its_share_of_the_frame():
    svg = chart(10, 5, 0)
    (whole, *_), bars = widths(svg, "chart-grid"), widths(svg, "chart-bar")
    assert bars[0] == pytest.approx(whole, abs=0.02)
    assert bars[1] == pytest.approx(whole / 2, abs=0.02)
    assert bars[2] == 0


@pytest.mark.parametrize("width", [640, 300])
def test_every_number_and_label_is_written(width):
    svg = chart(7, 0, width=width)
    assert re.findall(r'class="chart-value"[^>]*>(\d+)<', svg) == ["7", "0"]
    assert "Familie 0" in svg and "Familie 1" in svg
    assert 'role="img"' in svg and "Alles in woorden" in svg


def test_nobody_at_all_is_no_division_by_zero():
    assert widths(chart(0, whole=0), "chart-bar") == [0]


@pytest.mark.parametrize("values", [(11,), (-1,), ()])
def test_wrong_counts_are_refused(values):
    with pytest.raises(ValueError):
        chart(*values)
