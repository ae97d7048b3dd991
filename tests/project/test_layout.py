"""The house rules that a machine can check."""

import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    *("toolbox", "home", "tools", "surveys", "talents", "search"),
    *("organisations", "content", "pdf"),
)
MARKS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")


def modules(*folders: str) -> list[Path]:
    """The hand-written Python files in these folders."""
    return [
        path
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def length(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_no_module_is_longer_than_300_lines():
    paths = modules(*PACKAGES, "scripts", "tests", "benchmarks")
    assert [
        f"{path.relative_to(ROOT)}: {length(path)}" for path in paths if length(path) > 300
    ] == []


def test_rooms_are_small():
    lengths = [length(path) for path in modules(*PACKAGES) if length(path) > 1]
    assert statistics.median(lengths) <= 60
    assert statistics.quantiles(lengths, n=10)[-1] <= 200


def test_there_is_no_junk_drawer():
    names = ("utils.py", "helpers.py", "common.py", "misc.py")
    assert [path for path in modules(*PACKAGES) if path.name in names] == []


def test_nothing_is_left_for_later():
    places = [*modules(*PACKAGES, "scripts", "tests", "benchmarks"), *(ROOT / "docs").rglob("*.md")]
    places += [*(ROOT / "templates").rglob("*.html"), ROOT / "Makefile", ROOT / "README.md"]
    assert [path for path in places if path.exists() and MARKS.search(path.read_text())] == []


@pytest.mark.parametrize("folder", PACKAGES)
def test_every_package_and_module_says_what_it_is(folder):
    silent = [
        path
        for path in modules(folder)
        if path.read_text().strip() and not path.read_text().lstrip().startswith(('"""', "#!"))
    ]
    assert silent == []


def test_import_contracts_hold():
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
