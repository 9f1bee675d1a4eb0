"""A text that stands twice in one file: portals print it once for the screen and once for the printer."""

from __future__ import annotations

LONG = 18


def second_copy(lines: list[str]) -> int:
    """Index of the line at which the text begins again, -1 where it does not.

    It does when, from some line in the second part on, at least 85 of 100 long lines (18 characters or more, at
    least three of them) equal those of the first part in order, to the end of the file but for a few lines.
    """
    if len(lines) < 6:
        return -1
    first_at: dict[str, int] = {}
    # All lines at once: one expression for each line takes ten times as long.
    keys = "\n".join(lines).replace(" ", "").replace("　", "").replace("\t", "").split("\n")
    for index, key in enumerate(keys[: max(12, len(keys) // 4)]):
        if len(key) >= LONG:
            first_at.setdefault(key, index)
    tried = 0
    for index in range(int(len(keys) * 0.35), len(keys)):
        start = first_at.get(keys[index], -1) if len(keys[index]) >= LONG else -1
        if 0 <= start < index - 2:
            if _repeats(keys, start, index):
                return _widen(keys, start, index)
            tried += 1
            if tried >= 3:
                return -1
    return -1


def _repeats(keys: list[str], start: int, index: int) -> bool:
    length = min(index - start, len(keys) - index)
    if len(keys) - index > (index - start) * 1.3 + 10 or length < (index - start) * 0.6:
        return False
    pairs = [(keys[start + k], keys[index + k]) for k in range(length)]
    long_pairs = [pair for pair in pairs if len(pair[0]) >= LONG]
    return len(long_pairs) >= 3 and sum(a == b for a, b in long_pairs) >= 0.85 * len(long_pairs)


def _widen(keys: list[str], start: int, index: int) -> int:
    """Takes in the equal lines before the first long one (the title of the second copy)."""
    while start > 0 and index - 1 > start and keys[start - 1] == keys[index - 1]:
        start, index = start - 1, index - 1
    return index
