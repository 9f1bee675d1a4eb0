"""Periods as values, and how two of them compare. Equal spans are equal whatever the words."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from qlint.periods.calendars import UNKNOWN_YEAR, month_end

_DAY = datetime.timedelta(1)


class Period(NamedTuple):
    """A span of days, both ends within; an end that is None is open, and both are where no days can be told.

    grain    day, week, tendays, month, quarter, half, year, years, plan, other or lunar: what the span amounts to
    form     point (2025年3月), span (从…到…, 1—6月), since (…以来), until (截至…), recent (近三年)
    certain  the text says it all; False where the year or the day comes from the document's own date
    """

    first: datetime.date | None
    last: datetime.date | None
    grain: str
    form: str = "point"
    certain: bool = True

    @property
    def year(self) -> int:
        """The year that a month said later inherits; 0 where the period names none."""
        day = self.last or self.first
        return day.year if day and day.year > UNKNOWN_YEAR + 100 else 0


def same(one: Period, other: Period) -> bool:
    """Whether both are the same days; False where the days of either are not known."""
    return one[:2] == other[:2] and (one.first or one.last) is not None


def within(inner: Period, outer: Period) -> bool:
    """Whether all days of one lie in the other (a period lies within itself)."""
    if not _comparable(inner, outer):
        return False
    begins = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    return begins and (outer.last is None or (inner.last is not None and inner.last <= outer.last))


def disjoint(one: Period, other: Period) -> bool:
    """Whether they share no day for certain."""
    return _comparable(one, other) and (_precedes(one, other) or _precedes(other, one))


def key(period: Period) -> tuple[int, int, str]:
    """A key that same periods share; those without days share one with their like (近年来)."""
    first = period.first.toordinal() if period.first else 0
    last = period.last.toordinal() if period.last else 0
    return first, last, "" if first or last else f"{period.form} {period.grain}"


def grain_of(first: datetime.date | None, last: datetime.date | None) -> str:
    """What a span amounts to: day, week, tendays, month, quarter, half, year or years; else other."""
    if first is None or last is None:
        return "other"
    if first == last:
        return "day"
    if first.day != 1 or last != month_end(last.year, last.month):
        tens = (first.year, first.month) == (last.year, last.month) and (
            (first.day, last.day) in ((1, 10), (11, 20)) or (first.day == 21 and last + _DAY == _next_month(last))
        )
        return "tendays" if tens else "week" if (last - first).days == 6 and first.weekday() == 0 else "other"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months % 12 == 0 and first.month == 1:
        return "year" if months == 12 else "years"
    if months in (3, 6) and (first.month - 1) % months == 0:
        return "quarter" if months == 3 else "half"
    return "month" if months == 1 else "other"


def _comparable(one: Period, other: Period) -> bool:
    """Both have days, and both in years that are known (or both in the unknown one)."""
    return all(p.first or p.last for p in (one, other)) and bool(one.year) == bool(other.year)


def _precedes(one: Period, other: Period) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


def _next_month(date: datetime.date) -> datetime.date:
    return month_end(date.year, date.month) + _DAY
