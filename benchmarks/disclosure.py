"""Random organisations through the protection of results: leaks, and how much is hidden.

Run alone from the repository's root: .venv/bin/python benchmarks/disclosure.py [--count 10000]

Each organisation has 2–60 teams in a tree, two cuts by background and 0–30 % missing answers. The
first table counts leaks that the independent audit finds: with the protection, and with primary
suppression alone. The second compares the groups of the cuts that are hidden with the fewest that
could be, found by trying every choice on small organisations.
"""

import argparse
import json
import sys
from itertools import combinations
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from surveys.domain.audit_overlaps import singled_out  # noqa: E402 - the script runs alone
from surveys.domain.disclosure import Fate  # noqa: E402
from tests.surveys.domain.crossing import (  # noqa: E402
    ANY,
    crossed_organisation,
    large_enough,
    leaks,
    published,
    safe_cuts,
)

SEED = 20261127
SMALL = {"teams": (2, 4), "options": (2, 3), "people": (0, 9), "middling": True}


def large_groups(atoms, sizes, minimum):
    """The options with enough answers."""
    fits = large_enough(atoms, sizes, minimum)
    return [(q, o) for q, size in enumerate(sizes) for o in range(size) if fits[q][o]]


def as_fates(sizes, shown):
    """The fates of all options when these are shown."""
    return tuple(
        tuple(Fate.SHOWN if (q, o) in shown else Fate.HIDDEN for o in range(size))
        for q, size in enumerate(sizes)
    )


def fewest(hierarchy, teams, atoms, sizes, minimum, large):
    """The smallest number of options to hide so that nobody is singled out, by trying all."""
    for count in range(len(large) + 1):
        for hidden in combinations(large, count):
            chosen = as_fates(sizes, {*large} - {*hidden})
            rows = published(hierarchy, teams, atoms, chosen, fates=ANY)
            if singled_out(rows, atoms.persons, minimum) is None:
                return count
    return len(large)


def main() -> int:
    """Print both tables; 1 when there's a leak or the primary rules alone leak nowhere."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--count", type=int, default=1000, help="organisations")
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    random = Random(SEED)
    leaking = bare = groups = hidden = 0
    for _ in range(options.count):
        hierarchy, atoms, sizes, minimum = crossed_organisation(random)
        teams, cuts = safe_cuts(hierarchy, atoms, sizes, minimum)
        large = large_groups(atoms, sizes, minimum)
        groups += len(large)
        hidden += sum(cuts[q][o] is Fate.HIDDEN for q, o in large)
        leaking += leaks(hierarchy, teams, atoms, cuts, minimum)
        bare += leaks(hierarchy, teams, atoms, as_fates(sizes, set(large)), minimum)
    ours = best = 0
    for _ in range(max(20, options.count // 10)):
        hierarchy, atoms, sizes, minimum = crossed_organisation(random, **SMALL)
        teams, cuts = safe_cuts(hierarchy, atoms, sizes, minimum)
        if teams[0] is not Fate.HIDDEN:
            large = large_groups(atoms, sizes, minimum)
            ours += sum(cuts[q][o] is Fate.HIDDEN for q, o in large)
            best += fewest(hierarchy, teams, atoms, sizes, minimum, large)
    print(f"{options.count:,} organisations, seed {SEED}")
    print(f"  leaks with the protection:            {leaking}")
    print(f"  leaks with primary suppression alone: {bare}")
    print(f"  groups by background large enough: {groups:,}, of which hidden {hidden:,}")
    print(f"small organisations: hidden {ours}, the fewest possible {best}")
    rows = [
        {"name": "organisations that leak", "ratio": leaking, "target": 0, "ok": not leaking},
        {
            "name": "hidden against the fewest possible",
            "ratio": round(ours / best, 3) if best else 1.0,
            "target": 1.0,
            "ok": ours == best,
        },
    ]
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) and bare else 1


if __name__ == "__main__":
    sys.exit(main())
