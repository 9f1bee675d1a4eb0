"""Periods of the text, in order: what its words of time stand for, the year of one said before in the same paragraph,
else that of the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qlint.document import Document
from qlint.model import Block, Fact, Span
from qlint.periods import Anchor, find_periods


def read(document: Document) -> Iterator[Fact]:
    """Every expression of time, by start; a year that is said holds to the end of its paragraph."""
    anchor = anchor_of(document)
    for block in document.blocks:
        year = 0
        for sentence in _sentences(document, block):
            for span, period in find_periods(document.text, sentence.start, sentence.end, anchor, year):
                yield Fact("period", span.start, span.end, period)
                # Not that of 比2024年底增长, with which something is compared.
                if period.certain and period.year and document.text[span.start - 1 : span.start] not in ("比", "较"):
                    year = period.year


def anchor_of(document: Document) -> Anchor:
    """The document's own date: that of its first 成文日期 that is whole, else its year alone."""
    for block in document.blocks_of("issue_date"):
        for _, period in find_periods(document.text, block.start, block.end, Anchor()):
            if period.grain == "day" and period.year and period.first:
                return Anchor(period.first.year, period.first.month, period.first.day)
    return Anchor(document.year)


def _sentences(document: Document, block: Block) -> Iterator[Span]:
    """The sentences of a block, end marks left out."""
    ends = document.sentence_ends
    start = block.start
    for index in range(bisect_right(ends, start), len(ends)):
        if ends[index] >= block.end:
            break
        yield Span(start, ends[index])
        start = ends[index] + 1
    yield Span(start, block.end)
