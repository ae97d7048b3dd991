"""A deck of 60 A6 cards, duplex, four to an A4 sheet: our faces, typeset once and composed, against
the naive way, one HTML document with all the sheets through WeasyPrint.

Run alone from the repository's root: .venv/bin/python benchmarks/deck.py [--json FILE]

Both ways print the texts of the starter sets with the site's own template, and give a tagged PDF.
The naive way places the faces absolutely, the fastest layout WeasyPrint has; it doesn't even look
whether a text fits. Ours includes the storage: files looked for, written and read. Times are
medians of rounds in which all ways take turns; with two processes, the helper is started
beforehand. Costs per card are processor time, in processes of their own. Their largest memory is
told too, without what the rest of the site takes.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import django

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from django.conf import settings  # noqa: E402 - the script runs alone, so the root comes first

# Of Django, making a deck needs templates and a storage; the site's own settings load all of it.
settings.configure(
    BASE_DIR=ROOT,
    LANGUAGE_CODE="nl",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [ROOT / "templates"],
        }
    ],
)
django.setup()

from pdf.assets import AssetFetcher  # noqa: E402
from pdf.document import html_to_pdf  # noqa: E402
from pdf.imposition import plan  # noqa: E402
from pdf.printing import Printing  # noqa: E402
from pdf.sheets import Card, Face, compose  # noqa: E402
from tools.printing.deck import Category, Deck, DeckCard  # noqa: E402
from tools.printing.deck_pdf import deck_faces, deck_pdf  # noqa: E402
from tools.printing.typesetting import ROOTS, faces_html, stored_faces  # noqa: E402

CARDS = 60
MANY = 960
SIZES = (15, CARDS, 240, MANY)
ROUNDS = 5
MOST_MEMORY = 200  # MiB


def cards() -> list[DeckCard]:
    """The cards of the starter sets."""
    found = []
    for file in sorted((ROOT / "toolbox/starter/content").glob("cards-*.toml")):
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        categories = {
            one["key"]: Category(one["name"], one["color"], "circle")
            for one in content["categories"]
        }
        found += [
            DeckCard(0, categories[c["category"]], c["title"], c["front"], c["back"])
            for c in content["cards"]
        ]
    return found


def deck(count: int) -> Deck:
    """The starter cards again and again; every card has a number, so every face is another."""
    chosen = islice(cycle(cards()), count)
    numbered = (replace(card, number=number) for number, card in enumerate(chosen, start=1))
    return Deck("benchmark", "Kaarten", tuple(numbered))


def edited(whole: Deck, word: str) -> Deck:
    """The deck with one text changed."""
    first, *others = whole.cards
    return replace(whole, cards=(replace(first, front=f"{first.front} {word}"), *others))


def naive(whole: Deck) -> bytes:
    """Lay out every sheet side in WeasyPrint, with the markup and the styles of our faces."""
    faces = deck_faces(whole)
    layout = faces[0].layout
    html = faces_html([(face, face.first_step) for face in faces])
    head, body = re.sub(r"@page \{.*?\}", "", html, count=1).split("<body>")
    sections = re.findall(r"<section.*?</section>", body, re.DOTALL)
    sheets = "".join(
        '<div class="sheet">'
        + "".join(
            f'<div class="place" style="left:{p.x + layout.margin}mm;top:{p.y + layout.margin}mm">'
            f"{sections[2 * p.card + (p.side == 'back')]}</div>"
            for p in side.placements
        )
        + "</div>"
        for side in plan(len(whole.cards), Printing())
    )
    style = (
        "<style>@page{size:A4;margin:0}.place{position:absolute}"
        ".sheet{position:relative;height:297mm}.sheet+.sheet{break-before:page}"
        f".face{{position:relative;break-after:auto;width:{layout.text_width}mm;"
        f"height:{layout.height - layout.margin - layout.page_bottom}mm}}</style></head>"
    )
    page = f"{head.replace('</head>', style)}<body>{sheets}</body></html>"
    return html_to_pdf(page, fetcher=AssetFetcher(ROOTS), title="Kaarten")


def forget() -> None:
    """Throw away all typeset faces."""
    shutil.rmtree(Path(settings.MEDIA_ROOT) / "cards", ignore_errors=True)


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """How long some work takes."""
    start = clock()
    work()
    return clock() - start


def measure() -> dict[str, float]:
    """Median seconds of each way for 60 cards."""
    whole = deck(CARDS)
    words = iter(range(1000))
    pairs = zip(deck_faces(whole), stored_faces(deck_faces(whole)), strict=True)
    made = [Face(pdf, face.spoken) for face, pdf in pairs]
    ready = [Card("Kaart", *pair) for pair in zip(made[::2], made[1::2], strict=True)]
    # Each way, and whether it starts without typeset faces.
    ways: dict[str, tuple[Callable[[], object], bool]] = {
        "naive": (lambda: naive(whole), False),
        "composed": (lambda: compose(plan(CARDS, Printing()), ready, title="Kaarten"), False),
        "again": (lambda: deck_pdf(whole), False),
        "edited": (lambda: deck_pdf(edited(whole, str(next(words)))), False),
        "first, two processes": (lambda: deck_pdf(whole, processes=2), True),
        "first": (lambda: deck_pdf(whole), True),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS + 1):
        for name, (way, anew) in ways.items():
            if anew:
                forget()
            times[name].append(seconds(way))
    return {name: statistics.median(values[1:]) for name, values in times.items()}


def first_time(count: int) -> dict[str, float]:
    """Seconds of processor time per card for a deck without typeset faces."""
    whole = deck(count)
    return {"per card": seconds(lambda: deck_pdf(whole), time.process_time) / count}


def per_card() -> dict[str, float]:
    """Median seconds of processor time per card for decks that were typeset before."""
    decks = {count: deck(count) for count in SIZES}
    times: dict[int, list[float]] = {count: [] for count in SIZES}
    for _ in range(ROUNDS):
        for count, whole in decks.items():
            # The smaller the deck, the more often, so that each size is measured as long.
            for _ in range(max(1, 240 // count)):
                taken = seconds(lambda whole=whole: deck_pdf(whole), time.process_time)  # type: ignore[misc]
                times[count].append(taken / count)
    return {str(count): statistics.median(taken) for count, taken in times.items()}


def in_own_process(work: str, media: Path) -> dict[str, float]:
    """Run one of the measurements above in a process of its own, with its largest memory."""
    command = [sys.executable, __file__, "--work", work, "--media", str(media)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def work(name: str) -> dict[str, float]:
    """Do the measurement that `in_own_process` asks for."""
    figures = per_card() if name == "again" else first_time(int(name))
    # The kernel's own mark of this program: what the parent used before counts in getrusage.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return figures | {"memory": int(status.partition("VmHWM:")[2].split()[0]) / 1024}


def report() -> list[dict[str, object]]:
    """Measure everything, print the tables and return the rows."""
    took = measure()
    with TemporaryDirectory() as folder:
        few = in_own_process(str(CARDS), Path(folder) / "few")
        many = in_own_process(str(MANY), Path(folder) / "many")
        again = in_own_process("again", Path(folder) / "many")
    print(f"{'60 cards, 30 pages':<52}{'ms':>8}")
    for name, taken in took.items():
        print(f"{name:<52}{taken * 1000:>8.0f}")
    print(f"\n{'per card, from typeset faces':<52}{'ms':>8}")
    for count in SIZES:
        print(f"{count:>4} cards{'':<42}{again[str(count)] * 1000:>8.2f}")
    memory = max(many["memory"], again["memory"])
    figures = [
        ("60 cards from typeset faces / naive", took["composed"] / took["naive"], 1 / 20),
        ("the same, faces read from the storage / naive", took["again"] / took["naive"], 1 / 20),
        ("60 cards, first time / naive", took["first"] / took["naive"], 1.0),
        ("the same in two processes / naive", took["first, two processes"] / took["naive"], 0.6),
        ("one card of 60 edited / naive", took["edited"] / took["naive"], 0.1),
        ("a card of 960 / a card of 60", again[str(MANY)] / again[str(CARDS)], 1.2),
        ("the same, first time", many["per card"] / few["per card"], 1.2),
        (f"largest memory at 960 cards / {MOST_MEMORY} MiB", memory / MOST_MEMORY, 1.0),
    ]
    print(f"\n{'what / against what':<52}{'ratio':>8}{'at most':>9}")
    for name, ratio, target in figures:
        print(f"{name:<52}{ratio:>8.3f}{target:>9.2f}  {'ok' if ratio <= target else 'MISSED'}")
    return [
        {"name": name, "ratio": ratio, "target": target, "ok": ratio <= target}
        for name, ratio, target in figures
    ]


def main() -> int:
    """Print the tables; return 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--media", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        settings.MEDIA_ROOT = options.media
        print(json.dumps(work(options.work)))
        return 0
    with TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = folder
        rows = report()
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
