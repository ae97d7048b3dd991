"""How many typing errors lie between two words."""


def distance(one: str, other: str) -> int:
    """The least number of letters to insert, drop, replace or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        longer_before, before, row = before, row, [i]
        for j, counterpart in enumerate(other, start=1):
            best = min(
                before[j] + 1,
                row[j - 1] + 1,
                before[j - 1] + (letter != counterpart),
            )
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart:
                best = min(best, longer_before[j - 2] + 1)
            row.append(best)
    return row[-1]
