"""Questions that surely find someone, for who doesn't know yet what to ask."""

from collections.abc import Sequence

from talents.domain.asking import Listed
from talents.domain.map import Talent

MOST = 4


def example_questions(listed: Sequence[Listed]) -> list[str]:
    """What the people listed may be asked for: of each family one talent, four at most."""
    by_family: dict[str, Talent] = {}
    for one in listed:
        for talent in one.talents:
            by_family.setdefault(talent.family, talent)
    return [talent.ask_me for talent in by_family.values()][:MOST]
