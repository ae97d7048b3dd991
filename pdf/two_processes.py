"""Typesetting in two processes: this one and a helper, which is started when first needed.

The helper is spawned, never forked, so that it is safe in a web worker with threads. It lives as
long as this process, because starting one takes about as long as typesetting twenty faces.
"""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from pdf.assets import AssetFetcher
from pdf.faces import typeset_fitting

Made = tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Faces in one HTML document, and the folders from which it may read files."""

    html: str
    ids: Sequence[str]
    roots: Mapping[str, Path]
    lang: str = "nl"

    def typeset(self) -> Made:
        """One PDF per face, None for each that does not fit. Raises PdfError."""
        return typeset_fitting(
            self.html, self.ids, fetcher=AssetFetcher(self.roots), lang=self.lang
        )


def typeset_pair(first: Batch, second: Batch) -> tuple[Made, Made]:
    """Typeset two batches at once, the second in the helper; when the helper died, here."""
    try:
        future: Future[Made] = _helper(os.getpid()).submit(Batch.typeset, second)
    except BrokenProcessPool:
        _helper.cache_clear()
        return first.typeset(), second.typeset()
    made = first.typeset()
    try:
        return made, future.result()
    except BrokenProcessPool:
        _helper.cache_clear()
        return made, second.typeset()


@cache
def _helper(owner: int) -> ProcessPoolExecutor:
    """The helper of the process `owner`: a forked child must not use its parent's."""
    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=_end_with_owner
    )


def _end_with_owner() -> None:
    """In the helper: end when its owner is killed, which leaves no time to say goodbye."""
    owner = parent_process()
    if owner is not None:
        Thread(target=_outlive, args=(owner,), daemon=True).start()


def _outlive(owner: BaseProcess) -> None:
    owner.join()
    os._exit(1)
