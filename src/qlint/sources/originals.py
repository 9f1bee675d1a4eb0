"""The way back: a text that was changed → bytes like those it was read from. Encoding, BOM and every line end stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qlint.model import Edit, Source

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


class Original(NamedTuple):
    """How a text stands in its file: `ends` are the line ends in their order, each `\\n` of the text one of them."""

    encoding: str
    bom: bool
    newline: str
    ends: tuple[str, ...]

    def carry(self, text: str, edits: Sequence[Edit]) -> Original:
        """The same for the text after the edits (sorted, apart): a line end that no edit touches stays what it was."""
        ends: list[str] = []
        position = line = 0
        for edit in edits:
            kept = line + text.count("\n", position, edit.start)
            removed, added = text.count("\n", edit.start, edit.end), edit.text.count("\n")
            ends += self.ends[line : kept + min(removed, added)] + (self.newline,) * (added - removed)
            line, position = kept + removed, edit.end
        return self._replace(ends=(*ends, *self.ends[line:]))

    def write(self, text: str) -> bytes:
        """The bytes of the text. Raises UnicodeEncodeError for a character that the encoding has not."""
        if any(end != "\n" for end in self.ends):
            first, *others = text.split("\n")
            text = first + "".join(end + words for end, words in zip(self.ends, others, strict=True))
        return ((_BOM if self.bom else "") + text).encode(self.encoding)

    def lacks(self, words: str) -> str:
        """The first character of the words that the encoding cannot write; empty where it can write them all."""
        try:
            words.encode(self.encoding)
        except UnicodeEncodeError as error:
            return words[error.start : error.start + 1]
        return ""


def original_of(raw: bytes, source: Source) -> Original | None:
    """How the source stands in its bytes; None where its characters, written again, would not give the same bytes."""
    text = raw.decode(source.encoding).removeprefix(_BOM) if source.bom else raw.decode(source.encoding)
    ends = tuple(_LINE_END.findall(text)) if source.newline != "\n" or "\r" in text else ("\n",) * text.count("\n")
    found = Original(source.encoding, source.bom, source.newline, ends)
    try:
        return found if found.write(source.text) == raw else None
    except (UnicodeEncodeError, ValueError):
        return None
