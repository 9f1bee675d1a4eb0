"""What two or more words begin or end with alike."""

from __future__ import annotations

from collections.abc import Sequence


def shared_start(words: Sequence[str]) -> str:
    if not words:
        return ""
    low, high = min(words), max(words)
    size = 0
    while size < len(low) and size < len(high) and low[size] == high[size]:
        size += 1
    return low[:size]


def shared_end(words: Sequence[str]) -> str:
    return shared_start([word[::-1] for word in words])[::-1]
