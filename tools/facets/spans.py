"""Parts of a scale, such as 15 to 30 minutes or 6 to 12 people."""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Span:
    """All numbers above `over`, up to and including `upto`; without `upto` there is no end."""

    value: str
    over: int
    upto: int | None = None

    def touches(self, least: int, most: int) -> bool:
        """Whether a range from `least` up to and including `most` has a part in this span."""
        return most > self.over and (self.upto is None or least <= self.upto)


TIMES = (
    Span("tot-15", 0, 15),
    Span("15-30", 15, 30),
    Span("30-60", 30, 60),
    Span("60-120", 60, 120),
    Span("vanaf-120", 120),
)
GROUPS = (Span("1", 0, 1), Span("2-5", 1, 5), Span("6-12", 5, 12), Span("vanaf-13", 12))


@lru_cache(maxsize=1024)
def touched(spans: tuple[Span, ...], least: int | None, most: int | None) -> frozenset[str]:
    """The values of the spans that a range touches; one bound alone is an exact number."""
    least, most = least or most, most or least
    if not least or not most:
        return frozenset()
    return frozenset(span.value for span in spans if span.touches(least, most))
