"""Static files for production: hashed, compressed, and the style sheet in one piece."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLE = "css/main.css"
IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>[\w-]+)\);')
URL = re.compile(r'url\("(?P<path>(?!data:|/|#)[^"]+)"\)')


class BundlingStorage(CompressedManifestStaticFilesStorage):
    """Puts the imported style sheets into `main.css`, so that a visitor fetches one file.

    In development the imports stay: a change shows at once, without a build.
    """

    # Our own modules import each other under their hashed names; other people's stay as they are.
    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("js/*.js", CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1]),
    )

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        """Bundle, then hash and compress everything. Raises KeyError for a missing import."""
        if BUNDLE in paths and not dry_run:
            css = bundled(BUNDLE, lambda name: _read(paths, name))
            self.delete(BUNDLE)
            self._save(BUNDLE, ContentFile(css.encode()))
            paths[BUNDLE] = (self, BUNDLE)
        yield from super().post_process(paths, dry_run, **options)


def bundled(name: str, read: Any) -> str:
    """The style sheet with each `@import … layer(x)` replaced by `@layer x { … }`.

    `read` gives the text of a style sheet by its name, relative to the static root.
    """
    folder = posixpath.dirname(name)

    def inline(match: re.Match[str]) -> str:
        imported = posixpath.normpath(posixpath.join(folder, match["path"]))
        css = bundled(imported, read)
        return f"@layer {match['layer']} {{\n{_rebased(css, imported, folder)}}}"

    return IMPORT.sub(inline, read(name))


def _rebased(css: str, name: str, folder: str) -> str:
    """Addresses relative to the imported file, made relative to the importing folder."""

    def rebase(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"]))
        return f'url("{posixpath.relpath(target, folder)}")'

    return URL.sub(rebase, css)


def _read(paths: dict[str, Any], name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
