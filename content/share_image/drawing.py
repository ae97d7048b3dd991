"""The whole picture: title and summary at the left, a drawing at the right, the site below."""

from io import BytesIO

from fontTools.misc.transform import Identity
from PIL import Image, ImageDraw

from content.share_image.canvas import Canvas
from content.share_image.card import ShareCard
from content.share_image.colours import colours, palette
from content.share_image.emblem import draw_emblem
from content.share_image.outlines import Contour
from content.share_image.stack import draw_brand, draw_stack
from content.share_image.typography import Style, Text, fitted

WIDTH, HEIGHT = 1200, 630
MARGIN, STRIP = 72, 100
TEXT_WIDTH = 640
TEXT_HEIGHT, LABEL_HEIGHT, GAP = 404, 48, 22
TITLES = tuple(Style(size, 1.14, bold=True) for size in (82, 74, 66, 58, 52, 46))
SUMMARY = (Style(31, 1.38),)
# A title may not be so large that less of the summary is left.
FEWEST_SUMMARY_LINES = 2
LABEL = Style(27, 1.2, bold=True)
SITE = tuple(Style(size, 1.2, bold=True) for size in (32, 26, 22))
HOST = (Style(25, 1.2),)


def png(card: ShareCard) -> bytes:
    """The picture of 1200 × 630 pixels as PNG, a few tens of kilobytes."""
    picture = _art(card)
    _write(ImageDraw.Draw(picture), card)
    file = BytesIO()
    # 128 colours: flat tones and the edges of letters have no more.
    picture.quantize(128, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _art(card: ShareCard) -> Image.Image:
    tones, deep = palette(card.family), colours()["deep"]
    canvas = Canvas(WIDTH, HEIGHT, tones.soft)
    if card.pattern_slug:
        draw_stack(canvas, card.pattern_slug, tones, Identity.translate(832, 84).scale(2.2))
    else:
        draw_emblem(canvas, card.kind, tones, Identity.translate(690, 116).scale(3.1))
    strip = HEIGHT - STRIP
    canvas.fill([Contour([(0, strip), (WIDTH, strip), (WIDTH, HEIGHT), (0, HEIGHT)])], deep)
    draw_brand(canvas, deep, Identity.translate(MARGIN - 6, strip + 18).scale(1.6))
    return canvas.finished()


def _write(draw: ImageDraw.ImageDraw, card: ShareCard) -> None:
    ink, tones = colours()["ink"], palette(card.family)
    label_height = LABEL_HEIGHT if card.label else 0
    room = TEXT_HEIGHT - label_height
    reserved = GAP + FEWEST_SUMMARY_LINES * SUMMARY[0].line_height if card.summary else 0
    title = fitted(card.title, TITLES, width=TEXT_WIDTH, height=room - reserved)
    summary = fitted(card.summary, SUMMARY, width=TEXT_WIDTH, height=room - title.height - GAP)
    used = label_height + title.height + (GAP + summary.height if summary.lines else 0)
    top = (HEIGHT - STRIP - used) // 2
    if card.label:
        draw.text((MARGIN, top), card.label, tones.ink, LABEL.font)
    top = _lines(draw, title, MARGIN, top + label_height, ink)
    _lines(draw, summary, MARGIN, top + GAP, ink)
    middle = HEIGHT - STRIP / 2
    host = fitted(card.host, HOST, width=400, height=HOST[0].line_height)
    for line in host.lines:
        draw.text(
            (WIDTH - MARGIN, middle), line, colours()["on-deep-soft"], HOST[0].font, anchor="rm"
        )
    site = fitted(card.site_name, SITE, width=560, height=SITE[0].line_height)
    for line in site.lines:
        draw.text((MARGIN + 84, middle), line, colours()["on-deep"], site.style.font, anchor="lm")


def _lines(draw: ImageDraw.ImageDraw, text: Text, left: int, top: int, colour: str) -> int:
    """Write the lines; return where the next ones begin."""
    for line in text.lines:
        draw.text((left, top), line, colour, text.style.font)
        top += text.style.line_height
    return top
