"""Reading the starter files, and remembering what was loaded."""

import tomllib
from pathlib import Path
from typing import Any

from content.models import LoadedItem

CONTENT_DIR = Path(__file__).resolve().parent / "content"


def read(name: str) -> dict[str, Any]:
    """The content of `toolbox/starter/content/<name>.toml`."""
    with (CONTENT_DIR / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def first_time(key: str) -> bool:
    """True exactly once per key and database: the caller then creates that piece of content."""
    _item, created = LoadedItem.objects.get_or_create(key=key)
    return created
