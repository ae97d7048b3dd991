"""The pattern on a card back."""

from xml.etree import ElementTree as ET

import pytest

from pdf.patterns import MOTIFS, Dice, card_back_pattern

SLUGS = ("reflectiekaarten", "feedbackkaarten", "leerklimaatgesprek", "talentenkaarten", "é ✓")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_same_slug_always_gives_the_same_pattern(slug: str) -> None:
    first = card_back_pattern(slug, colour="#0f5e5a", background="#dcefeb")
    assert first == card_back_pattern(slug, colour="#0f5e5a", background="#dcefeb")


def test_each_set_has_its_own_back() -> None:
    backs = {card_back_pattern(slug, colour="#000", background="none") for slug in SLUGS}
    assert len(backs) == len(SLUGS)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_pattern_is_small_valid_decorative_svg_without_ids(slug: str) -> None:
    svg = card_back_pattern(slug, colour="currentColor", background="none")
    root = ET.fromstring(svg)
    assert root.attrib["viewBox"] == "0 0 105 148"
    assert root.attrib["aria-hidden"] == "true"
    assert not [node for node in root.iter() if "id" in node.attrib or "style" in node.attrib]
    assert len(svg) < 20_000


@pytest.mark.parametrize("motif", MOTIFS)
def test_every_motif_draws_two_layers_of_different_strength(motif: object) -> None:
    assert callable(motif)
    layers = motif(Dice(bytes(range(0, 256, 8))))
    assert len({layer.strength for layer in layers}) == 2
    assert all(layer.path.startswith("M") for layer in layers)


def test_colours_cannot_break_out_of_their_attribute() -> None:
    svg = card_back_pattern("x", colour='"/><script>', background="none")
    assert "<script>" not in svg
