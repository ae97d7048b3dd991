"""What is printed, as text; and a team whose words are as long as they may be."""

from io import BytesIO

from pypdf import PdfReader

from talents.models import TalentMap
from tests.factories.talents import MapMemberFactory, TalentMapFactory

LONGEST_NAME = "Marie-Christine van den Bossche-Desmedt"


def text_of(pdf: bytes) -> str:
    """All text that is drawn."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def sizes_of(pdf: bytes) -> list[tuple[int, int]]:
    """The width and height of each page, in mm."""
    pages = PdfReader(BytesIO(pdf)).pages
    return [
        (
            round(float(page.mediabox.width) / 72 * 25.4),
            round(float(page.mediabox.height) / 72 * 25.4),
        )
        for page in pages
    ]


def busy_map(people: int) -> TalentMap:
    """A map of people with long words, each of whom wants to learn what others have."""
    talent_map = TalentMapFactory(title="Talentenkaart van de afdeling Beekzicht")
    keys = [talent.key for talent in talent_map.talent_set.talents]
    for number in range(people):
        MapMemberFactory(
            talent_map=talent_map,
            first_name=LONGEST_NAME,
            role="verpleegkundige op de dienst geriatrie en revalidatie",
            shown=True,
            chosen=[keys[(number + step) % len(keys)] for step in range(5)],
            wants_to_learn=keys[(number + 6) % len(keys)],
            example_talent=keys[number % len(keys)],
            example="W" * 400,
            ask_me="Wegwijsborden " * 14,
            contact="Donderdagvoormiddag " * 6,
        )
    return talent_map
