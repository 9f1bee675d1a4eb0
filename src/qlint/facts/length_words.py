"""How a length of time is printed (三年, 5天, 两年半), and the stated length that one of its matches makes."""

from __future__ import annotations

from re import Match

from qlint.lengths import StatedLength
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.values import DateRange

NUMBER = r"(?P<number>[0-9]{1,4}|[一二两三四五六七八九十百]{1,5}|半(?=[年个]))"
_MORE = r"(?:(?<=年)(?:(?P<half>半)|[零又]?(?P<months>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个月))?"
_UNIT = rf"(?P<unit>个?星期|个?月|天|日|周|年){_MORE}(?![度级代份内期均次生前后多余半龄]|左右|以上|以下)"
LENGTH = rf"[ 　]?{NUMBER}[ 　]?{_UNIT}"
_LONGEST_YEARS = 100


def make_length(match: Match[str], value: DateRange, span: Span, *, word: str, apart: bool) -> Fact | None:
    """The fact of a match of LENGTH (its groups number, unit, half, months); None where it is no length."""
    groups = match.groupdict()
    number = 0 if match["number"] == "半" else read_integer(match["number"])
    unit = match["unit"].removeprefix("个").replace("日", "天").replace("星期", "周")
    half = match["number"] == "半" or bool(groups.get("half"))
    if number is not None and unit == "年" and (half or groups.get("months")):
        number, unit = number * 12 + (6 if half else read_integer(match["months"]) or 0), "月"
    if not number or (unit == "年" and number > _LONGEST_YEARS):
        return None
    end = max(match.end("unit"), match.end("half") if half and groups.get("half") else 0)
    length = StatedLength(value, span, number, unit, word, apart=apart, rough=half)
    return Fact("stated_length", match.start("number"), end, length)
