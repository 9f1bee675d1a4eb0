"""Dates as printed: 2026年3月5日, 3月5日, 2026年3月, 2026年, 二〇二六年三月五日, 2026-03-05.

Forms of GB/T 15835—2011 4.3 and 5.1.4, GB/T 7408.1—2023. A date that no calendar has (6月31日) is a fact as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.grammar import GrammarError, parser
from qlint.model import Fact
from qlint.periods.calendars import read_row, read_small, read_year
from qlint.values import CalendarDate

DIGITS = "0-9０-９"
NUMERALS = rf"{DIGITS}〇○零OＯ一二三四五六七八九十廿"
BLANK = r"[ 　\xa0]{0,2}"
# 5号楼, 3号线 and the like are no days.
_DAY = rf"{BLANK}[{NUMERALS}]{{1,3}}{BLANK}(?:日|号(?![楼线文令机井门馆厅公桌床车船口库岛矿塔坑泊台院站洞段]))"
_CANDIDATE = compile_late(
    rf"[{NUMERALS}](?<![{NUMERALS}百千万亿第][{NUMERALS}])(?:"
    rf"[{NUMERALS}]{{0,4}}{BLANK}年(?:{BLANK}[{NUMERALS}]{{1,3}}{BLANK}月(?:{_DAY})?)?"
    rf"|[{NUMERALS}]{{0,2}}{BLANK}月(?:{_DAY})?"
    rf"|(?<![A-Za-z_./=&#%][{DIGITS}])[{DIGITS}]{{3}}(?P<mark>[.．/／－-])[{DIGITS}]{{1,2}}(?P=mark)[{DIGITS}]{{1,2}}"
    rf"(?!(?P=mark)?[{DIGITS}A-Za-z_])(?![/／])"
    r")"
)
_OPENINGS = "〔［【｛"
# What makes 3月 or 2000年 no date: 农历3月, 每3月, 近2000年; 3月龄, 3月均.
_NO_MONTH_BEFORE = compile_late(r"(?:[农夏旧阴]历|[每满逾近约闰]|[0-9０-９][.．])\Z")
_NO_MONTH_AFTER = compile_late(r"[龄均嫂饼薪租票球亮刊息]")
_NO_YEAR_BEFORE = compile_late(rf"(?:[近约逾达满]|超过?|历时|距今|相当于|公元前|[{_OPENINGS}])\Z")
_NO_YEAR_AFTER = compile_late(r"(?:多|余)?年?(?:前|来|间)?的?(?:历史|文明)")
# 刑期10年6月, 工龄12年3月: a length of time, not the short form of a year.
_LENGTH_BEFORE = compile_late(r"(?:刑|期|龄|满|任|共|达|近|约|限|期间|余|零)\Z")

# A form does not depend on which digits stand there: 2026年3月5日 and 1998年7月1日 are read once.
_FORM = str.maketrans("123456789０１２３４５６７８９二三四五六七八九", "0" * 19 + "一" * 8)


class Part(NamedTuple):
    """One number of a date: `unit` is year, month, day, bare (no mark behind it) or numeric (2026-03-05 whole)."""

    point: int
    unit: str
    start: int
    end: int


def read(document: Document) -> Iterator[Fact]:
    """Every date of the text, by start; no two overlap."""
    text = document.text
    for match in _CANDIDATE.finditer(text):
        value = read_date(match[0])
        if value is not None and _stands_alone(text, match.start(), match.end(), value):
            yield Fact("date", match.start(), match.end(), value)


@lru_cache(maxsize=4096)
def read_date(printed: str) -> CalendarDate | None:
    """The value of a printed date; None where it is none (十五年, 3年6月)."""
    parts = read_parts(printed, "date")
    return make_date(printed, parts) if parts else None


def read_parts(printed: str, start: str) -> tuple[Part, ...]:
    """The numbers of a printed text that grammars/date.lark reads from rule `start`; empty where it does not."""
    return _parts(printed.translate(_FORM), start)


@lru_cache(maxsize=4096)
def _parts(form: str, start: str) -> tuple[Part, ...]:
    try:
        tree = parser("date", start).parse(form)
    except GrammarError:
        return ()
    parts = []
    point = 0
    for token in tree.scan_values(lambda _: True):
        if token.type == "CONNECTOR":
            point = 1
        elif token.type == "NUMERIC":
            parts.append(Part(point, "numeric", token.start_pos, token.end_pos))
        elif token.type == "NUMBER":
            parts.append(Part(point, "bare", token.start_pos, token.end_pos))
        elif token.type in ("YEAR", "MONTH", "DAY"):
            parts[-1] = parts[-1]._replace(unit=token.type.lower())
    return tuple(parts)


def make_date(printed: str, parts: tuple[Part, ...]) -> CalendarDate | None:
    """The date that the parts (all of one point, none bare) print; None where the numbers cannot be one."""
    if parts[0].unit == "numeric":
        return _numeric_date(printed[parts[0].start : parts[0].end])
    words = {part.unit: printed[part.start : part.end] for part in parts}
    year = _year(words["year"], len(words)) if "year" in words else 0
    month = read_small(words["month"]) if "month" in words else 0
    day = read_small(words["day"]) if "day" in words else 0
    if year is None or month is None or day is None or not (year or month):
        return None
    marks = "年月号" if printed[parts[-1].end :].lstrip().startswith("号") else "年月日"
    return CalendarDate(
        year,
        month,
        day,
        numerals=_kind(words.values()),
        padded=any(len(word) > 1 and word[0] in "0０" for unit, word in words.items() if unit != "year"),
        short_year=len(words.get("year", "")) == 2,
        separators=marks,
    )


def _numeric_date(printed: str) -> CalendarDate | None:
    mark = printed[4]
    year, month, day = printed.split(mark)
    if not 1900 <= int(year) <= 2099:
        return None
    padded = any(len(word) > 1 and int(word[0]) == 0 for word in (month, day))
    return CalendarDate(int(year), int(month), int(day), padded=padded, separators=mark)


def _year(printed: str, parts: int) -> int | None:
    """The year; a short one counts as 1950–2049. Other than four digits only where month (and day) follow it."""
    year = read_year(printed, short=parts > 1)
    if year is None and parts == 3:
        digits = printed if printed.isdecimal() else read_row(printed)
        return int(digits) if len(digits) in (3, 4, 5) else None
    return year


def _kind(words: Iterable[str]) -> str:
    joined = "".join(words)
    if joined.isdecimal():
        return "arabic"
    # A 0 among Chinese digits (二0二六) is a wrong zero, not a second kind of numeral.
    return "mixed" if re.search("[1-9１-９]", joined) else "han"


def _stands_alone(text: str, start: int, end: int, value: CalendarDate) -> bool:
    before = text[max(0, start - 4) : start]
    if value.separators not in ("年月日", "年月号"):
        return not re.search(rf"[A-Za-z]-\Z|[{DIGITS}]{re.escape(value.separators)}\Z", before)
    if not value.year and not value.day:
        return value.month <= 12 and not _NO_MONTH_BEFORE.search(before) and not _NO_MONTH_AFTER.match(text, end)
    if value.year and not value.month:
        # Only a round or far number can be a length of time: 近2000年, 距今4000年; 超过2022年 is the year.
        if value.year % 100 and 1800 <= value.year <= 2099:
            return not before.endswith(tuple(_OPENINGS))
        return not _NO_YEAR_BEFORE.search(before) and not _NO_YEAR_AFTER.match(text, end)
    if value.short_year and not value.day:
        return not _LENGTH_BEFORE.search(before)
    return True
