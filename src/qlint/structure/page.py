"""The lines of one text while their kinds are being settled."""

from __future__ import annotations

from qlint.structure.forms import plain_form
from qlint.structure.lines import Line


class Page:
    """Lines, their words and the kind letter of each; `kinds` is what the rooms around change."""

    def __init__(self, lines: list[Line], text: str) -> None:
        self.lines = lines
        self.words = [text[line.start : line.end] for line in lines]
        self.kinds = [line.kind for line in lines]
        self._count = len(lines)

    def __len__(self) -> int:
        return self._count

    def kind(self, index: int) -> str:
        """The letter of a line, empty before the first and behind the last."""
        return self.kinds[index] if 0 <= index < self._count else ""

    def name(self, first: int, end: int, kind: str) -> None:
        """Gives the lines first..end-1 one kind."""
        self.kinds[first:end] = [kind] * (end - first)

    def joined(self, first: int, end: int) -> str:
        return "".join(self.words[first:end])

    def plain(self, index: int) -> None:
        """Takes back the form of a line that stands where that form means nothing."""
        self.kinds[index] = plain_form(self.words[index])
