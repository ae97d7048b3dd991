"""Shares of people or answers in three parts: as a table and as pictures."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pdf.shares_chart import Shares, shares_bar, shares_chart
from surveys.domain.cells import Distribution, Suppressed
from surveys.queries.cells import percent
from surveys.queries.charts import NARROW, WIDE


@dataclass(frozen=True)
class SharesRow:
    """Three shares of the people or of the answers, as text; `bar` draws those that are told."""

    label: str
    parts: tuple[str, str, str]
    is_reversed: bool = False
    bar: str = ""


@dataclass(frozen=True)
class SharesTable:
    """Shares as a table and as a picture, wide and narrow."""

    rows: tuple[SharesRow, ...]
    wide: str
    narrow: str


def shares_table(
    rows: list[tuple[str, Distribution | Suppressed, bool]],
    names: tuple[str, str, str],
    *,
    prefix: str,
    what: str,
) -> SharesTable:
    """The table and its pictures; `rows` has per row its label, the shares, and if it's reversed.

    `names` says what the three parts are, `what` begins the text alternative.
    """
    table = tuple(
        SharesRow(label, _parts(share), turned, _bar(share, names, f"{prefix}-{number}"))
        for number, (label, share, turned) in enumerate(rows)
    )
    bars = [Shares(label, _exact(share), _note(share, names)) for label, share, _turned in rows]
    told = " ".join(
        f"{row.label}: "
        + ", ".join(f"{name} {part}" for name, part in zip(names, row.parts, strict=True))
        + "."
        for row in table
    )
    wide, narrow = (
        shares_chart(bars, names, alt=f"{what} {told}", prefix=f"{prefix}-{width}", width=width)
        for width in (WIDE, NARROW)
    )
    return SharesTable(table, wide, narrow)


def _bar(share: Distribution | Suppressed, names: tuple[str, str, str], prefix: str) -> str:
    exact = _exact(share)
    if exact is None:
        return ""
    told = ", ".join(f"{part} % {name}" for part, name in zip(exact, names, strict=True))
    return shares_bar(exact, alt=told, prefix=prefix)


def _parts(share: Distribution | Suppressed) -> tuple[str, str, str]:
    if isinstance(share, Suppressed):
        hidden = _("hidden")
        return hidden, hidden, hidden
    first, second, third = share.favourable, share.neutral, share.unfavourable
    return (
        percent(first, share.bounded),
        percent(second, share.bounded),
        percent(third, share.bounded),
    )


def _exact(share: Distribution | Suppressed) -> tuple[int, int, int] | None:
    if isinstance(share, Suppressed) or share.bounded:
        return None
    return share.favourable or 0, share.neutral or 0, share.unfavourable or 0


def _note(share: Distribution | Suppressed, names: tuple[str, str, str]) -> str:
    """What stands in the place of a bar."""
    if isinstance(share, Suppressed):
        return _("Hidden: too few answers")
    parts = (share.favourable, share.neutral, share.unfavourable)
    [note] = [
        f"{percent(part, bounded=True)} {name}"
        for part, name in zip(parts, names, strict=True)
        if share.bounded and part is not None
    ] or [""]
    return note
