"""Offsets → lines, columns and section names, as people and programs read them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from qlint.document import Document
from qlint.model import Span
from qlint.results import Place


class Places:
    """The places of one text. Lines and columns count from 1, columns in code points."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._latest = (-1, "")  # a line and its words: the findings of one line share them

    @cached_property
    def _starts(self) -> Sequence[int]:
        """Where the lines begin; in most texts nothing is found, and nobody asks."""
        starts = array("I", [0])
        position = self._text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self._text.find("\n", position + 1)
        return starts

    def place(self, span: Span) -> Place:
        """Where a span stands. An empty span has the same start and end."""
        line, column = self._line_column(span.start)
        end_line, end_column = self._line_column(span.end)
        text = self._text[span.start : span.end]
        words = self._words(line)
        return Place(self._path, line, column, end_line, end_column, span.start, span.end, text, words)

    def _words(self, line: int) -> str:
        if self._latest[0] != line:
            end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
            self._latest = (line, self._text[self._starts[line - 1] : end])
        return self._latest[1]

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class SectionNames:
    """The places of one document as people find them in Word: 「三、（二）第2段」."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def name(self, position: int) -> str:
        """The headings above a position and the paragraph under the last of them; a heading's own words where it has
        no number; empty before the first block."""
        index = self._document.block_index(position)
        if index < 0:
            return ""
        block = self._document.blocks[index]
        chain = self._document.sections_above(block.section)
        names = "".join(_heading_name(self._document, section.heading) for section in chain)
        if block.kind != "paragraph":
            return names
        return f"{names}第{self._ordinals[index]}段"

    @cached_property
    def _ordinals(self) -> Sequence[int]:
        """Of each block: how many paragraphs (rows count as such) its section has up to there."""
        seen: dict[int, int] = {}
        ordinals = []
        for index, block in enumerate(self._document.blocks):
            heading = block.section >= 0 and self._document.sections[block.section].heading == index
            if block.kind in ("paragraph", "table_row", "list_row") and not heading:
                seen[block.section] = seen.get(block.section, 0) + 1
            ordinals.append(seen.get(block.section, 0))
        return ordinals


def _heading_name(document: Document, heading: int) -> str:
    block = document.blocks[heading]
    if block.marker.end > block.marker.start:
        words = document.text[block.marker.start : block.marker.end].strip()
        # The mark behind a bracketed number is a slip that another finding speaks of.
        return words.rstrip("、.．，：:") if words[0] in "（(" else words
    return "「" + document.text[block.start : min(block.end, block.start + 12)].rstrip("：:") + "」"
