"""A booklet of collected items: whole pages, and the single cards and ideas between them."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tools.selection.items import CARD_KIND, PRACTICE_KIND, Item
from tools.selection.resolving import Selection


@dataclass(frozen=True, slots=True)
class Part:
    """Items that share sheets: one page's article, or neighbouring cards or ideas."""

    kind: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """The parts in the order of the visitor's list, and the words on the cover."""

    title: str
    count: str
    address: str
    items: tuple[Item, ...]
    parts: tuple[Part, ...]


def booklet(selection: Selection, address: str) -> Booklet:
    """Lay the items out in parts; `address` is where the selection is online."""
    count = len(selection.items)
    return Booklet(
        title=_("My selection from the toolbox"),
        count=ngettext("%(count)s item", "%(count)s items", count) % {"count": count},
        address=address,
        items=selection.items,
        parts=tuple(_parts(selection.items)),
    )


def _parts(items: tuple[Item, ...]) -> list[Part]:
    parts: list[Part] = []
    for kind, group in groupby(items, key=_sort):
        together = tuple(group)
        if kind in (CARD_KIND, PRACTICE_KIND):
            parts.append(Part(kind, together))
        else:
            parts.extend(Part("page", (item,)) for item in together)
    return parts


def _sort(item: Item) -> str:
    return "page" if item.is_page else item.kind
