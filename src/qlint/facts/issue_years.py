"""The dates in the text that a 成文日期 closes, each as a day: with its own year, or in the year of the 成文日期."""

from __future__ import annotations

import calendar
import datetime
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from qlint.chronology import IssueDay
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.values import CalendarDate

_YEAR = compile_late(r"[12](?<![0-9].)[0-9]{3}(?=年)")
# Words that put a month and day into another year, or into every year.
_OTHER_YEAR = compile_late(r"[去上前次翌来明隔每当同]一?年|年度|历年|逐年")
_DATES_BACK = 8


class Placed(NamedTuple):
    """A date of the text as a day; `last` the last day of its month where it prints no day, else the same.

    `dated`: the year is printed, with it or earlier in the sentence.
    """

    fact: Fact
    day: datetime.date
    last: datetime.date
    dated: bool


class Issued(NamedTuple):
    day: datetime.date
    fact: Fact


def issued(document: Document) -> Issued | None:
    """The 成文日期 as a day, with its fact."""
    fact = next(iter(document.facts("issue_day")), None)
    day = fact.value.date.as_date() if fact is not None else None
    return Issued(day, fact) if fact is not None and day is not None else None


def placed_dates(document: Document, own: Issued) -> Iterator[Placed]:
    """The dates with a month in the text that the 成文日期 closes; those whose year cannot be told are left out."""
    value: IssueDay = own.fact.value
    titled = {int(year) for year in _YEAR.findall(document.title)} - {own.day.year}
    dates = document.facts("date")
    first = bisect_left(dates, value.reach.start, key=itemgetter(1))
    for index in range(first, bisect_left(dates, value.reach.end, key=itemgetter(1))):
        fact = dates[index]
        date: CalendarDate = fact.value
        if not 1 <= date.month <= 12:
            continue
        year = date.year or _told(document, dates, index)
        if not year and (titled or _is_of_other_year(document, dates, index, own.day.year)):
            continue
        dated = bool(year)
        year = year or own.day.year
        length = calendar.monthrange(year, date.month)[1]
        if date.day <= length:
            day = datetime.date(year, date.month, date.day or 1)
            yield Placed(fact, day, day if date.day else day.replace(day=length), dated)


def _told(document: Document, dates: tuple[Fact, ...], index: int) -> int:
    """The year of an earlier date of the sentence that stands in the same span or list: 2026年3月5日、8日."""
    fact, before = dates[index], dates[index - 1] if index else None
    if before is None or not before.value.year or before.end < document.sentence_at(fact.start).start:
        return 0
    return int(before.value.year) if fact.start - before.end <= 2 else 0


def _is_of_other_year(document: Document, dates: tuple[Fact, ...], index: int, year: int) -> bool:
    """Whether the sentence speaks of another year, or the paragraph has done so last."""
    fact = dates[index]
    sentence = document.sentence_at(fact.start)
    if _OTHER_YEAR.search(document.text, max(sentence.start, fact.start - 60), fact.start):
        return True
    block = document.block_at(fact.start)
    begin = block.start if block is not None else sentence.start
    for before in reversed(dates[max(0, index - _DATES_BACK) : index]):
        if before.start < begin:
            return False
        if before.value.year:
            return bool(before.value.year != year)
    return False
