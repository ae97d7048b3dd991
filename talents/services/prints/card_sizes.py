"""The largest type in which a person's words fit on a card or a badge."""

from dataclasses import dataclass

from pdf.fitting import MM, fitting_size, largest_size
from pdf.svg import wrap
from talents.services.prints.person_cards import PersonCard

SIZES = (12.5, 11.5, 10.5, 9.5, 8.5, 7.5, 6.5)  # pt
# In mm, as talent-cards.css and talent-badges.css draw them.
FRONT_WIDTH, FRONT_HEIGHT = 77, 88
BACK_WIDTH, BACK_HEIGHT = 86, 106
NAME_WIDTH, BADGE_WIDTH = 88, 78


@dataclass(frozen=True)
class CardSizes:
    """Sizes as CSS writes them: the name, and the texts in front and behind."""

    name: str
    front: str
    back: str


def card_sizes(card: PersonCard) -> CardSizes:
    """The sizes on a card."""
    # Each talent takes a line for its name, and a line's room around it.
    front = [line for one in card.talents for line in (one.talent.name, one.talent.ask_me, "")]
    labels = ["", ""]
    back = [
        line
        for text in (card.ask_me, card.example, card.learning, card.contact)
        if text
        for line in (*labels, text)
    ]
    return CardSizes(
        name=_name(card, NAME_WIDTH, 30),
        front=_size(front, FRONT_WIDTH, FRONT_HEIGHT),
        back=_size(back, BACK_WIDTH, BACK_HEIGHT),
    )


def badge_name_size(card: PersonCard) -> str:
    """The size of the name on a badge."""
    return _name(card, BADGE_WIDTH, 32)


def _size(texts: list[str], width: float, height: float) -> str:
    return f"{largest_size(texts, width, height, sizes=SIZES) or SIZES[-1]}pt"


def _name(card: PersonCard, width: float, largest: float) -> str:
    """On one line as long as that stays large, else on two."""
    name = card.person.name
    single = fitting_size(name, width, largest=largest, smallest=1)
    double = largest * 0.62
    while double > 8 and not _on_two_lines(name, width, double):
        double -= 0.5
    return f"{max(single, double)}pt"


def _on_two_lines(name: str, width: float, size: float) -> bool:
    lines = wrap(name, width * MM, size, bold=True)
    return len(lines) <= 2 and "".join(lines) == "".join(name.split())
