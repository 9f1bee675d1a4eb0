"""Weekdays beside days: 4月10日（星期五）, 10日（周五）至12日（周日）, 11日、12日（周六、周日）, 星期五（4月10日）.

The short form （五） counts directly behind a day only. 每周五 and 周一至周五 beside no list of days are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qlint.chronology import NamedWeekday
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import years_meant
from qlint.model import Fact, Span
from qlint.periods.calendars import read_small, read_year
from qlint.values import CalendarDate

_NAME = r"(?:星期|礼拜|周)[一二三四五六日天]"
_BLANK = "[ 　\t]"
_PART = r"(?:[上下]午|早上|晚上|晚|中午)"
_CLOCK = rf"(?:{_BLANK}?{_PART})?(?:{_BLANK}?[0-9]{{1,2}}(?:[：:][0-9]{{2}}|[时点](?:[0-9]{{1,2}}分|半)?))?"
_LUNAR = r"(?:[农夏旧阴]历[^（）()\n]{1,8}[，、 　])"
_MORE = r"(?:[ 　]?[、和及与至到—－～~-]{1,2}[ 　]?(?:星期|礼拜|周)?[一二三四五六日天](?![一二三四五六]))"
_BEHIND = compile_late(
    # in brackets, perhaps behind the lunar day or a time; or bare
    rf"(?:{_CLOCK}(?:[一两二三四五]天)?{_BLANK}{{0,2}}[（(][ 　]?{_LUNAR}?"
    rf"(?:分别[为是]|均?[为是]|即|[本下])?(?P<bracketed>{_NAME}{_MORE}{{0,4}})(?![一二三四五六])|{_BLANK}{{0,4}}(?P<bare>{_NAME})(?![一二三四五六至到—～~、-])"
    rf"|(?:，|，?即|[是为系]|，?[正恰]?[好逢值]是?|，?分别[是为]|[·/／])"
    rf"(?P<apart>{_NAME}{_MORE}{{0,4}})(?=[，。；）的\n 　]|[上下]午|早上|晚|起)"
    r"|[（(](?P<short>[一二三四五六日])[）)])"
)
# 10日（星期五）至12日（星期日）: the later day leaves out year and month.
_NUMBER = "[0-9一二三四五六七八九十]{1,3}"
_YEAR = "[0-9]{4}|二[〇○零][〇○零一二三四五六七八九]{2}"
_LATER = rf"(?:(?:({_YEAR})[ 　]?年[ 　]?)?({_NUMBER})[ 　]?月[ 　]?)?({_NUMBER})[ 　]?日"
_NEXT_DAY = compile_late(
    rf"(?:[上下]午|[^（）()\n，。；]{{0,4}}(?=[）)]))?[）)]?[ 　]?起?(?:[、和及与至到]|[—～－-]{{1,2}})[ 　]?{_LATER}"
)
# 10日（星期五）报到，11日（星期六）开会: a day alone, later in the sentence.
_DAY_LATER = compile_late(rf"[）)]?[^。；\n0-9]{{0,40}}?[，、至（](?<![0-9月第]){_LATER}(?=[ 　]?[（(]?{_NAME})")
# 星期五（4月10日）, 周五即4月10日; 每周五（4月10日起） says another thing.
_AHEAD = compile_late(rf"(?<![每逢双单隔至到、—～-])({_NAME})(?:[ 　]?[（(][ 　]?(?:即|，)?|[，,]?即|[ 　，])\Z")
_FROM = compile_late(r"[ 　]?(?:起|开始|以后|之后|至|到|[—～-])")
_WORD = compile_late(r"(?:星期|礼拜|周)?([一二三四五六日天])")
_DAYS = "一二三四五六日"
_LONGEST_CHAIN = 12
# A date without one of these near it has no weekday: most dates need no expression.
_NEAR_WORDS = compile_late("[星周礼]")
_AHEAD_REACH, _BEHIND_REACH = 6, 48
_OTHER_YEAR = compile_late(r"[去前上明次翌来后历]年|[上往]届|每年|[0-9]{4}年|[农夏阴旧]历")
_ANY_YEARS = range(2001, 2029)  # each weekday falls on a day in some of them


class _Day(NamedTuple):
    date: CalendarDate
    start: int


def read(document: Document) -> Iterator[Fact]:
    """By start; each names its own word as span."""
    undated: Fact | None = None
    for fact in _named(document):
        if fact.value.years or _OTHER_YEAR.search(document.text, *document.sentence_at(fact.start)):
            yield fact
        elif undated is None or not _is_near(undated.value.date, fact.value.date):
            undated = fact
            yield fact
        else:
            value = fact.value._replace(years=_years_of(undated.value), basis="other", other=undated.span)
            yield fact._replace(value=value)


def _is_near(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether both days surely are of one year."""
    return abs(one.month - other.month) <= 1


def _years_of(named: NamedWeekday) -> tuple[int, ...]:
    """Years, a common one and a leap one, in which a day has its weekday."""
    found = {}
    for year in _ANY_YEARS:
        day = named.date._replace(year=year).as_date()
        if day is not None and day.weekday() == named.weekday:
            found[year % 4 == 0] = year
    return tuple(found.values())


def _named(document: Document) -> Iterator[Fact]:
    text = document.text
    reached = 0
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if not date.month or not date.day or fact.start < reached:
            continue
        near = max(0, fact.start - _AHEAD_REACH), fact.end + _BEHIND_REACH
        if not (_NEAR_WORDS.search(text, *near) or text.startswith(("（", "("), fact.end)):
            continue
        ahead = _AHEAD.search(text, max(reached, fact.start - _AHEAD_REACH), fact.start)
        if ahead is not None and _FROM.match(text, fact.end) is None:
            yield _fact(document, Span(*ahead.span(1)), _Day(date, fact.start))
            continue
        for named in _chain(document, fact.end, _Day(date, fact.start)):
            reached = named.end
            yield named


def _chain(document: Document, position: int, first: _Day) -> Iterator[Fact]:
    """The weekdays behind a date and behind the days that follow it without year and month."""
    days = [first]
    for _ in range(_LONGEST_CHAIN):
        named = _BEHIND.match(document.text, position)
        if named is not None:
            position = named.end()
            yield from _paired(document, named, days)
            days = days[-1:]
        behind = _NEXT_DAY.match(document.text, position) or (named and _DAY_LATER.match(document.text, position))
        if behind is None:
            return
        position = behind.end()
        date, start = days[-1]
        month = read_small(behind[2]) if behind[2] else date.month
        day = read_small(behind[3])
        if not month or not day or (behind[2] and not behind[1] and month < date.month):
            return  # over new year: which year is meant is another question
        year = read_year(behind[1], short=False) or 0 if behind[1] else date.year
        date = date._replace(year=year, month=month, day=day)
        days = [*days, _Day(date, start)]


def _paired(document: Document, named: re.Match[str], days: list[_Day]) -> Iterator[Fact]:
    """One weekday is that of the last day; several are those of as many days, or of the two ends of a span."""
    group = next(name for name in ("bracketed", "bare", "apart", "short") if named[name])
    words = [Span(*word.span()) for word in _WORD.finditer(document.text, *named.span(group))]
    if len(words) == 1:
        yield _fact(document, words[0], days[-1])
    elif len(words) == len(days) or (len(words) < len(days) and group != "apart"):
        for word, day in zip(words, days[-len(words) :], strict=True):
            yield _fact(document, word, day)


def _fact(document: Document, span: Span, day: _Day) -> Fact:
    years, basis = years_meant(document, day.start, day.date)
    weekday = _DAYS.index(document.text[span.end - 1].replace("天", "日"))
    return Fact("weekday", *span, NamedWeekday(day.date, weekday, years, basis))
