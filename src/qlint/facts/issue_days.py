"""成文日期 as a day of the calendar, and the text that it dates (GB/T 9704—2012 7.3.5)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from qlint.chronology import IssueDay
from qlint.document import Document
from qlint.model import Fact, Span


def read(document: Document) -> Iterator[Fact]:
    """The first 成文日期 of the file, none where it is incomplete (2026年  月  日) or on no calendar."""
    block = next(iter(document.blocks_of("issue_date")), None)
    if block is None:
        return
    dates = document.facts("date")
    for fact in dates[bisect_left(dates, block.start, key=itemgetter(1)) :]:
        if fact.start >= block.end:
            return
        if fact.value.as_date() is not None:
            yield Fact("issue_day", *fact.span, IssueDay(fact.value, Span(document.blocks[0].start, block.start)))
            return
