"""Offsets → lines, columns and section names, as people and programs read them."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from qlint.model import Document, Place, Span

_PROSE = ("paragraph", "item", "heading", "table_row", "list_row", "short", "caption", "other")


class Places:
    """The places of one text. Lines and columns count from 1, columns in code points."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        starts = array("I", [0])
        position = text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        self._starts = starts

    def place(self, span: Span) -> Place:
        """Where a span stands. An empty span has the same start and end."""
        line, column = self._line_column(span.start)
        end_line, end_column = self._line_column(span.end)
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        text = self._text[span.start : span.end]
        return Place(self._path, line, column, end_line, end_column, span.start, span.end, text, self._text[start:end])

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def section_name(document: Document, position: int) -> str:
    """The place as people find it in Word: 「三、（二）第2段」; the heading's own words where it has no number."""
    index = document.block_index(position)
    if index < 0 or not document.blocks:
        return ""
    block = document.blocks[index]
    chain = document.sections_above(block.section)
    names = [_heading_name(document, section.heading) for section in chain]
    joined = "".join(name for name in names if name)
    first = chain[-1].first + 1 if chain else 0
    if block.kind not in _PROSE or (chain and index == chain[-1].heading):
        return joined
    number = sum(
        1 for other in document.blocks[first : index + 1] if other.kind in ("paragraph", "table_row", "list_row")
    )
    return joined + (f"第{number}段" if number and block.kind == "paragraph" else "")


def _heading_name(document: Document, heading: int) -> str:
    block = document.blocks[heading]
    if block.marker.end > block.marker.start:
        return document.text[block.marker.start : block.marker.end]
    return "「" + document.text[block.start : min(block.end, block.start + 12)].rstrip("：:") + "」"
