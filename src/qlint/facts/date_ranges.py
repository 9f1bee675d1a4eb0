"""Spans of time from one date to another: 2026年3月1日至5日, 3月1日—4月2日, 2018—2020年, （2018-2020）.

The later one may be said to lie in the next year (12月20日至次年1月10日). Behind the earlier date may stand its
weekday, a time or 起 (3月1日（星期日）上午9:00起，至5日).

Connectors as in GB/T 15834—2011 4.13 and GB/T 15835—2011 5.1.4, the wrong ones too. Durations (3至5年) are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.dates import BLANK, DIGITS, NUMERALS, Part, make_date, read_parts
from qlint.model import Fact
from qlint.values import CalendarDate, DateRange

_NUMERIC = rf"[{DIGITS}]{{4}}(?P<mark>[.．/／－-])[{DIGITS}]{{1,2}}(?P=mark)[{DIGITS}]{{1,2}}"
_POINT = (
    rf"(?:{_NUMERIC}|(?:[{NUMERALS}]{{2,5}}{BLANK}年{BLANK})?(?:[{NUMERALS}]{{1,3}}{BLANK}月{BLANK})?"
    rf"(?:[{NUMERALS}]{{1,4}}{BLANK}[日号]?)?)"
)
# What may stand between the earlier date and the connector.
_TAIL = (
    rf"{BLANK}(?:[（(][^（）()\n]{{1,16}}[）)])?"
    rf"{BLANK}(?:[上下]午|早上|晚上?|中午|凌晨)?{BLANK}"
    rf"(?:(?:[{DIGITS}]{{1,2}}|零)(?:[:：][{DIGITS}]{{2}}|[时点](?:[{DIGITS}]{{1,2}}分|半|整)?))?{BLANK}(?:(?:起|开始)，?)?{BLANK}"
)
_FIRST = compile_late(rf"(?=[{NUMERALS}])(?<![{NUMERALS}百千万亿第A-Za-z./-]){_POINT}(?P<tail>{_TAIL})\Z")
_PRINTED_TAIL = compile_late(
    rf"(?<=[年月日号{DIGITS}])(?![至到—～~－–─-]){_TAIL}(?=(?:[至到]|[—～~－–─-]{{1,2}}){BLANK}[{NUMERALS}])"
)
# A number without its mark belongs to the later date only where it is all of it: 2025年3年间, 3月5日17:00.
_LAST_DAY = rf"(?:{BLANK}[{NUMERALS}]{{1,4}}{BLANK}[日号])?"
_TAIL_MARKS = frozenset("（(:：时点零午早晚晨起始")
_NEXT_YEAR = compile_late(r"(?:[次翌来]年|第二年)的?")
_LAST = compile_late(
    rf"{BLANK}(?:{_NEXT_YEAR.pattern}(?=[^年]{{1,4}}月))?(?:{_NUMERIC}(?![{NUMERALS}])|[{NUMERALS}]{{2,5}}{BLANK}年(?:{BLANK}[{NUMERALS}]{{1,3}}{BLANK}月{_LAST_DAY})?"
    rf"|[{NUMERALS}]{{1,3}}{BLANK}月{_LAST_DAY}|[{NUMERALS}]{{1,4}}{BLANK}[日号]|[{NUMERALS}]{{1,4}}(?![{NUMERALS}]))"
)
# Two years without 年 are a span of time only in brackets or before such a word.
_BRACKETED = compile_late(r"[（(]\Z")
_YEARLY = compile_late(r"[）)]|学年|年度|财年|赛季|雪季")
_SHORT_WINDOW, _WINDOW = 24, 52  # the longer one where a weekday or a time stands behind the date
_DATE_ENDS = frozenset("年月日号")
# What can stand in front of a connector: a number, a mark of a date, or what may follow it.
_BEFORE = frozenset("0123456789０１２３４５６７８９〇○零OＯ一二三四五六七八九十廿年月日号起始时点分半整午晚，）) ")
_UNITS = ("year", "month", "day")


def read(document: Document) -> Iterator[Fact]:
    """Every span of time of the text, by start; no two overlap."""
    text = document.text
    reached = 0
    for connector in document.facts("connector"):
        before = text[connector.start - 1]
        if not connector.start or before not in _BEFORE:
            continue
        last = _LAST.match(text, connector.end)
        if last is None:
            continue
        window = _SHORT_WINDOW if before in _DATE_ENDS else _WINDOW
        first = _FIRST.search(text, max(reached, connector.start - window), connector.start)
        if first is None:
            continue
        start, end = first.start(), connector.end + len(last[0].rstrip(" 　\xa0"))
        bare = bool(_YEARLY.match(text, end)) and (text[end] not in "）)" or bool(_BRACKETED.search(text[:start][-1:])))
        value = read_range(text[start:end], years_alone=bare)
        if value is not None:
            yield Fact("date_range", start, end, value)
            reached = end


def read_range(printed: str, *, years_alone: bool = False) -> DateRange | None:
    """The value of a printed span of time; None where it is none (3—5年).

    `years_alone`: two years of four digits without 年 (2018-2020) count as well.
    """
    if not _TAIL_MARKS.isdisjoint(printed):
        printed = _PRINTED_TAIL.sub("", printed, 1)
    printed, next_year = _NEXT_YEAR.subn("", printed, 1)
    parts = read_parts(printed, "range")
    first = [part for part in parts if part.point == 0]
    last = [part for part in parts if part.point == 1]
    if not first or not last:
        return None
    if years_alone:
        last = [_as_year(part) for part in last]
    if any(part.unit == "bare" for part in last) or not _fill(first, last) or not _comparable(first, last):
        return None
    begin, finish = make_date(printed, tuple(first)), _last_date(printed, first, last)
    if begin is None or finish is None or (max(begin.month, finish.month) > 12 and not (begin.year and begin.day)):
        return None
    if next_year:
        return _over_new_year(begin, finish)
    return DateRange(begin, finish, _inherited(first, last))


def _over_new_year(begin: CalendarDate, finish: CalendarDate) -> DateRange | None:
    """To a month of the next year; where no year is printed, only what is shorter than a year can be told so."""
    if begin.year:
        return DateRange(begin, finish._replace(year=begin.year + 1), "")
    return DateRange(begin, finish) if finish.month < begin.month else None


def _inherited(first: list[Part], last: list[Part]) -> str:
    """What the later date leaves out of what the earlier one prints."""
    if last[0].unit == "day":
        return "month"
    return "year" if last[0].unit == "month" and first[0].unit == "year" else ""


def _as_year(part: Part) -> Part:
    return part._replace(unit="year") if part.unit == "bare" and part.end - part.start == 4 else part


def _fill(first: list[Part], last: list[Part]) -> bool:
    """Gives a bare number at the end of the first date its unit: that of the last date's finest number."""
    if first[-1].unit != "bare":
        return True
    if len(first) == 1 and first[-1].end - first[-1].start == 4:
        unit = "year"
        if all(part.unit != "year" for part in last):
            return False
    else:
        unit = last[-1].unit
    wanted = {"month": (1, 2), "day": (2, 3), "year": (1,)}.get(unit, ())
    if len(first) not in wanted or (unit == "day" and first[-2].unit != "month"):
        return False
    if unit == "month" and len(first) == 1 and len(last) != 1:
        return False
    first[-1] = first[-1]._replace(unit=unit)
    return True


def _comparable(first: list[Part], last: list[Part]) -> bool:
    """Days without a month and lone years of two digits are durations; what is left out must stand in the first."""
    units = [part.unit for part in first]
    if "numeric" in units or last[0].unit == "numeric":
        return units == [last[0].unit]
    if units == ["day"] or (last[0].unit == "day" and units[-1] != "day"):
        return False
    if last[0].unit == "month" and units[-1] == "year":
        return False
    return not (last[0].unit == "year" and len(last) == 1 and units[-1] != "year" and units[0] != "year")


def _last_date(printed: str, first: list[Part], last: list[Part]) -> CalendarDate | None:
    """The later date with the year and month that it leaves out."""
    own = {part.unit for part in last}
    missing = (
        [part for part in first if part.unit in _UNITS[: _UNITS.index(last[0].unit)]] if "numeric" not in own else []
    )
    complete = make_date(printed, (*missing, *last))
    if complete is None or not missing:
        return complete
    # How it is printed is said of the later date's own numbers only.
    return complete._replace(short_year=False)
