"""Counts of 500 tools × every facet value, against one COUNT query per value.

Run alone from the repository's root: .venv/bin/python benchmarks/facets.py [--json FILE]

The naive way is what one would write first: for each value of each facet a query that counts the
tools with that value and with the visitor's choices in the other facets. The list reads its rows
in two queries and counts in Python; its time includes reading. Both also make the tools that the
page shows, and both give the same counts, which is checked. The time is that of the processor, so
that what else runs on the machine doesn't count. The database is SQLite in memory, the kindest to
many small queries: with a database server each of them would also wait for its answer.
"""

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["DATABASE_URL"] = "sqlite://:memory:"
os.environ["DJANGO_SETTINGS_MODULE"] = "toolbox.settings.test"
django.setup()

from django.core.management import call_command  # noqa: E402 - after the set-up of Django
from django.db import connection  # noqa: E402
from django.db.models import F, Q, QuerySet  # noqa: E402
from django.db.models.functions import Coalesce  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.factories.many_tools import make_tools  # noqa: E402
from tests.factories.tools import ThemePageFactory, ToolboxIndexPageFactory  # noqa: E402
from tools.facets.spans import GROUPS, TIMES, Span  # noqa: E402
from tools.models import Audience, Effort, Kind, ThemePage, ToolboxIndexPage, ToolPage  # noqa: E402
from tools.models.index_list import ToolList  # noqa: E402

TOOLS, THEMES, ROUNDS = 500, 3, 15
QUERY = {"soort": ["method", "tip"], "tijd": ["15-30", "30-60"], "doelgroep": ["groep-1"]}
TARGET = 2.0
Counts = dict[str, dict[str, int]]


def conditions(index: ToolboxIndexPage) -> dict[str, dict[str, Q]]:
    """The condition of each value of each facet."""

    def touches(span: Span) -> Q:
        end = Q(least__lte=span.upto) if span.upto else Q()
        return Q(most__gt=span.over) & end

    def range_of(name: str, spans: tuple[Span, ...]) -> dict[str, Q]:
        return {
            span.value: Q(pk__in=with_range(ToolPage.objects.all(), name).filter(touches(span)))
            for span in spans
        }

    return {
        "soort": {kind: Q(kind=kind) for kind in Kind},
        "thema": {
            theme.slug: Q(pk__in=ToolPage.objects.filter(themes=theme))
            for theme in ThemePage.objects.child_of(index)
        },
        "doelgroep": {
            audience.slug: Q(pk__in=ToolPage.objects.filter(audiences=audience))
            for audience in Audience.objects.all()
        },
        "tijd": range_of("duration", TIMES),
        "groep": range_of("group", GROUPS),
        "inspanning": {effort: Q(effort=effort) for effort in Effort},
    }


def with_range(tools: QuerySet, name: str) -> QuerySet:
    """The tools with both ends of a range; one end alone is an exact number."""
    least, most = F(f"{name}_min"), F(f"{name}_max")
    return tools.annotate(least=Coalesce(least, most), most=Coalesce(most, least)).values("pk")


def one_query_per_value(index: ToolboxIndexPage, wanted: dict[str, dict[str, Q]]) -> Counts:
    """The counts, and the tools that fit, the way one would write it first."""
    chosen = {name: [wanted[name][value] for value in values] for name, values in QUERY.items()}
    counts: Counts = {}
    tools = ToolPage.objects.descendant_of(index).live()
    for name, values in wanted.items():
        others = tools
        for other, parts in chosen.items():
            if other != name:
                others = others.filter(any_of(parts))
        counts[name] = {value: others.filter(part).count() for value, part in values.items()}
    for parts in chosen.values():
        tools = tools.filter(any_of(parts))
    list(tools.order_by("path")[:24])
    return counts


def any_of(parts: list[Q]) -> Q:
    """True when one of the conditions is."""
    either = Q()
    for part in parts:
        either |= part
    return either


def at_once(index: ToolboxIndexPage) -> Counts:
    """The counts, and the tools that fit, the way the page does it."""
    tools = ToolList.read(index, "", QUERY)
    _shown = tools.shown
    return tools.counts


def main() -> int:
    """Print the table; 1 when the target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    index = ToolboxIndexPageFactory()
    ThemePageFactory.create_batch(THEMES, parent=index)
    index = ToolboxIndexPage.objects.get(pk=index.pk)
    make_tools(index, TOOLS)
    wanted = conditions(index)
    works = {
        "at once": lambda: at_once(index),
        "a query per value": lambda: one_query_per_value(index, wanted),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    results: dict[str, Counts] = {}
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = time.process_time()
            results[name] = work()
            times[name].append(time.process_time() - start)
    for name, values in results["a query per value"].items():
        for value, count in values.items():
            assert results["at once"].get(name, {}).get(value, 0) == count, (name, value)
    queries = {}
    for name, work in works.items():
        with CaptureQueriesContext(connection) as captured:
            work()
        queries[name] = len(captured)
    median = {name: statistics.median(taken) for name, taken in times.items()}
    ratio = median["a query per value"] / median["at once"]
    name = "facet counts vs a COUNT query per value"
    rows = [{"name": name, "ratio": round(ratio, 1), "target": TARGET, "ok": ratio >= TARGET}]
    values = sum(map(len, wanted.values()))
    print(f"{TOOLS} tools × {values} values of {len(wanted)} facets, median of {ROUNDS}")
    for name, taken in median.items():
        print(f"  {name:<18} {1000 * taken:>7.1f} ms {queries[name]:>4} queries")
    for row in rows:
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<40} {row['ratio']:>6} × (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
