"""The typed values of what a document says about time: its own date, weekdays, deadlines, terms.

Imports only qlint.model and qlint.values.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from qlint.model import Span
from qlint.values import CalendarDate, DateRange


class IssueDay(NamedTuple):
    """The document's own date (成文日期): a day of the calendar, and the text that it closes, from the first line of
    the document to its own line. Annexes and issued texts behind it have no date of their own."""

    date: CalendarDate
    reach: Span


class PresentYear(NamedTuple):
    """The year in which a document speaks; `sure` where it dates itself, not guessed from the dates of its text."""

    year: int
    sure: bool


class NamedWeekday(NamedTuple):
    """A weekday printed beside a day (4月10日（星期五）).

    date     the day as printed; in a chain (10日（周五）至12日（周日）) with the month that it leaves out
    weekday  0 for Monday … 6 for Sunday
    years    those that the day may lie in, the likeliest first; empty where nothing says
    basis    what says the year: printed, sentence (an earlier date of the sentence), issued (the 成文日期), document;
             other where nothing does, and the years are any in which an earlier day of the text has its own weekday
    other    the place of the weekday of that earlier day
    """

    date: CalendarDate
    weekday: int
    years: tuple[int, ...]
    basis: str
    other: Span | None = None


class ClockRange(NamedTuple):
    """From one time to another of the same day, in minutes since midnight.

    `part` is 上午, 下午 … in front of the earlier time and `last_part` in front of the later one, empty where none
    stands; the later one then counts in the part of the earlier one.
    """

    first: int
    last: int
    part: str
    last_part: str


class FarSpan(NamedTuple):
    """Two dates that begin and end one thing, told apart (3月10日开幕，15日闭幕), and their places.

    joined  至 stands in front of the later one (自3月1日起开放，至5日结束)
    """

    span: DateRange
    first_place: Span
    last_place: Span
    joined: bool


class Term(NamedTuple):
    """How long a document, a contract … is good for: its length, its first day and its last one, by place.

    `number` and `unit` (年 or 月) are as printed. `issued` where it begins with the day of issue (自印发之日起): the
    成文日期, or some days later. `interim`: a 过渡期, from the day on which the document puts something into use.
    """

    number: int
    unit: str
    first: datetime.date
    first_place: Span
    last: datetime.date
    last_place: Span
    issued: bool
    interim: bool = False


class DatedStatement(NamedTuple):
    """A day before the 成文日期 in the text of a document, at which something is told as done or is to be done by.

    day     the day, the last one of a month that prints no day; in the year printed or else in that of the 成文日期
    issued  the 成文日期, and its place
    dated   whether the year is printed, with the date or earlier in the sentence
    words   what says that it is done, or to be done: 召开了, 前报送
    """

    day: datetime.date
    issued: datetime.date
    issued_place: Span
    dated: bool
    words: str


class Anniversary(NamedTuple):
    """How many years ago something began in a given year: 1996年成立，2026年是成立30周年; 1980年生，今年46岁.

    unit   周年, 年, 个年头 or 岁
    since  the year of the beginning and its place, empty for what everybody knows (建党, 新中国成立)
    year   the year spoken of and its place: printed, or that of the 成文日期 for 今年
    early, late  by how much the number may be less or more than the years passed: 虚岁, an anniversary still to come
    """

    number: int
    unit: str
    since: int
    since_place: Span
    year: int
    year_place: Span
    early: int = 0
    late: int = 0


class StaleYear(NamedTuple):
    """A task of the year before that in the title: 2026年工作要点 whose text says 2025年底前完成.

    `title_place` is the year in the title; `words` what makes a task of it.
    """

    year: int
    title_year: int
    title_place: Span
    words: str


class RestatedYear(NamedTuple):
    """A year of what the title names for another year, and the place of that other one.

    `issued`: the other year is that of the 成文日期, and the place of the fact is in the title (2024年防汛 in 2025).
    """

    year: int
    other: int
    other_place: Span
    issued: bool = False


class Stage(NamedTuple):
    """One stage of a plan with its span of time: 第一阶段（2026—2027年）, （二）自查阶段（3月16日至4月30日）.

    `first` and `last` are (year, month, day), what is not printed 0; the year that a stage leaves out is that of the
    stage before, 1 where none is printed. `number` is that of 第一阶段, 0 where none is printed.
    """

    number: int
    first: tuple[int, int, int]
    last: tuple[int, int, int]
    place: Span


class StagePair(NamedTuple):
    """Two stages of a plan, one directly behind the other in the text."""

    earlier: Stage
    later: Stage
