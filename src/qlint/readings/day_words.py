"""Reads one date of any text: 2016年3月5日, 去年5月, 3月5号, 29日, 下周三, 大后天, 神龙元年正月初一, 13.5.2015.

What is read is what is said: year, month and day where they are, or days that the reference day settles (`fixed`).
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.numerals import read_integer
from qlint.periods.calendars import HOLIDAYS, month_end, read_row, read_small, read_year
from qlint.readings.reigns import REIGNS

DAY = datetime.timedelta(1)
NUMERAL = "[0-9０-９〇○零一二三四五六七八九十廿]"
GAP = r"[ 　\xa0]{0,2}"
OF = rf"{GAP}(?:的|农历|阴历|夏历)?{GAP}"
WEEKDAYS = {**{mark: number for number, mark in enumerate("一二三四五六日")}, "天": 6}
_YEAR = compile_late(
    rf"公元(?P<era>{NUMERAL}{{1,4}}){GAP}年|(?P<year>[0-9０-９]{{4}}|[〇○零一二三四五六七八九]{{4}}){GAP}年"
    rf"|(?P<counted>[一二两]千[零〇一二三四五六七八九十百]{{0,5}}){GAP}年|(?P<short>{NUMERAL}{{2}}){GAP}年(?={OF}{NUMERAL}{{1,3}}{GAP}月)"
    rf"|(?P<reign>{'|'.join(REIGNS)})(?P<nth>元|{NUMERAL}{{1,3}})年|(?P<relative>大?前年|去年|上年|今年|本年|明年|来年|后年)"
)
_TO = rf"{GAP}(?:[到至]|[—–－～~-]{{1,2}}){GAP}"
_MONTH = compile_late(
    rf"(?P<month>{NUMERAL}{{1,3}})(?:{GAP}月份?|(?={_TO}{NUMERAL}{{1,3}}{GAP}月(?!{GAP}{NUMERAL}{{1,3}}{GAP}[日号])))"
    rf"|(?P<lunar>[正冬腊])月|(?P<shift>上{{1,2}}|下{{1,2}}|本|这|当)个?月(?!份?[牌台])"
)
_DAY = compile_late(
    rf"(?P<day>{NUMERAL}{{1,3}})(?:{GAP}[日号](?!楼|线|院)|(?={_TO}{NUMERAL}{{1,3}}{GAP}[日号]))|(?P<early>初[一二三四五六七八九十])"
    rf"|(?P<bare>[一二三四五六七八九十廿]{{1,3}})(?![一二三四五六七八九十廿百千个点时分年月周天次名人位岁]|多|余)"
)
_NUMERIC = compile_late(
    r"(?:(?P<y>[0-9]{4})(?P<a>[-./])(?P<m>[0-9]{1,2})(?P=a)(?P<d>[0-9]{1,2})"
    r"|(?P<d2>[0-9]{1,2})(?P<b>[-./])(?P<m2>[0-9]{1,2})(?P=b)(?P<y2>[0-9]{4}|[0-9]{2})|(?P<m3>[0-9]{1,2})/(?P<d3>[0-9]{1,2}))"
    r"(?![0-9./]|-[0-9]{3}(?![0-9][./]))"
)
_RELATIVE = compile_late("(?P<day>大前|大后|前|昨|今|明|后|当)[天日]|(?P<part>今|昨|明|当)(?=[早晨晚夜])")
_WEEK = compile_late(
    r"(?P<shift>上{1,3}|下{1,3}|本|这)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天](?![月年季])|末)?(?![期边围转年岁长刊]|[0-9])"
)
_WEEKDAY_BEHIND = compile_late(
    rf"{GAP}[，,]?{GAP}[（(]?{GAP}(?:周|星期|礼拜)[一二三四五六日天](?:{GAP}[）)])?(?![月年])"
)
_YEARS_FROM = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "来年": 1, "后年": 2}
_DAYS_FROM = {"大前": -3, "前": -2, "昨": -1, "今": 0, "当": 0, "明": 1, "后": 2, "大后": 3}
# Holidays that have a fixed date, beside those of qlint.periods.calendars.
_HOLIDAYS = {
    **{name: days for name, days in HOLIDAYS.items() if len(name) > 2 or name in ("元旦", "国庆")},
    "情人节": (2, 14),
    "愚人节": (4, 1),
    "平安夜": (12, 24),
    "圣诞节": (12, 25),
    "圣诞": (12, 25),
}
_NAMED = compile_late(
    "(?P<new>大年|除夕)(?P<day>初[一二三四五六七八九十]|三十|夜)?"
    rf"|(?P<holiday>{'|'.join(sorted(_HOLIDAYS, key=len, reverse=True))})节?"
)
_MOON = compile_late(rf"(?:农历|阴历|夏历){GAP}")
_LUNAR = {"正": 1, "冬": 11, "腊": 12}


class Said(NamedTuple):
    """What a date says: numbers, or the days themselves (`fixed`: the first, and the one after the last).

    `weekday` 0–6 stands alone. `whole` is False where the date is one day, True where it is a year, month or week.
    """

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    fixed: tuple[datetime.date, datetime.date] | None = None
    weekday: int | None = None

    @property
    def whole(self) -> bool:
        if self.fixed:
            return self.fixed[1] - self.fixed[0] > DAY
        return self.day is None and self.weekday is None


def read_day(text: str, position: int, today: datetime.date) -> Said | None:
    """The date that begins here; None where none does."""
    for read in (_numeric, _named, _relative, _week, _numbers):
        if said := read(text, position, today):
            return said
    return None


def _numeric(text: str, position: int, today: datetime.date) -> Said | None:
    match = _NUMERIC.match(text, position)
    if match is None:
        return None
    if match["y"]:
        year, month, day = match["y"], match["m"], match["d"]
    elif match["y2"]:
        year, month, day = match["y2"], match["m2"], match["d2"]
    else:
        year, month, day = "", match["m3"], match["d3"]
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    return Said(match.end(), read_year(year, short=True) if year else None, int(month), int(day))


def _named(text: str, position: int, today: datetime.date) -> Said | None:
    match = _NAMED.match(text, position)
    if match and match["holiday"]:
        return Said(match.end(), None, *_HOLIDAYS[match["holiday"]])
    if match is None or not (match["day"] or match["new"] == "除夕"):
        return None
    day = match["day"] or ""
    number = read_small(day[1:]) if day.startswith("初") else 30
    return Said(match.end(), None, 1, number)


def _relative(text: str, position: int, today: datetime.date) -> Said | None:
    match = _RELATIVE.match(text, position)
    if match is None:
        return None
    day = today + DAY * _DAYS_FROM[match["day"] or match["part"]]
    return Said(match.end(), fixed=(day, day + DAY))


def _week(text: str, position: int, today: datetime.date) -> Said | None:
    match = _WEEK.match(text, position)
    if match is None or not (match["shift"] or match["day"]):
        return None
    shift = match["shift"] or ""
    monday = today + DAY * (7 * (shift.count("下") - shift.count("上")) - today.weekday())
    mark = match["day"] or ""
    if mark == "末":
        return Said(match.end(), fixed=(monday + 5 * DAY, monday + 7 * DAY))
    if not mark:
        return Said(match.end(), fixed=(monday, monday + 7 * DAY))
    weekday = WEEKDAYS[mark]
    if not shift:
        return Said(match.end(), weekday=weekday)
    return Said(match.end(), fixed=(monday + weekday * DAY, monday + (weekday + 1) * DAY))


def _numbers(text: str, position: int, today: datetime.date) -> Said | None:
    """Year, month and day as far as they are said, from the coarsest on."""
    lunar = _MOON.match(text, position)
    end, year, month, day = lunar.end() if lunar else position, None, None, None
    start = end
    if match := _YEAR.match(text, start):
        year, end = _year(match, today), match.end()
        if year is None:
            return None
    months = _MONTH.match(text, _after_of(text, end) if year is not None else end)
    if months and (found := _month(months, year, today)):
        year, month, end = found[0], found[1], months.end()
    elif year is None and (named := _lone_day(text, start, today)):
        return named
    if month is not None and (days := _DAY.match(text, _after_of(text, end))):
        number = read_small((days["day"] or days["bare"] or days["early"]).removeprefix("初"))
        if number and number <= 31:
            day, end = number, days.end()
    elif month is None and year is not None and (named_day := _named(text, _after_of(text, end), today)):
        return named_day._replace(year=year)
    if end == start:
        return None
    if day is not None and (behind := _WEEKDAY_BEHIND.match(text, end)):
        end = behind.end()
    return Said(end, year, month, day)


def _after_of(text: str, position: int) -> int:
    match = _OF.match(text, position)
    return match.end() if match else position


_OF = compile_late(OF)


def _lone_day(text: str, position: int, today: datetime.date) -> Said | None:
    match = _DAY.match(text, position)
    number = read_small(match["day"]) if match and match["day"] else None
    return Said(match.end(), day=number) if match and number and number <= 31 else None


def _year(match: re.Match[str], today: datetime.date) -> int | None:
    if match["relative"]:
        return today.year + _YEARS_FROM[match["relative"]]
    if match["reign"]:
        nth = 1 if match["nth"] == "元" else read_small(match["nth"])
        return REIGNS[match["reign"]] + nth - 1 if nth else None
    if match["counted"]:
        return read_integer(match["counted"])
    if match["era"]:
        return int(read_row(match["era"]) or 0) or read_integer(match["era"])
    return read_year(match["year"] or match["short"], short=True)


def _month(match: re.Match[str], year: int | None, today: datetime.date) -> tuple[int | None, int] | None:
    if match["shift"]:
        steps = match["shift"].count("下") - match["shift"].count("上")
        years, index = divmod(today.year * 12 + today.month - 1 + steps, 12)
        return years, index + 1
    number = _LUNAR.get(match["lunar"] or "") or read_small(match["month"])
    return (year, number) if number and 1 <= number <= 12 else None


def days_in(said: Said, year: int) -> tuple[datetime.date, datetime.date] | None:
    """The first day and the one after the last, with a year for a date that says none; None where it does not exist."""
    try:
        if said.month is None:
            return datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
        if said.day is None:
            return datetime.date(year, said.month, 1), month_end(year, said.month) + DAY
        day = datetime.date(year, said.month, said.day)
        return day, day + DAY
    except (ValueError, OverflowError):
        return None
