"""Spans of days that are a part of a year or month, or have a name: 明年下半年, 十月的第一周, 20世纪80年代."""

from __future__ import annotations

import datetime
import re

from qlint.expressions import compile_late
from qlint.periods.calendars import month_end, read_small
from qlint.readings.choices import Days, around
from qlint.readings.day_words import DAY, GAP, NUMERAL, OF, WEEKDAYS, Said, days_in, read_day

_DECADE = compile_late(
    rf"(?P<alone>[2-9]0|[二三四五六七八九]十|[12][0-9]{{2}}0)年代|(?:(?P<century>{NUMERAL}{{1,3}})|(?P<said>[本上]))世纪(?:(?P<decade>{NUMERAL}{{1,3}})年代)?"
)
_PART = compile_late(
    rf"(?P<half>[上下])个?半(?P<of>年|月|周|个月)(?!度)"
    rf"|(?P<shift>上|下|本|这)个?季度|(?P<season>[春夏秋冬])[天季]"
    rf"|第{GAP}(?P<nth>{NUMERAL}{{1,3}}){GAP}个?(?P<unit>周|星期(?![一二三四五六日天])|礼拜|月|季度|天)"
    rf"|第?(?P<quarter>[一二三四1-4])季度"
    rf"|(?P<last>最后)一?个?(?:(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])|(?P<whole>周|星期|月|天))"
    rf"|(?P<edge>前|头|最[后後])的?{GAP}(?P<count>两|{NUMERAL}{{1,3}}){GAP}个?(?P<length>周|星期|月|季度|天|日|年)(?!前|后)"
)
_OF = compile_late(OF)
_MONTHS = {"月": 1, "季度": 3}
_SPANS = {"周": 7, "星期": 7, "礼拜": 7, "天": 1, "日": 1}
_SEASON_YEAR = compile_late("今年|去年|明年|前年|后年")


def read_span(text: str, position: int, today: datetime.date) -> tuple[int, tuple[Days, ...]] | None:
    """Where a span that begins here ends, and the days that it may mean (none for a season); None where none begins."""
    if decade := _DECADE.match(text, position):
        return _decade(decade, today)
    base = read_day(text, position, today)
    if base is not None and not base.whole:
        return None
    gap = _OF.match(text, base.end) if base else None
    part = _PART.match(text, gap.end() if gap else position)
    if part is None:
        return None
    if part["season"]:
        return (part.end(), ()) if base or part[0][-1] in "天季" else None
    if part["shift"]:
        quarter = today.replace(month=today.month - (today.month - 1) % 3, day=1)
        first = _months_on(quarter, 3 * {"上": -1, "下": 1}.get(part["shift"], 0))
        return (part.end(), ((first, _months_on(first, 3)),)) if base is None else None
    if part["half"] and part["of"] != "年" and base is None:
        return part.end(), (_half_of(part, today),)
    if base is None and not (part["half"] or part["quarter"]):
        return None
    if base is None:
        base = Said(position, today.year)
    return _within(base, part, today)


def _within(base: Said, part: re.Match[str], today: datetime.date) -> tuple[int, tuple[Days, ...]] | None:
    """The part of the days of the base; of each year that it may mean."""
    if base.fixed or base.year is not None:
        days = base.fixed or days_in(base, base.year or 0)
        found = _part(days, part) if days else None
        return (part.end(), (found,)) if found else None

    def in_year(step: int) -> Days | None:
        days = days_in(base, today.year + step)
        return _part(days, part) if days else None

    return part.end(), around(in_year, today)


def _decade(match: re.Match[str], today: datetime.date) -> tuple[int, tuple[Days, ...]] | None:
    if match["alone"]:
        first = read_small(match["alone"]) or int(match["alone"])
        first += 1900 if first < 100 else 0
        return match.end(), ((datetime.date(first, 1, 1), datetime.date(first + 10, 1, 1)),)
    century = read_small(match["century"]) if match["century"] else today.year // 100 + (match["said"] == "本")
    decade = read_small(match["decade"]) if match["decade"] else 0
    if not century or decade is None or decade % 10 or century > 30:
        return None
    first = (century - 1) * 100 + decade
    if first < 1:
        return None
    return match.end(), ((datetime.date(first, 1, 1), datetime.date(first + (10 if match["decade"] else 100), 1, 1)),)


def _half_of(part: re.Match[str], today: datetime.date) -> Days:
    """The half of this month or week."""
    upper = part["half"] == "上"
    if part["of"] == "周":
        monday = today - DAY * today.weekday()
        return (monday, monday + 3 * DAY) if upper else (monday + 3 * DAY, monday + 7 * DAY)
    first, middle = today.replace(day=1), today.replace(day=16)
    return (first, middle) if upper else (middle, month_end(today.year, today.month) + DAY)


def _part(days: Days, part: re.Match[str]) -> Days | None:
    """A part of the days of a year, month or week."""
    first, after = days
    if part["half"]:
        middle = _months_on(first, 6) if (after - first).days > 300 else first + 15 * DAY
        return (first, middle) if part["half"] == "上" else (middle, after)
    if part["quarter"]:
        start = 3 * (read_small(part["quarter"]) or 1) - 3
        return _months_on(first, start), _months_on(first, start + 3)
    if part["nth"]:
        return _nth(first, after, read_small(part["nth"]) or 1, part["unit"])
    if part["weekday"]:
        back = (after - DAY).weekday() - WEEKDAYS[part["weekday"]]
        last = after - DAY * (1 + back % 7)
        return last, last + DAY
    count = read_small(part["count"]) if part["count"] else 1
    return _edge(
        first, after, count or 1, part["length"] or part["whole"], last=(part["edge"] or "最")[0] not in "前头"
    )


def _nth(first: datetime.date, after: datetime.date, number: int, unit: str) -> Days | None:
    if unit in _MONTHS:
        start = _months_on(first, _MONTHS[unit] * (number - 1))
        found = start, _months_on(start, _MONTHS[unit])
    else:
        length = _SPANS[unit]
        start = (_first_week(first) if length == 7 else first) + length * (number - 1) * DAY
        found = start, start + length * DAY
    return found if found[0] < after else None


def _edge(first: datetime.date, after: datetime.date, count: int, unit: str, *, last: bool) -> Days | None:
    if unit == "年":
        return None
    if unit in _MONTHS:
        months = _MONTHS[unit] * count
        return (_months_on(after, -months), after) if last else (first, _months_on(first, months))
    days = _SPANS[unit] * count * DAY
    start = _first_week(first) if _SPANS[unit] == 7 else first
    return (after - days, after) if last else (start, start + days)


def _first_week(first: datetime.date) -> datetime.date:
    """The Monday of the first week: of a year as ISO 8601 counts it, of a month the first Monday."""
    if first.month == 1 and first.day == 1:
        return datetime.date.fromisocalendar(first.year, 1, 1)
    return first + DAY * (-first.weekday() % 7)


def _months_on(date: datetime.date, months: int) -> datetime.date:
    year, index = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, index + 1, min(date.day, month_end(year, index + 1).day))
