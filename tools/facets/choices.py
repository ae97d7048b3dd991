"""What a visitor chose to narrow a list, and the address that says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from tools.facets.ordering import Order
from tools.facets.words import cleaned_words

WORDS, ORDER, PAGE = "q", "sorteer", "page"
LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Choices:
    """Chosen values per facet, in the order of the options; never an unknown or empty one."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: str = ""
    order: Order = Order.RECOMMENDED
    page: int = 1

    @classmethod
    def read(
        cls, query: Mapping[str, Sequence[str]], options: Mapping[str, Sequence[str]]
    ) -> "Choices":
        """The choices in an address such as `?soort=method&soort=tip&sorteer=kort`."""
        chosen = {
            facet: tuple(value for value in known if value in query.get(facet, ()))
            for facet, known in options.items()
        }
        order = (query.get(ORDER) or [""])[-1]
        return cls(
            values={facet: values for facet, values in chosen.items() if values},
            words=cleaned_words((query.get(WORDS) or [""])[-1]),
            order=Order(order) if order in set(Order) else Order.RECOMMENDED,
            page=_number((query.get(PAGE) or ["1"])[-1]),
        )

    @property
    def count(self) -> int:
        """How many values were chosen."""
        return sum(map(len, self.values.values()))

    @property
    def narrowing(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.values or self.words)

    @property
    def address(self) -> str:
        """The query part of the address, as short as possible; empty for the whole list."""
        pairs = [(facet, value) for facet, values in self.values.items() for value in values]
        pairs += [(WORDS, self.words)] if self.words else []
        pairs += [(ORDER, self.order.value)] if self.order != Order.RECOMMENDED else []
        pairs += [(PAGE, str(self.page))] if self.page > 1 else []
        return f"?{urlencode(pairs)}" if pairs else ""

    def without(self, *facets: str) -> "Choices":
        """The same without these facets; the visitor's words count as one."""
        values = {facet: kept for facet, kept in self.values.items() if facet not in facets}
        words = "" if WORDS in facets else self.words
        return replace(self, values=values, words=words, page=1)

    def without_value(self, facet: str, value: str) -> "Choices":
        """The same without one value."""
        kept = tuple(other for other in self.values.get(facet, ()) if other != value)
        if not kept:
            return self.without(facet)
        return replace(self, values={**self.values, facet: kept}, page=1)

    def sorted_by(self, order: Order) -> "Choices":
        """The same in another order."""
        return replace(self, order=order, page=1)

    def at_page(self, page: int) -> "Choices":
        """The same, with as many pages of results."""
        return replace(self, page=page)


def _number(text: str) -> int:
    """The page in an address: 1 for what is no page."""
    known = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return max(int(text), 1) if known else 1
