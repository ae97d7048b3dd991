"""What follows from the choices in an address."""

import pytest
from django.http import QueryDict

from tools.printing.deck import CardKind, Category, Deck, DeckCard
from tools.printing.print_page import CardSource, PrintPage
from tools.printing.run import PrintRun

TEAL = Category("Terugblik", "teal", "history")
SUN = Category("Vooruit", "sun", "star")


def source(slug: str, count: int) -> CardSource:
    cards = tuple(
        DeckCard(number, TEAL if number % 2 else SUN, f"Titel {number}", "Vraag?", "Opdracht.")
        for number in range(1, count + 1)
    )
    return CardSource(Deck(slug, slug.title(), cards), "Leg open.", f"/{slug}/")


def of_set(query: str = "") -> PrintPage:
    return PrintPage.of_set(source("een", 6), QueryDict(query))


def own(query: str = "") -> PrintPage:
    sources = [source("een", 6), source("twee", 3)]
    return PrintPage.own_deck(sources, QueryDict(query), path="/kaarten/eigen-set/")


def numbers(page: PrintPage) -> list[tuple[str, int]]:
    return [(card.set_slug, card.number) for card in page.run.deck.cards]


def test_a_set_prints_whole_unless_cards_are_named():
    assert numbers(of_set()) == [("een", number) for number in range(1, 7)]
    assert numbers(of_set("kaarten=een:4.2")) == [("een", 4), ("een", 2)]
    assert numbers(of_set("kaarten=")) == []


def test_a_deck_of_ones_own_starts_empty_and_takes_from_every_set():
    assert numbers(own()) == []
    page = own("kaarten=twee:3,een:1.2,twee:1")
    assert numbers(page) == [("twee", 3), ("een", 1), ("een", 2), ("twee", 1)]
    assert [card.set_title for card in page.run.deck.cards] == ["Twee", "Een", "Een", "Twee"]


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("formaat=a6&vel=a4&dx=0&leeg=0", ""),
        ("kaarten=een:1-6", ""),
        ("kaarten=&kaarten=een:1&kaarten=een:2&vel=a3", "vel=a3&kaarten=een:1.2"),
        ("kaarten=", "kaarten="),
        ("kies=1", "kaarten="),
        ("kies=1&kaarten=een:1", "kaarten=een:1"),
        ("kaarten=een:1&kaarten=een:5&volgorde=een:5.3", "kaarten=een:5.1"),
        ("formaat=onzin&utm_source=mail", ""),
    ],
)
def test_an_address_is_said_in_the_shortest_way(said, short):
    page = of_set(said)
    assert page.query == short
    assert page.is_said_by(QueryDict(short))
    assert not page.is_said_by(QueryDict(said)) or said == short
    assert of_set(short).picks == page.picks


def test_the_form_keeps_an_order_of_ones_own_only():
    assert of_set("kaarten=een:2.5").order == ""
    assert of_set("kaarten=een:5.2").order == "een:5.2"


def test_extra_cards_go_with_those_that_are_chosen():
    page = of_set("kaarten=een:1&leeg=2&uitleg=1&qr=1")
    kinds = [card.kind for card in page.run.deck.cards]
    assert kinds == [
        CardKind.INSTRUCTIONS,
        CardKind.TEXTS,
        CardKind.BLANK,
        CardKind.BLANK,
        CardKind.LINK,
    ]
    assert page.run.deck.cards[-1].address == "http://testserver/een/"
    assert not of_set("kaarten=&leeg=2&uitleg=1&qr=1").run.count
    link = own("kaarten=twee:1&qr=1").run.deck.cards[-1]
    assert link.address == "http://testserver/kaarten/eigen-set/?kaarten=twee:1"


def test_a_card_moves_and_goes_by_links():
    first, second = own("kaarten=een:1,twee:2").placed
    assert (first.up, first.down) == ("", "kaarten=twee:2,een:1")
    assert (second.up, second.down) == ("kaarten=twee:2,een:1", "")
    assert first.without == "kaarten=twee:2"


def test_sheets_and_pages_are_told():
    page = of_set()
    assert (page.run.per_sheet, page.run.sheet_count, len(page.run.sides)) == (4, 2, 4)
    single = of_set("manier=enkelzijdig")
    assert (single.run.sheet_count, len(single.run.sides)) == (4, 4)
    assert "A4, 4 pagina's, 6 kaarten" in page.download_label.replace("’", "'")
    assert "A4" not in of_set("manier=drukker").download_label


def test_the_picture_shows_a_sheet_and_its_back():
    front, back = of_set().pictures
    assert [card.label for card in front.cards] == ["1", "2", "3", "4"]
    assert [card.box[0] for card in front.cards] == ["0", "105", "0", "105"]
    assert [card.box[0] for card in back.cards] == ["105", "0", "105", "0"]
    (folded,) = of_set("manier=vouwen&formaat=a7").pictures
    assert folded.folds
    front, back = of_set("manier=enkelzijdig").pictures
    assert {card.side for card in back.cards} == {"back"}
    assert "1, 2, 3, 4" in back.alt
    assert of_set("kaarten=").pictures == []


def test_a_run_survives_as_json():
    run = own("kaarten=twee:3,een:1&leeg=1&qr=1&uitleg=1&manier=drukker&dx=1&formaat=tarot").run
    again = PrintRun.from_payload(run.as_payload())
    assert again == run
    assert again.key == run.key


def test_the_key_follows_whatever_changes_the_file():
    queries = ("", "vel=a3", "manier=scherm", "zuinig=1", "dx=1", "kaarten=een:1", "leeg=1", "qr=1")
    assert len({of_set(query).run.key for query in queries}) == len(queries)
    assert of_set("kaarten=een:1-6").run.key == of_set().run.key
