"""How long something lasts as a text says it, and how long its two ends allow (3月1日至5日，为期3天).

Imports values and model only.
"""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple

from qlint.model import Span
from qlint.values import CalendarDate, DateRange

_LEAP, _COMMON = 2024, 2023
# Words of the time between two ends; the others number the years themselves.
_LASTING = frozenset(("为期", "历时", "前后历时", "用时", "耗时", "会期", "工期", "工期为", "总工期", "展期"))
_LASTING |= {"历经", "经过", "持续", "用", "用了", "花了", "期", "期限"}
_NEARLY = 3  # months that a year may lack
_LONGEST_DAYS = 366 * 100


class StatedLength(NamedTuple):
    """How long a span of time lasts as the text says it (3月1日至5日，为期3天), and that span with its place.

    unit  天, 周, 月 or 年
    word  what introduces it (为期, 历时, 连续, 近 …) or follows it (间, 来, 行动), empty where nothing does
    apart words stand between the span and the length, so that it may be said of a part (3月1日至31日开展为期5天的培训)
    rough the length has a half (两年半, told in months) and is no exact one
    """

    span: DateRange
    place: Span
    number: int
    unit: str
    word: str
    apart: bool = False
    rough: bool = False

    @property
    def counts_calendar_years(self) -> bool:
        """Whether it numbers the years themselves (2023—2025年连续3年), not the time between two ends (历时两年)."""
        return not self.span.first.month and self.unit == "年" and self.word not in _LASTING

    @property
    def fitting(self) -> tuple[int, int] | None:
        """The least and the greatest number that the ends allow, counting both of them or one; None where they are in
        no order, or where days are counted between months or years."""
        if self.unit in "天周" and not self.span.first.day:
            return None
        lengths = [self._between(first, last) for first, last in _ends(self.span)]
        return (min(low for low, _ in lengths), max(high for _, high in lengths)) if lengths else None

    def _between(self, first: datetime.date, last: datetime.date) -> tuple[int, int]:
        after = last + datetime.timedelta(days=1)
        days = (after - first).days
        if self.unit == "天":
            return days - 1, days
        if self.unit == "周":
            return (days - 1) // 7, -(-days // 7)
        months, over = (after.year - first.year) * 12 + after.month - first.month, after.day - first.day
        low, high = months - (over < 0), months + (over > 0)
        # 3月至5月 may be counted without its last month, 2021年至2025年 without its last year.
        low -= 0 if self.span.first.day else 1 if self.span.first.month else 12
        if self.rough:
            low, high = low - 1, high + 1
        if self.unit == "月":
            return low, high
        # Three years and some weeks are three years; 2021年至2025年 are five or four.
        some = (high + _NEARLY) // 12 if self.span.first.month else -(-high // 12)
        return low // 12, max(some, last.year - first.year)


def _ends(span: DateRange) -> list[tuple[datetime.date, datetime.date]]:
    """First and last day, in a leap year too where no year is printed; empty where they are in no order."""
    ends = []
    for year in (_LEAP, _COMMON) if not span.first.year else (span.first.year,):
        first = _day(span.first, year, last=False)
        last = _day(span.last, year, last=True)
        if first and last and last < first and span.inherited != "month" and span.first.year in (0, span.last.year):
            last = _day(span.last._replace(year=year + 1), year, last=True)
        if first and last and first <= last and (last - first).days < _LONGEST_DAYS:
            ends.append((first, last))
    return ends


def _day(date: CalendarDate, year: int, *, last: bool) -> datetime.date | None:
    year = date.year or year
    month = date.month or (12 if last else 1)
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return None
    day = date.day or (calendar.monthrange(year, month)[1] if last else 1)
    return date._replace(year=year, month=month, day=day).as_date()
