"""Cards that go with a set: blank ones, how to use the set, and the way to its page."""

from math import ceil

from django.utils.translation import gettext as _

from tools.printing.deck import CardKind, Category, DeckCard

# What a side of the smallest card holds well; the instructions of our own sets take two sides.
LETTERS_ON_A_SIDE = 420


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
    front = _("Scan the code to find these cards and more online.")
    return DeckCard(0, category, title, front, address, kind=CardKind.LINK, address=address)


def _sides(text: str) -> list[str]:
    """The lines of a text, evenly over as few sides as hold them."""
    pieces = [piece for line in text.splitlines() for piece in _pieces(line.strip())]
    letters = sum(map(len, pieces))
    share = letters / max(1, ceil(letters / LETTERS_ON_A_SIDE))
    sides: list[str] = []
    for piece in pieces:
        # A piece may stick out of an even share by half, but not of the card.
        if sides and len(sides[-1]) + len(piece) / 2 < share and _holds(sides[-1], piece):
            sides[-1] += f"\n{piece}"
        else:
            sides.append(piece)
    return sides


def _holds(side: str, piece: str) -> bool:
    return len(side) + len(piece) < LETTERS_ON_A_SIDE


def _pieces(line: str) -> list[str]:
    """A line in pieces that fit a side, broken between words where there are any."""
    pieces = []
    while len(line) > LETTERS_ON_A_SIDE:
        end = line.rfind(" ", 0, LETTERS_ON_A_SIDE)
        end = end if end > 0 else LETTERS_ON_A_SIDE
        pieces.append(line[:end].strip())
        line = line[end:].strip()
    return [*pieces, line] if line else pieces
