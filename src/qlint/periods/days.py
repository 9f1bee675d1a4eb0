"""The days that words of time have left so far, and what they inherit."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from qlint.periods.calendars import UNKNOWN_YEAR, Anchor, month_end, read_small
from qlint.periods.words import NUMBER

# The level of 目前: today, and nothing may follow.
NOW = 60


class Days(NamedTuple):
    """The days so far: `level` says how fine the last word was (10 year … 40 day, 50 nothing may follow).

    `grain` is set where the days alone do not say it (plan, lunar); `joined` where the word itself joins two (1—6月).
    """

    first: datetime.date | None
    last: datetime.date | None
    level: int
    certain: bool = True
    grain: str = ""
    joined: bool = False


class Base(NamedTuple):
    """What is inherited: the document's date, the year said before, and the days of the expression before.

    `sure` where the year was said in so many words, not by 去年.
    """

    anchor: Anchor
    year: int
    before: tuple[datetime.date | None, datetime.date | None] = (None, None)
    sure: bool = True

    @property
    def certain(self) -> bool:
        """Whether the year that is inherited has been said in so many words."""
        return bool(self.year) and self.sure

    @property
    def own_year(self) -> int:
        return self.year or self.anchor.year or UNKNOWN_YEAR

    @property
    def document_year(self) -> int:
        return self.anchor.year or UNKNOWN_YEAR


def read_numbers(printed: str) -> list[int]:
    """The numbers in the words; ValueError where one of them is none that a month or day can have."""
    values = []
    for word in NUMBER.findall(printed):
        value = read_small(word)
        if value is None:
            raise ValueError(word)
        values.append(value)
    return values


def year_days(first: int, last: int, **other: object) -> Days:
    return Days(datetime.date(first, 1, 1), datetime.date(last, 12, 31), 10, **other)  # type: ignore[arg-type]


def months_of(
    so_far: Days | None, base: Base, first: int, last: int, level: int, *, joined: bool = False
) -> Days | None:
    """Months of the year so far, else of the year that is inherited."""
    if so_far and (
        so_far.level != 10 or so_far.first is None or so_far.last is None or so_far.first.year != so_far.last.year
    ):
        return None
    year = so_far.first.year if so_far and so_far.first else base.own_year
    certain = so_far.certain if so_far else base.certain
    if not 1 <= first <= 12 or not 1 <= last <= 12:
        return None
    until = year + 1 if last < first else year
    return Days(datetime.date(year, first, 1), month_end(until, last), level, certain, joined=joined)


def own_month(base: Base) -> Days:
    if not base.anchor.month:
        return Days(None, None, 50, certain=False)
    first = datetime.date(base.document_year, base.anchor.month, 1)
    return Days(first, month_end(first.year, first.month), 25, certain=False)


def month_before(base: Base) -> Days:
    """The month that a day alone lies in: that of the expression before, else the document's own."""
    last = base.before[1] or base.before[0]
    if last is None:
        return own_month(base)
    return Days(last.replace(day=1), month_end(last.year, last.month), 25, certain=False)
