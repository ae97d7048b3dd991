"""Files that the site makes itself, in the storage under the name of their content's hash."""

from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

PARTIAL = ".partial"


def keep(name: str, content: bytes) -> None:
    """Put a file in the storage, whole or not at all, also when the process dies meanwhile.

    A disk gets it under another name first; an object store shows a file only once it's whole.
    Two processes that make the same file replace it with the same content.
    """
    try:
        target = Path(default_storage.path(name))
    except NotImplementedError:
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f"{uuid4().hex}{PARTIAL}")
    try:
        partial.write_bytes(content)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def is_kept(name: str) -> bool:
    """Whether the storage has this file."""
    return default_storage.exists(name)


def size(name: str) -> int | None:
    """The file's size in bytes; None while the storage doesn't have it."""
    return default_storage.size(name) if default_storage.exists(name) else None


def read(name: str) -> bytes:
    """What is in the file. Raises FileNotFoundError when the storage doesn't have it."""
    with default_storage.open(name) as file:
        return file.read()
