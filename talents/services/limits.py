"""How often somebody may do something on a map in a day; no row says who did what."""

from content.limits import may_still as may_still_in

__all__ = ["may_still"]


def may_still(purpose: str, who: str, *, most: int) -> bool:
    """Count one more time; False when this is more than `most` times in a day."""
    return may_still_in(f"talents:{purpose}", who, most=most)
