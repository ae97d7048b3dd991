"""The documents say what is there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_make_target_is_documented():
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    text = "\n".join(path.read_text() for path in READ)
    assert [target for target in targets if f"make {target}" not in text] == []


def test_make_targets_in_the_documents_exist():
    makefile = (ROOT / "Makefile").read_text()
    for path in READ:
        for target in re.findall(r"`make ([a-z]+)", path.read_text()):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{path.name}: {target}"


def test_links_between_documents_lead_somewhere():
    dead = []
    for path in READ:
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text()):
            if not (path.parent / link).exists():
                dead.append(f"{path.relative_to(ROOT)}: {link}")
    assert dead == []


def test_the_readme_names_every_folder():
    text = (ROOT / "README.md").read_text()
    packages = [path.parent.name for path in ROOT.glob("*/__init__.py")]
    assert [name for name in packages if f"`{name}/`" not in text] == []
