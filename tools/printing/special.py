"""Cards that go with a set: blank ones, how to use the set, and the way to its page."""

from math import ceil

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from tools.printing.deck import CardKind, Category, DeckCard

# What a side of the smallest card holds in the smallest type, with room to spare.
LETTERS_IN_A_LINE = 32
LINES_ON_A_SIDE = 14
LINES_BETWEEN = 0.4
LONGEST_TITLE = 70


def blank_cards(count: int) -> tuple[DeckCard, ...]:
    """Cards to write on by hand, with a header line only."""
    category = Category(_("Your own card"), "teal", "pencil")
    return (DeckCard(0, category, "", "", "", kind=CardKind.BLANK),) * count


def instruction_cards(instructions: str) -> tuple[DeckCard, ...]:
    """How to use the set, on as many cards as the lines take; none without instructions."""
    category = Category(_("How it works"), "teal", "book-open")
    sides = _sides(instructions)
    return tuple(
        DeckCard(0, category, "", *pair, kind=CardKind.INSTRUCTIONS)
        for pair in zip(sides[::2], [*sides[1::2], ""], strict=False)
    )


def link_card(title: str, address: str) -> DeckCard:
    """A card with a QR code of the set's page and, on its back, the address to type."""
    category = Category(_("Online"), "teal", "qr-code")
    # A title may be 255 letters long, which leaves no room for the code.
    title = Truncator(title).chars(LONGEST_TITLE)
    front = _("Scan the code to find these cards and more online.")
    return DeckCard(0, category, title, front, address, kind=CardKind.LINK, address=address)


def _sides(text: str) -> list[str]:
    """The lines of a text, evenly over as few sides as hold them."""
    pieces = [piece for line in text.splitlines() for piece in _pieces(line.strip())]
    height = sum(map(_height, pieces))
    share = height / max(1, ceil(height / LINES_ON_A_SIDE))
    sides: list[list[str]] = []
    filled = 0.0
    for piece in pieces:
        more = _height(piece)
        # A piece may stick out of an even share by half, but not of the card.
        if sides and filled + more / 2 <= share and filled + more <= LINES_ON_A_SIDE:
            sides[-1].append(piece)
            filled += more
        else:
            sides.append([piece])
            filled = more
    return ["\n".join(side) for side in sides]


def _height(piece: str) -> float:
    """The lines that a paragraph takes, with the space before it."""
    return ceil(len(piece) / LETTERS_IN_A_LINE) + LINES_BETWEEN


def _pieces(line: str) -> list[str]:
    """A line in pieces that fit a side, broken between words where there are any."""
    most = LETTERS_IN_A_LINE * (LINES_ON_A_SIDE - 1)
    pieces = []
    while len(line) > most:
        end = line.rfind(" ", 0, most)
        end = end if end > 0 else most
        pieces.append(line[:end].strip())
        line = line[end:].strip()
    return [*pieces, line] if line else pieces
