"""A deck of 60 A6 cards, duplex, four to an A4 sheet: faces typeset once and composed, against
laying out the sheets themselves in WeasyPrint.

Run alone from the repository's root: .venv/bin/python benchmarks/deck.py [--json FILE]

Both ways print the same faces with the same styles and give a tagged PDF. The naive way places the
faces absolutely on 30 A4 pages, the fastest layout WeasyPrint has for it. Ratios are medians of
rounds in which all ways take turns; with two processes, both are started beforehand.
"""

import argparse
import base64
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pdf.assets import AssetFetcher  # noqa: E402 - the script runs alone, so the root comes first
from pdf.document import html_to_pdf  # noqa: E402
from pdf.faces import typeset_faces  # noqa: E402
from pdf.imposition import plan  # noqa: E402
from pdf.patterns import card_back_pattern  # noqa: E402
from pdf.printing import Printing  # noqa: E402
from pdf.sheets import Card, Face, compose  # noqa: E402

CARDS = 60
ROUNDS = 5
STYLE = """
html{font-family:"Atkinson Hyperlegible";color:#15302e}
body,p{margin:0}
.face{position:relative;width:89mm;height:121mm}
table{width:89mm;border-collapse:collapse;table-layout:fixed}
td{padding:0;vertical-align:middle}
.band{background:#e2efec;border:.6mm solid #0f5e5a;border-radius:3.5mm}
.band table{width:87.8mm}
.band td{height:12.5mm;font-size:14pt;font-weight:700}
.band .icon{width:14mm;text-align:center}
.icon img{width:7.5mm;height:7.5mm}
.front td{height:104mm}
.title{font-size:13pt;font-weight:700;color:#0f5e5a;margin-bottom:4mm}
.question{font-size:19pt;font-weight:700;line-height:1.22}
.pattern{height:34mm;border-radius:3.5mm;overflow:hidden}
.pattern img{width:89mm;height:125.5mm;margin-top:-38mm;display:block}
.back td{height:82mm;font-size:14pt;line-height:1.38}
.foot{position:absolute;bottom:-12mm;left:0;width:89mm;border-top:.3mm solid;font-size:8.5pt}
.number{float:right}
"""
QUESTION = "Op welk moment van de voorbije week was je een beetje trots op wat je deed?"
TASK = (
    "Vertel het alsof het een film is. Wie was erbij, wat deed je, wat zei de ander? "
    "Kies het beeld dat je wil bewaren voor een mindere dag."
)


def image(svg: str) -> str:
    """An SVG as an image address."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


ICON = image(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0f5e5a" '
    'stroke-width="2"><circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/></svg>'
)
PATTERN = image(card_back_pattern("benchmark", colour="#0f5e5a", background="#e2efec"))


def face(card: int, side: str) -> str:
    """The markup inside one face, like the site's own; every face differs."""
    if side == "front":
        top = (
            f'<div class="band"><table><tr><td class="icon"><img src="{ICON}" alt=""></td>'
            "<td>Terugblik</td></tr></table></div>"
        )
        text = f'<p class="title">Hoogtepunt {card}</p><p class="question">{QUESTION}</p>'
    else:
        top = f'<div class="pattern"><img src="{PATTERN}" alt=""></div>'
        text = f'<p class="title">Hoogtepunt {card}</p><p>{TASK}</p>'
    foot = f'<div class="foot">Reflectiekaarten<span class="number">{card + 1}</span></div>'
    return f'{top}<table class="{side}"><tr><td>{text}</td></tr></table>{foot}'


def page(style: str, body: str) -> str:
    """A whole HTML document."""
    head = f"<head><style>{STYLE}{style}</style></head>"
    return f'<!doctype html><html lang="nl">{head}<body>{body}</body></html>'


def naive(count: int, fetcher: AssetFetcher) -> bytes:
    """Lay out every sheet side in WeasyPrint."""
    sheets = "".join(
        '<div class="sheet">'
        + "".join(
            f'<div class="place" style="left:{p.x + 8}mm;top:{p.y + 8}mm">'
            f'<section class="face">{face(p.card, p.side)}</section></div>'
            for p in side.placements
        )
        + "</div>"
        for side in plan(count, Printing())
    )
    style = (
        "@page{size:A4;margin:0}.place{position:absolute}"
        ".sheet{position:relative;height:297mm}.sheet+.sheet{break-before:page}"
    )
    return html_to_pdf(page(style, sheets), fetcher=fetcher, title="Deck")


def typeset(cards: Sequence[int]) -> list[Card]:
    """Typeset the faces of some cards."""
    faces = [face(card, side) for card in cards for side in ("front", "back")]
    body = "".join(f'<section class="face">{one}</section>' for one in faces)
    style = "@page{size:105mm 148mm;margin:8mm 8mm 19mm}.face+.face{break-before:page}"
    made = typeset_faces(page(style, body), fetcher=AssetFetcher({}), count=len(faces))
    return [
        Card(
            f"Kaart {card}", Face(made[2 * i], f"Voor {card}"), Face(made[2 * i + 1], f"Na {card}")
        )
        for i, card in enumerate(cards)
    ]


def imposed(cards: Sequence[Card]) -> bytes:
    """Compose the deck from typeset faces."""
    return compose(plan(len(cards), Printing()), cards, title="Deck")


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure() -> dict[str, float]:
    """Median seconds of each way."""
    fetcher = AssetFetcher({})
    cards = typeset(range(CARDS))
    double = [*cards, *typeset(range(CARDS, 2 * CARDS))]
    with ProcessPoolExecutor(2) as pool:
        halves = [range(CARDS // 2), range(CARDS // 2, CARDS)]

        def in_two_processes() -> bytes:
            return imposed([card for part in pool.map(typeset, halves) for card in part])

        ways: dict[str, Callable[[], object]] = {
            "naive": lambda: naive(CARDS, fetcher),
            "composed": lambda: imposed(cards),
            "composed, twice the cards": lambda: imposed(double),
            "first time": lambda: imposed(typeset(range(CARDS))),
            "first time, two processes": in_two_processes,
            "one card edited": lambda: imposed([*typeset([0]), *cards[1:]]),
        }
        in_two_processes()
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, way in ways.items():
                times[name].append(seconds(way))
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> int:
    """Print the table; return 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    took = measure()
    compared = [
        ("60 cards from typeset faces / naive", "composed", "naive", 1 / 20),
        ("120 cards / 60 cards, from typeset faces", "composed, twice the cards", "composed", 2.2),
        ("60 cards, first time / naive", "first time", "naive", 1.0),
        ("first time, two processes / one", "first time, two processes", "first time", 1.0),
        ("one card edited / naive", "one card edited", "naive", 0.2),
    ]
    rows = []
    print(f"{'what':<44}{'ms':>8}{'against ms':>12}{'ratio':>8}{'at most':>9}")
    for name, way, against, target in compared:
        ratio = took[way] / took[against]
        rows.append({"name": name, "ratio": ratio, "target": target, "ok": ratio <= target})
        figures = (
            f"{took[way] * 1000:>8.0f}{took[against] * 1000:>12.0f}{ratio:>8.3f}{target:>9.2f}"
        )
        print(f"{name:<44}{figures}  {'ok' if ratio <= target else 'MISSED'}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
