"""成文日期 as a day of the calendar, and the text that it dates (GB/T 9704—2012 7.3.5).

Where none stands below the text, a line of its own in brackets tells it, under the title or at the end:
（2026年3月5日印发）, or that of the issue of a 简报 (第11期　2026年3月5日); or the last brackets of the text; or the
line of 印发.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from qlint.chronology import IssueDay
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span

_NEXT_TEXT = ("annex_label", "part_title")
_PRINTED = r"(?:印发|发布|公布|发文|起草|整理|供稿|编发|编印|制发|施行)?[ 　]?[）)]"
_LONE = compile_late(rf"[（(][^（）()]{{8,14}}?[日号][ 　]?{_PRINTED}\Z")
_LAST = compile_late(rf"[（(][^（）()，。；]{{8,12}}?日{_PRINTED}\Z")
# 第11期　2026年3月5日, and the line with the office below a 简报
_DATED = r"[^，。；\n]{0,20}?[ 　）)][0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\Z"
_ISSUE_OF = compile_late(rf"第[ 　]?[0-9一二三四五六七八九十]{{1,4}}[ 　]?期{_DATED}")
_ISSUED_BY = compile_late(rf"[局委办厅府室院会处]{_DATED}")
_HEAD, _TAIL = 5, 4  # blocks


def read(document: Document) -> Iterator[Fact]:
    """The first 成文日期 of the file, none where it is incomplete (2026年  月  日) or on no calendar."""
    block = next(iter(document.blocks_of("issue_date")), None)
    if block is not None:
        yield from _day(document, block.span, block)
        return
    for block in document.blocks[:_HEAD]:
        lone = block.kind in ("date", "title_note") and _LONE.match(document.text, *block.span)
        if (
            lone
            or _ISSUE_OF.search(document.text, *block.span)
            or (document.kind == "简报" and _ISSUED_BY.search(document.text, *block.span))
        ):
            yield from _day(document, block.span, block, head=True)
            return
    for block in reversed(document.blocks[-_TAIL:]):
        brackets = _LAST.search(document.text, max(block.start, block.end - 18), block.end)
        if brackets is not None or block.kind == "printing":
            found = [*_day(document, block.span if brackets is None else Span(*brackets.span()), block)]
            yield from found
            if found:
                return


def _day(document: Document, span: Span, block: Block, *, head: bool = False) -> Iterator[Fact]:
    """The first day of the calendar in a place of a block, with the text that it dates."""
    dates = document.facts("date")
    for fact in dates[bisect_left(dates, span.start, key=itemgetter(1)) :]:
        if fact.start >= span.end:
            return
        if fact.value.as_date() is not None:
            start, end = document.blocks[0].start, block.start if block.span == span else span.start
            if head:
                after = (
                    other.start for other in document.blocks if other.start > block.end and other.kind in _NEXT_TEXT
                )
                start, end = block.end, next(after, len(document.text))
            yield Fact("issue_day", *fact.span, IssueDay(fact.value, Span(start, end)))
            return
