"""Reads a time of day: 上午9点半, 14:30, 晚上八点一刻, 二十点三十分, 2:00pm, 早上.

An hour from 1 to 12 that stands alone may mean two.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.periods.calendars import read_small
from qlint.readings.day_words import GAP, NUMERAL

_PARTS = {
    "morning": "凌晨 清晨 早晨 早上 早间 上午 午前 晨间 早 晨",
    "afternoon": "中午 正午 下午 午后 午间",
    "evening": "傍晚 晚上 晚间 夜里 夜晚 今夜 晚",
    "night": "深夜 半夜 午夜 夜间",
}
PART_OF = {word: name for name, words in _PARTS.items() for word in words.split()}
# First hour and the one after the last, as Recognizers-Text has them.
HOURS_OF = {"morning": (8, 12), "afternoon": (12, 16), "evening": (16, 20), "night": (20, 24)}
_PART = "|".join(sorted(PART_OF, key=len, reverse=True))
_CLOCK = compile_late(
    rf"(?:(?:大约|大概|约莫?|差不多){GAP})?(?:(?P<part>{_PART})的?{GAP})?(?:差(?P<less>{NUMERAL}{{1,3}})(?:分钟?|(?P<less_quarter>刻)))?"
    # 一点 is most often "a little".
    r"(?(part)|(?!一点(?!$|[，。；、到至~～—－-]|钟|整|半|[零过0-9一二三四五]|[之以]?[前后]|左右|的时候)))"
    rf"(?:(?P<hour>两|{NUMERAL}{{1,3}}){GAP}(?:点钟?|時|时(?![间候期代段])(?=[^内以]|$))"
    rf"(?:(?P<half>半)|整|过?(?P<quarter>[一二三1-3])刻|过?{GAP}(?P<minute>{NUMERAL}{{1,3}})(?:{GAP}分(?!之|钟前|钟后)"
    rf"(?:{GAP}(?P<second>{NUMERAL}{{1,3}}){GAP}秒)?)?(?![点%个]))?"
    r"|(?P<h>[0-2]?[0-9])[:：](?P<m>[0-5][0-9])(?:[:：](?P<s>[0-5][0-9]))?(?![0-9:：])"
    rf"(?:{GAP}(?P<half_day>[aApP])\.?[mM]\.?)?)"
)
_DAY_PART = compile_late(rf"(?:{_PART})(?![点饭餐报班会产期些已就])")


class Clock(NamedTuple):
    """A time of day: seconds after midnight that it may mean, one or two; or the part of a day that it names.

    A second meaning is twelve hours later. `digital` where it is printed 5:00.
    """

    end: int
    seconds: tuple[int, ...] = ()
    part: str = ""
    digital: bool = False


def read_clock(text: str, position: int, part: str = "") -> Clock | None:
    """The time of day that begins here; `part` is the part of the day that was said before (下午五点到七点)."""
    match = _CLOCK.match(text, position)
    if match:
        return _clock(match, part)
    named = _DAY_PART.match(text, position)
    return Clock(named.end(), part=PART_OF[named[0]]) if named else None


def _clock(match: re.Match[str], part: str) -> Clock | None:
    hour = read_small(match["hour"] or match["h"])
    minute = 30 if match["half"] else read_small(match["minute"] or match["m"] or "0")
    if match["quarter"]:
        minute = 15 * (read_small(match["quarter"]) or 0)
    second = read_small(match["second"] or match["s"] or "0")
    if hour is None or minute is None or second is None or hour > 24 or minute > 59 or second > 59:
        return None
    if match["less"]:
        minute -= (read_small(match["less"]) or 0) * (15 if match["less_quarter"] else 1)
    own = PART_OF[match["part"]] if match["part"] else part
    if match["half_day"]:
        own = "morning" if match["half_day"] in "aA" else "afternoon"
        hour = hour % 12
    hours = _hours(hour, own, match["part"] or "", sure=bool(match["half_day"]) or (match["h"] or "").startswith("0"))
    return Clock(match.end(), tuple(h * 3600 + minute * 60 + second for h in hours), own, match["h"] is not None)


def _hours(hour: int, part: str, word: str, *, sure: bool) -> tuple[int, ...]:
    """The hours that may be meant: of two, the earlier first."""
    if part == "morning":
        return (0 if hour == 12 and word == "凌晨" else hour,)
    if part in ("evening", "night"):
        # 晚上十二点 is the end of the day, 半夜两点 is early.
        early = hour <= 4 if part == "night" else False
        return (24,) if hour in (0, 12) else (hour + 12 if hour < 12 and not early else hour,)
    if part == "afternoon":
        noon = word in ("中午", "正午", "午间") and hour >= 10
        return (hour + 12 if hour < 12 and not noon else hour,)
    if sure or not hour or hour > 12:
        return (hour % 24,)
    return (hour, (hour + 12) % 24)


def moment_of(day: datetime.date, seconds: int) -> datetime.datetime:
    """The moment on a day; 24:00 is the beginning of the next one."""
    return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(seconds=seconds)
