"""A point of time: a date, a time of day, or both (明天下午5:00, 周一上午10点, 早上); and two of them joined."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.readings.choices import Days, around, choices
from qlint.readings.clock_words import HOURS_OF, Clock, moment_of, read_clock
from qlint.readings.day_words import GAP, NUMERAL, OF, Said, days_in, read_day
from qlint.readings.span_words import read_span

# From … to: both ends as moments, None where open. A date or moment alone has no end.
Span = tuple[datetime.datetime | None, datetime.datetime | None]
_OF = compile_late(OF)
# A year before a connector may leave out 年, a day 日, a month 月.
_BARE = compile_late(
    rf"(?P<year>[0-9]{{4}})(?={GAP}(?:[到至与和]|[—–－～~-]{{1,2}}){GAP}(?:[0-9]{{4}})(?:{GAP}年|(?![0-9./年月-])))"
)
_BARE_YEAR = compile_late(r"(?P<year>[0-9]{4})(?![0-9./点%个元-])")
_DAY_ONLY = compile_late(rf"{NUMERAL}{{1,3}}{GAP}[日号]")
# The day that a time of day stands on when none is said: it is left out again.
NO_DAY = datetime.date(1900, 1, 1)


class Point(NamedTuple):
    """What is said (None where only a time of day is), the days that it may mean, and the time of day."""

    end: int
    said: Said | None
    days: tuple[Days, ...]
    clock: Clock | None

    @property
    def whole(self) -> bool:
        """Whether the days are a month, a year or the like."""
        if self.said:
            return self.said.whole
        return not self.days or self.days[0][1] - self.days[0][0] > datetime.timedelta(1)

    @property
    def sort(self) -> str:
        timed = self.clock and ("time" if self.clock.seconds else "timerange")
        if self.said is None and not self.days and self.clock:
            return timed or "time"
        if timed:
            return f"date{timed}"
        return "daterange" if self.whole else "date"


def read_point(text: str, position: int, now: datetime.datetime, part: str = "", *, bare: bool = False) -> Point | None:
    """The point of time that begins here; `bare` lets four digits be a year."""
    today = now.date()
    span = read_span(text, position, today)
    said = None if span else read_day(text, position, today)
    pattern = _BARE_YEAR if bare else _BARE
    if not span and not said and (year := pattern.match(text, position)):
        said = Said(year.end(), int(year["year"]))
    if span is None and said is None:
        clock = read_clock(text, position, part)
        return Point(clock.end, None, (), clock) if clock else None
    end, days = span or (said.end if said else position, choices(said, today) if said else ())
    point = Point(end, said, days, None)
    if point.whole:
        return point
    gap = _OF.match(text, end)
    if clock := read_clock(text, gap.end() if gap else end):
        return point._replace(end=clock.end, clock=clock)
    return point


def spans_of(point: Point) -> tuple[Span, ...]:
    """What a point alone may mean: its days, or its moments."""
    spans: list[Span] = []
    clock = point.clock
    for first, after in point.days or ((NO_DAY, NO_DAY),):
        if clock is None:
            spans.append((moment_of(first, 0), moment_of(after, 0) if point.whole else None))
        elif clock.seconds:
            spans += [(moment_of(first, seconds), None) for seconds in clock.seconds]
        else:
            low, high = HOURS_OF[clock.part]
            end = high * 3600 - (high == 24)
            spans.append((moment_of(first, low * 3600), moment_of(first, end)))
    return tuple(spans)


def joined(one: Point, other: Point, today: datetime.date) -> tuple[str, tuple[Span, ...]] | None:
    """The sort and the spans from one point to another, which may leave out what the first one says."""
    if (one.clock is None) != (other.clock is None):
        return None
    pairs = _day_pairs(one, other, today)
    if one.clock and other.clock and not (one.clock.seconds and other.clock.seconds):
        return _parts_joined(one, other)
    if one.clock is None or other.clock is None:
        return "daterange", tuple((moment_of(low, 0), moment_of(high, 0)) for low, high in pairs)
    dated = bool(one.days and other.days)
    hours = _hour_pairs(one.clock, other.clock, dated=dated)
    spans: list[Span] = [
        (moment_of(low, start), moment_of(high, end))
        for low, high in pairs or [(NO_DAY, NO_DAY)]
        for start, end in hours
    ]
    return ("datetimerange" if one.days else "timerange"), tuple(spans)


def _parts_joined(one: Point, other: Point) -> tuple[str, tuple[Span, ...]] | None:
    """从早上到晚上: from the beginning of one part of the day to the end of the other."""
    if one.days or other.days or one.clock is None or other.clock is None or one.clock.seconds or other.clock.seconds:
        return None
    low, high = HOURS_OF[one.clock.part][0], HOURS_OF[other.clock.part][1]
    return "timerange", ((moment_of(NO_DAY, low * 3600), moment_of(NO_DAY, high * 3600)),)


def _hour_pairs(one: Clock, other: Clock, *, dated: bool) -> list[tuple[int, int]]:
    if dated:
        return [(one.seconds[0], other.seconds[0])]
    if len(one.seconds) == len(other.seconds):
        return list(zip(one.seconds, other.seconds, strict=True))
    start = one.seconds[0]
    return [(start, next((end for end in other.seconds if end > start), other.seconds[0]))]


def _day_pairs(one: Point, other: Point, today: datetime.date) -> list[Days]:
    """The first day of each, for each year that they may lie in."""
    if not other.days and other.said is None:
        return [(first, first) for first, _ in one.days]
    low, high = one.said, other.said
    if low and high and low.fixed is None and high.fixed is None and low.weekday is None and high.weekday is None:
        high = _inherit(low, high)
        low = low._replace(year=high.year) if low.year is None and low.month is not None else low
        if low.year is None and low.month is not None:
            return list(around(lambda step: _in_year(low, high, today.year + step), today))
        pair = _in_year(low, high, low.year) if low.year is not None else None
        return [pair] if pair else []
    pairs = []
    for first, _ in one.days:
        later = other.days
        if high and high.fixed is None and high.year is None and high.month is not None:
            later = tuple(days for step in (0, 1) if (days := days_in(high, first.year + step)))
        second = next((days[0] for days in later if days[0] >= first), None)
        if second:
            pairs.append((first, second))
    # What goes on today is meant before what is over or to come.
    return [pair for pair in pairs if pair[0] <= today <= pair[1]] or pairs


def _inherit(low: Said, high: Said) -> Said:
    """The later date with the year and month that it leaves out."""
    if high.month is None and high.day is not None:
        high = high._replace(month=low.month)
    return high


def _in_year(low: Said, high: Said, year: int) -> Days | None:
    """Both first days, the second in the year that it says, else in the same year or the next (8月至2月)."""
    one = days_in(low, year)
    other = days_in(high, high.year if high.year is not None else year)
    if one and high.year is None and (other is None or other[0] < one[0]):
        other = days_in(high, year + 1)
    return (one[0], other[0]) if one and other and one[0] <= other[0] else None
