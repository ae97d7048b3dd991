"""The kinds of content that a spreadsheet can hold."""

from content.spreadsheets.importer import Importer

_importers: dict[str, Importer] = {}


def register(importer: Importer) -> None:
    """Make this importer known under its kind."""
    _importers[importer.kind] = importer


def importer_of(kind: str) -> Importer | None:
    """The importer of this kind, if there is one."""
    return _importers.get(kind)
