"""The time that holds for a claim: that of its clause, of its sentence, of its paragraph, of the headings above."""

from __future__ import annotations

import datetime

from qlint.document import Document
from qlint.model import Span
from qlint.periods import UNKNOWN_YEAR, Anchor, Period, find_periods

_THEN = frozenset(("当年", "同年", "当天", "当日"))  # of the time told before
_NOW = ("目前", "现在", "至今", "到今", "迄今")
_HEAD = 60  # code points at the beginning of a paragraph that may say the time of all of it


def period_of(document: Document, anchor: Anchor, sentence: Span, clause: Span, number: int) -> Period | None:
    """The last time named in front of the number in its clause, else behind it there, else before in its sentence."""
    text = document.text
    said = last_period(text, sentence.start, clause.start, anchor) if sentence.start < clause.start else None
    before = behind = None
    for span, period in find_periods(text, clause.start, clause.end, anchor, said.year if said else 0):
        if not tells_time(text, span, period):
            continue
        if span.start < number:
            before = period
        elif behind is None:
            behind = period
    return before or behind or said


def background_of(document: Document, anchor: Anchor, block: Span, sentence: int) -> Period | None:
    """What the beginning of the paragraph says in front of the sentence."""
    end = min(sentence, block.start + _HEAD)
    return last_period(document.text, block.start, end, anchor) if end > block.start else None


def last_period(text: str, start: int, end: int, anchor: Anchor) -> Period | None:
    found = None
    for span, period in find_periods(text, start, end, anchor):
        if tells_time(text, span, period):
            found = period
    return found


def tells_time(text: str, span: Span, period: Period) -> bool:
    """目前, 当年 and 同期 without its year tell no time, nor does what is compared with (比2024年); 本月 does, though
    its days may not be known."""
    if span.start and text[span.start - 1] in "比较":
        return False
    words = text[slice(*span)].strip()
    if words in _THEN:
        return False
    if period.first is None and period.last is None:
        return words != "同期"
    return period.form != "until" or not text.startswith(_NOW, span.end - 2)


def name_period(period: Period) -> str:
    """A period as people read it: 2025年, 2025年1月1日至6月30日, 2026年以来."""
    first, last = period.first, period.last
    if period.grain == "lunar" or not (first or last):
        return "另一时间"
    if first == last and first:
        return _day(first)
    if first and last and period.grain == "year":
        return f"{first.year}年"
    if first and last and period.grain == "month":
        return f"{first.year}年{first.month}月"
    if first and last:
        return f"{_day(first)}至{_day(last)}"
    return f"{_day(first)}以来" if first else f"截至{_day(last)}" if last else ""


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day.year > UNKNOWN_YEAR + 100 else f"{day.month}月{day.day}日"


def spans_years(period: Period) -> bool:
    """Whether it is known to be longer than a year."""
    return period.first is not None and period.last is not None and (period.last - period.first).days > 366
