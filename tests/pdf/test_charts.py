"""Charts: valid SVG with a text alternative, everything inside, nothing shown that has no value."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdf.charts import Bar, Series, bar_chart, profile_chart
from pdf.document import html_to_pdf
from pdf.svg import text_width, wrap
from tests.pdf.structure import problems

SVG = "{http://www.w3.org/2000/svg}"
BARS = [
    Bar("Ruimte en tijd", 63.44),
    Bar("Ondersteuning door de rechtstreeks leidinggevende", None, "verborgen"),
    Bar("Zeggenschap & initiatief", 100),
]
LABELS = ["Ruimte en tijd", "Zeggenschap", "Kennis delen"]
SERIES = [
    Series("Organisatie", (63.4, None, 20)),
    Series("Team A", (50, 40, None)),
    Series("Team B", (None, 45, 30)),
]
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=60
)
VALUES = st.none() | st.floats(0, 100)


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()) for node in parse(svg).iter(f"{SVG}text")]


def by_class(svg: str, name: str) -> list[ElementTree.Element]:
    return [node for node in parse(svg).iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize(
    "svg",
    [
        bar_chart(BARS, alt="Één & ander", prefix="a"),
        profile_chart(LABELS, SERIES, alt="Één & ander", prefix="a"),
    ],
    ids=["bars", "profile"],
)
class TestEveryChart:
    def test_the_first_child_holds_the_whole_alternative(self, svg):
        title = parse(svg)[0]

        assert (title.tag, title.text, title.get("id")) == (f"{SVG}title", "Één & ander", "a-title")
        assert parse(svg).get("aria-labelledby") == "a-title"

    def test_no_inline_style_and_every_id_has_the_prefix(self, svg):
        assert "style" not in svg
        assert all(name.startswith("a-") for name in re.findall(r' id="([^"]+)"', svg))

    def test_it_prints_accessibly(self, svg, fetcher):
        html = f"<html><head></head><body><h1>Kop</h1>{svg}</body></html>"

        assert problems(html_to_pdf(html, fetcher=fetcher, title="Titel")) == []


def test_values_are_written_with_a_decimal_comma():
    assert "63,4" in texts(bar_chart(BARS, alt="x", prefix="a", decimals=1))


def test_a_bar_is_as_long_as_its_value():
    bars = by_class(bar_chart([Bar("a", 25), Bar("b", 100)], alt="x", prefix="a"), "chart-bar")

    short, full = (float(bar.get("width")) for bar in bars)
    assert short == pytest.approx(full / 4, abs=0.01)


def test_a_row_without_value_shows_its_note_and_no_bar():
    svg = bar_chart(BARS, alt="x", prefix="a")

    assert len(by_class(svg, "chart-bar")) == 2
    assert len(by_class(svg, "chart-hidden")) == 1
    assert "verborgen" in texts(svg)


def test_a_hidden_row_looks_the_same_for_any_label_length():
    rows = [by_class(bar_chart([Bar("x", None, "v")], alt="x", prefix="a"), "chart-hidden")[0]]
    rows += [by_class(bar_chart(BARS, alt="x", prefix="a"), "chart-hidden")[0]]

    left = {row.get("x") for row in rows}
    assert len(left) == 1


def test_a_profile_marks_each_value_with_the_shape_of_its_series():
    svg = profile_chart(LABELS, SERIES, alt="x", prefix="a")

    for number, shown in enumerate((2, 2, 2)):
        marks = by_class(svg, f"chart-mark-{number}")
        assert len(marks) == shown + 1  # one more in the legend
        assert len({mark.get("d") for mark in marks}) == 1
    assert len({by_class(svg, f"chart-mark-{n}")[0].get("d") for n in range(3)}) == 3


def test_a_missing_value_breaks_the_profile_line():
    (line,) = by_class(profile_chart(LABELS, SERIES, alt="x", prefix="a"), "chart-line")

    assert line.get("d").count("M") == 2


def test_no_line_runs_through_the_labels_of_a_narrow_profile():
    narrow = profile_chart(LABELS, SERIES, alt="x", prefix="a", width=340)
    assert not by_class(narrow, "chart-line")


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.tuples(TEXTS, VALUES, TEXTS), min_size=1, max_size=12),
    width=st.sampled_from([320, 479, 480, 640, 900]),
)
def test_any_text_stays_inside_the_chart(rows, width):
    svg = bar_chart([Bar(*row) for row in rows], alt="x", prefix="a", width=width, decimals=1)

    root = parse(svg)
    height = float(root.get("height"))
    for node in root.iter(f"{SVG}text"):
        size = float(node.get("font-size"))
        x, y = float(node.get("x")), float(node.get("y"))
        spans = list(node) or [node]
        assert y - size >= -0.01
        assert y + sum(float(span.get("dy", 0)) for span in node) <= height
        if node.get("class") in ("chart-label", "chart-value"):
            bold = node.get("class") == "chart-value"
            for span in spans:
                assert x + text_width(span.text or "", size, bold=bold) <= width + 0.01


@given(text=TEXTS, width=st.integers(60, 400))
def test_wrapping_loses_nothing_and_fits(text, width):
    lines = wrap(text, width, 14)

    def bare(value: str) -> str:
        return "".join(value.split()).replace("-", "")

    assert bare("".join(lines)) == bare(text)
    assert all(text_width(line, 14) <= width for line in lines)


@pytest.mark.parametrize("value", [-0.1, 100.1])
def test_a_value_off_the_axis_is_refused(value):
    with pytest.raises(ValueError, match="0 to 100"):
        bar_chart([Bar("a", value)], alt="x", prefix="a")


def test_an_empty_chart_is_refused():
    with pytest.raises(ValueError, match="at least one row"):
        bar_chart([], alt="x", prefix="a")


@pytest.mark.parametrize("series", [[], [Series("a", (1, 2))]])
def test_a_profile_needs_a_value_per_label(series):
    with pytest.raises(ValueError, match="one value per label"):
        profile_chart(LABELS, series, alt="x", prefix="a")
