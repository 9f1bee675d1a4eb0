"""Reads the times of any Chinese text: dates, times of day, ranges of both, lengths, and what repeats.

What leaves out its year, month, week or half of the day is given every value that it may have, the past one first;
what is said from now is counted from the moment that is given. Values are those of the sets of Recognizers-Text: the
end of a span of days is the day after, that of two joined dates the second as printed. docs/normalise_times.md says
them all.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.periods import Anchor, find_periods
from qlint.readings import lengths, points
from qlint.readings.clock_words import moment_of, read_clock
from qlint.readings.day_words import GAP, NUMERAL, read_day
from qlint.readings.points import Point, joined, read_point, spans_of

_CONNECTOR = compile_late(rf"{GAP}(?:(?P<to>[到至]|[—–－～~-]{{1,2}})|[与和])的?{GAP}")
_OPENING = compile_late(rf"(?:自从|从|自|由|在?(?=[0-9]{{4}}年?{GAP}[与和])){GAP}")
_UNTIL = compile_late(rf"(?:截[止至]到?|直到){GAP}")
_BETWEEN = compile_late(rf"{GAP}之?间(?!隔)")
_BEHIND = compile_late(
    rf"{GAP}(?:(?P<until>[及或][之以]前)|(?P<since>[及或][之以]后|起(?![来草点步诉因义飞床])|开始|以来|至今)|(?P<after>[之以]后)"
    r"|(?P<before>[之以]前|前(?![面方者景天年往])))"
)
_EVERY = compile_late(rf"每(?:隔)?(?:(?P<count>{NUMERAL}{{1,3}}))?个?(?P<unit>天|日|周|星期|礼拜|月|季度|年|小时|分钟)")
_NOW = "现在"
# The longest words of time: bounds how far is looked for them.
_LONGEST = 40
_TITLE = compile_late("《[^《》]*》")
_NO_START = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿百千万亿第.．")
_NUMERALS = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿")
_RANGE_OF = {"date": "daterange", "time": "timerange", "datetime": "datetimerange"}


class Time(NamedTuple):
    """A time as read.

    sort     date, time, datetime, daterange, timerange, datetimerange, duration or set
    values   what it may mean: a moment (with None behind it), or a span; an end that is None is open. Empty where no
             calendar has it, and of a set. A time of day stands on 1900-01-01.
    seconds  of a duration, else 0
    """

    sort: str
    values: tuple[points.Span, ...] = ()
    seconds: float = 0


def find_times(text: str, now: datetime.datetime) -> Iterator[tuple[Span, Time]]:
    """Every time of the text, by place; no two overlap."""
    position = 0
    titles = [match.span() for match in _TITLE.finditer(text)]
    while position < len(text):
        title = next((end for start, end in titles if start <= position < end), None)
        if title is not None:
            position = title
            continue
        found = None if _inside(text, position) else _read(text, position, now)
        if found and found[0].end > position:
            yield found
            position = found[0].end
        else:
            position += 1


def _inside(text: str, position: int) -> bool:
    """Whether a number here is but the rest of a longer one (the 9999 of 888-000-9999)."""
    if position == 0 or text[position] not in _NUMERALS:
        return False
    return text[position - 1] in _NO_START or (
        text[position - 1] in "-/" and text[position - 2 : position - 1].isdecimal()
    )


def _read(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """The time that begins here."""
    for read in (_set, _counted, _from_now, _joined, _opened):
        if found := read(text, position, now):
            return found
    point, period = _point(text, position, now), _period(text, position, now)
    # 今年年底, 五月上旬: more than a point of time knows.
    if point and (period is None or period[0].end <= point[0].end):
        return point
    return period or _length(text, position, now)


def _set(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """每天, 每周一下午八点: what repeats."""
    every = _EVERY.match(text, position)
    if every is None:
        return None
    end = every.end()
    # 周一 behind 每 is one day of the week.
    if every["unit"] in ("周", "星期", "礼拜", "年", "月") and (day := read_day(text, every.start("unit"), now.date())):
        end = max(end, day.end)
    elif every["unit"] in ("年", "月") and (day := read_day(text, end, now.date())):
        end = day.end
    clock = read_clock(text, end)
    return Span(position, clock.end if clock else end), Time("set")


def _counted(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """近三年, 上2个月, 还剩5分钟: so long up to now, or from now on."""
    opening = lengths.OPENING.match(text, position)
    length = lengths.length_at(text, opening.end()) if opening else None
    if opening is None or length is None or (len(length[1].parts) > 1 and opening[0].startswith("还剩")):
        return None
    end, duration = length
    days = lengths.in_days(duration)
    anchor = now.replace(hour=0, minute=0, second=0) if days else now
    other = lengths.shift(anchor, duration, -1 if opening["past"] else 1)
    span = (other, anchor) if opening["past"] else (anchor, other)
    return Span(position, end), Time("daterange" if days else "datetimerange", (span,) if other else ())


def _from_now(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """三天后, 2分钟前."""
    if text.startswith(_NOW, position):
        return Span(position, position + len(_NOW)), Time("datetime", ((now, None),))
    length = lengths.length_at(text, position)
    behind = lengths.BEHIND.match(text, length[0]) if length else None
    if length is None or behind is None:
        return None
    moment = lengths.shift(now, length[1], -1 if behind["before"] else 1)
    sort = "date" if lengths.in_days(length[1]) else "datetime"
    if moment and sort == "date":
        moment = moment.replace(hour=0, minute=0, second=0)
    return Span(position, behind.end()), Time(sort, ((moment, None),) if moment else ())


def _joined(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """从昨天下午两点到明天四点, 2018—2020年, 5:00到6:00, 2007年与2009年间."""
    opening = _OPENING.match(text, position)
    start = opening.end() if opening else position
    first = read_point(text, start, now, bare=bool(opening))
    if first is None:
        return None
    connector = _CONNECTOR.match(text, first.end)
    part = first.clock.part if first.clock else ""
    second = read_point(text, connector.end(), now, part, bare=first.whole) if connector else None
    if connector is None or second is None:
        return None
    between = _BETWEEN.match(text, second.end)
    if not connector["to"] and not between:
        return None
    spans = joined(first, second, now.date())
    if spans is None:
        return None
    return Span(position, between.end() if between else second.end), Time(*spans)


def _opened(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """自2018年以来, 截止到2018年."""
    if until := _UNTIL.match(text, position):
        point = read_point(text, until.end(), now)
        if point is None:
            return None
        return Span(position, point.end), _sided(point, "before")
    opening = _OPENING.match(text, position)
    point = read_point(text, opening.end(), now) if opening else None
    behind = _BEHIND.match(text, point.end) if point else None
    if point is None or behind is None or behind.lastgroup != "since":
        return None
    return Span(position, behind.end()), _sided(point, "since")


def _point(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """A date or time alone, or with 之后, 以前 … behind it."""
    point = read_point(text, position, now)
    if point is None:
        return None
    behind = _BEHIND.match(text, point.end)
    if behind is None:
        return Span(position, point.end), Time(point.sort, spans_of(point) if point.days or point.clock else ())
    side = behind.lastgroup or ""
    if side == "after" and (both := _closed(text, position, point, behind.end(), now)):
        return both
    return Span(position, behind.end()), _sided(point, side)


def _closed(text: str, start: int, point: Point, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """2010年之后2018年之前: from one to the other."""
    other = read_point(text, position, now)
    behind = _BEHIND.match(text, other.end) if other else None
    if other is None or behind is None or behind.lastgroup not in ("before", "until"):
        return None
    spans = joined(point, other, now.date())
    return (Span(start, behind.end()), Time(*spans)) if spans else None


def _sided(point: Point, side: str) -> Time:
    """All the time on one side of a point; after a year or month begins behind its last day."""
    sort = _RANGE_OF.get(point.sort, point.sort)
    spans: list[points.Span] = []
    for first, after in spans_of(point) if point.days or point.clock else ():
        if side in ("before", "until"):
            spans.append((None, first))
        else:
            spans.append((after if side == "after" and after else first, None))
    return Time(sort, tuple(spans))


def _length(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    length = lengths.length_at(text, position)
    return (Span(position, length[0]), Time("duration", (), float(lengths.seconds_of(length[1])))) if length else None


def _period(text: str, position: int, now: datetime.datetime) -> tuple[Span, Time] | None:
    """What only the reader of periods knows: 前三季度, “十四五”, 年底, 国庆节."""
    found = next(
        find_periods(text, position, min(len(text), position + _LONGEST), Anchor(now.year, now.month, now.day)), None
    )
    if found is None or found[0].start != position or text[position] in "到至自从由截":
        return None
    span, period = found
    if period.form == "recent":
        return None
    first = moment_of(period.first, 0) if period.first else None
    after = moment_of(period.last, 86_400) if period.last else None
    if period.grain == "day":
        return span, Time("date", ((first, None),))
    return span, Time("daterange", ((first, after),) if first or after else ())
