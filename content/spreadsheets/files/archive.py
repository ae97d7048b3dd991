"""An XLSX file is a zip with XML: what is refused before it is opened."""

import io
import zipfile
import zlib

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_PARTS, MOST_UNPACKED_BYTES

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0"  # Excel before 2007, and any workbook with a password
ENCRYPTED = 0x1
DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def check_archive(data: bytes) -> None:
    """Refuse what isn't a plain workbook of a sane size. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(Reason.DAMAGED) from error


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    # Reading stops at the size that the directory states, so these sizes can be believed.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise UnreadableError(Reason.UNPACKS_TOO_LARGE)
    names = [part.filename.casefold() for part in parts]
    if any(name.endswith("vbaproject.bin") for name in names):
        raise UnreadableError(Reason.MACROS)
    if "xl/workbook.xml" not in names:
        raise UnreadableError(Reason.OTHER_KIND)
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            _check_xml(archive.read(part))


def _check_xml(xml: bytes) -> None:
    """No workbook has declarations; with them a small file could grow without end."""
    if xml.startswith(UTF_16) or any(word in xml for word in DECLARATIONS):
        raise UnreadableError(Reason.DAMAGED)
