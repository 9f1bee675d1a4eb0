"""The calendar that official prose counts with: spans of days, named days, five-year plans, and numbers of dates.

Sources: 公历; 《全国年节及纪念日放假办法》 for holidays with a fixed date; the five-year plans from 1953 on (1963–1965
belong to none); opening days of the congresses that 以来 is counted from.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import NamedTuple

from qlint.numerals import read_integer

_ZEROS = "〇○零OＯ"
_ROW = {**dict.fromkeys(_ZEROS, 0), **{han: value for value, han in enumerate("一二三四五六七八九", 1)}}

# Stands for a year that nothing says (a leap year, far from all that documents speak of).
UNKNOWN_YEAR = 400
# Month and day of holidays that have a fixed date.
HOLIDAYS = {
    "元旦": (1, 1),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "五一": (5, 1),
    "青年节": (5, 4),
    "儿童节": (6, 1),
    "建党节": (7, 1),
    "七一": (7, 1),
    "建军节": (8, 1),
    "八一": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一": (10, 1),
}
# What 以来 is counted from, by the words in front of it (without 党的 and 我国).
EVENTS = {
    "新中国成立": datetime.date(1949, 10, 1),
    "中华人民共和国成立": datetime.date(1949, 10, 1),
    "建国": datetime.date(1949, 10, 1),
    "改革开放": datetime.date(1978, 12, 18),
    "十一届三中全会": datetime.date(1978, 12, 18),
    "十二大": datetime.date(1982, 9, 1),
    "十三大": datetime.date(1987, 10, 25),
    "十四大": datetime.date(1992, 10, 12),
    "十五大": datetime.date(1997, 9, 12),
    "十六大": datetime.date(2002, 11, 8),
    "十七大": datetime.date(2007, 10, 15),
    "十八大": datetime.date(2012, 11, 8),
    "十九大": datetime.date(2017, 10, 18),
    "二十大": datetime.date(2022, 10, 16),
}


class Anchor(NamedTuple):
    """The document's own date; 0 where unknown."""

    year: int = 0
    month: int = 0
    day: int = 0

    def as_date(self) -> datetime.date | None:
        """The day, None where it is not known whole."""
        try:
            return datetime.date(*self)
        except ValueError:
            return None


def read_row(printed: str) -> str:
    """Chinese digits said one by one (二〇二六) as Arabic ones; empty where 十 makes them a counted number."""
    values = [str(_ROW[c]) if c in _ROW else c for c in printed]
    return "".join(values) if all(value.isdecimal() for value in values) else ""


def read_year(printed: str, *, short: bool) -> int | None:
    """The year of four digits, or of two where `short` says that month or day follow: 1950–2049. None for others."""
    digits = printed if printed.isdecimal() else read_row(printed)
    length = len(digits)
    if length == 2 and short:
        return int(digits) + (1900 if int(digits) >= 50 else 2000)
    return int(digits) if length == 4 and 1000 <= int(digits) <= 2199 else None


def read_small(printed: str) -> int | None:
    """The number of a month or a day, in Arabic or Chinese numerals (廿三, 二三 said by digits); None for others."""
    if printed.isdecimal():
        return int(printed) if len(printed) <= 2 else None
    counted = read_integer(printed.replace("廿", "二十"))
    if counted is None and len(row := read_row(printed)) == 2:
        return int(row)
    return counted if counted is None or counted < 100 else None


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, monthrange(year, month)[1])


def plan_years(number: int) -> tuple[int, int]:
    """First and last year of the five-year plan with a number: 14 → 2021, 2025."""
    first = {1: 1953, 2: 1958}.get(number, 1966 + 5 * (number - 3))
    return first, first + 4


def shift_years(date: datetime.date, years: int) -> datetime.date:
    """The same day in another year; the last of February where that year has no 29th, or has one."""
    year = date.year + years
    last = date.month == 2 and date.day == monthrange(date.year, 2)[1]
    return month_end(year, 2) if last else date.replace(year=year)
