"""Lines read as one run of words, with the way back to their places: titles and addressees wrap."""

from __future__ import annotations

from collections.abc import Iterable

from qlint.elements import Named
from qlint.model import Span

BLANKS = frozenset(" 　\t\xa0")


class Joined:
    """The words of some spans of a text, in order, without the blanks in `dropped`; `span` leads back."""

    def __init__(self, text: str, spans: Iterable[Span], dropped: frozenset[str] = BLANKS) -> None:
        self._offsets = [place for start, end in spans for place in range(start, end) if text[place] not in dropped]
        self.words = "".join(text[place] for place in self._offsets)

    def span(self, start: int, end: int) -> Span:
        """The place of words[start:end]; where that is empty, the place in front of words[start]."""
        if start >= end:
            if start < len(self._offsets):
                return Span(self._offsets[start], self._offsets[start])
            last = self._offsets[-1] + 1 if self._offsets else 0
            return Span(last, last)
        return Span(self._offsets[start], self._offsets[end - 1] + 1)

    def gap_before(self, index: int) -> bool:
        """Whether something was left out in front of words[index]: blanks, or the end of a line."""
        return 0 < index < len(self._offsets) and self._offsets[index] - self._offsets[index - 1] > 1

    def named(self, start: int, end: int) -> Named:
        return Named(self.words[start:end], *self.span(start, end))
