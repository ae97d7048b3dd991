"""The picture of a page."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from content.share_image.card import ShareCard
from content.share_image.colours import colours, palette
from content.share_image.drawing import HEIGHT, WIDTH, png

CARD = ShareCard(
    title="Sta stil bij wat je leert",
    summary="Leren begint bij jezelf kennen.",
    kind="tip",
    label="Tip",
    family="sun",
    site_name="Toolbox",
    host="toolbox.example",
)
KINDS = ("tip", "method", "card-set", "questionnaire", "talent-map", "theme", "page")
FAMILIES = ("teal", "coral", "sun", "plum", "leaf", "sky")
# A picture shared in a chat should show at once.
MOST_BYTES = 60_000


def opened(card: ShareCard) -> Image.Image:
    content = png(card)
    assert len(content) < MOST_BYTES
    picture = Image.open(BytesIO(content))
    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    return picture.convert("RGB")


def differ(one: Image.Image, other: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether they show something else there; each picture rounds its colours a bit."""
    difference = ImageChops.difference(one.crop(box), other.crop(box)).convert("L")
    return difference.getextrema()[1] > 40


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_drawing_of_its_own(kind: str):
    right = (720, 40, WIDTH - 20, HEIGHT - 110)
    assert opened(replace(CARD, kind=kind)).crop(right).getcolors(1) is None
    others = [opened(replace(CARD, kind=other)) for other in KINDS[:2] if other != kind]
    assert all(differ(opened(replace(CARD, kind=kind)), other, right) for other in others)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_ground_has_the_colour_of_the_family(family: str):
    ground = opened(replace(CARD, family=family)).getpixel((5, 5))
    expected = tuple(bytes.fromhex(palette(family).soft.removeprefix("#")))
    assert max(abs(a - b) for a, b in zip(ground, expected, strict=True)) <= 6


def test_a_card_set_shows_its_own_pattern():
    one, other = (opened(replace(CARD, pattern_slug=slug)) for slug in ("reflectie", "feedback"))
    assert differ(one, other, (800, 60, 1180, 500))


@pytest.mark.parametrize("text", ("", "x" * 2000, "woord " * 400, "🎉", "\x00\u202e", "<b>&amp;"))
def test_any_text_gives_a_picture_with_free_margins(text: str):
    card = replace(CARD, title=text, summary=text, site_name=text, host=text, label=text[:20])
    picture = opened(card)
    ground = picture.getpixel((5, 5))
    assert picture.crop((0, 0, 60, HEIGHT - 110)).getcolors(1) == [(60 * (HEIGHT - 110), ground)]
    assert picture.crop((0, 0, WIDTH, 20)).getcolors(1) == [(WIDTH * 20, ground)]


def test_the_same_words_give_the_same_picture():
    assert png(CARD) == png(replace(CARD))


@pytest.mark.parametrize(
    "field", ("title", "summary", "kind", "label", "family", "site_name", "host")
)
def test_any_other_word_gives_another_key(field: str):
    assert replace(CARD, **{field: "anders"}).key != CARD.key


def test_words_do_not_run_over_into_each_other():
    assert (
        replace(CARD, title="a", summary="b c").key != replace(CARD, title="a b", summary="c").key
    )


def test_every_family_of_the_style_sheet_can_be_drawn():
    assert {name for name in FAMILIES if f"{name}-soft" in colours()} == set(FAMILIES)
    with pytest.raises(KeyError):
        palette("pink")
