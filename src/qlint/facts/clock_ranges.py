"""Times of one day from one to another: 上午9时至11时30分, 9:00—17:00, 14点到16点半.

次日6时, 第二天 and the like in front of the later one say that it is of another day: such are no facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from qlint.chronology import ClockRange
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.periods.calendars import read_small

_PART = r"(?:[上下]午|早上|早晨|清晨|凌晨|中午|晚上|晚|夜间)"
# 三点 may count points: Chinese numerals need 时, or 半 or 整 behind 点.
_HAN = "[一二三四五六七八九十]{{1,3}}"  # doubled for str.format
_TIME = (
    r"(?:(?P<hour{0}>[0-2]?[0-9])"
    r"(?:[:：](?P<minute{0}>[0-5][0-9])(?![0-9:：])|[时点](?:(?P<said{0}>[0-5]?[0-9])分|(?P<half{0}>半)|整)?)"
    rf"|(?P<han{{0}}>{_HAN})(?:时(?:(?P<han_said{{0}}>{_HAN})分|(?P<han_half{{0}}>半)|整)?|点整|点(?P<point_half{{0}}>半)))"
)
_FIRST = compile_late(
    rf"(?P<part>{_PART})?[ 　]?(?<![0-9第一二三四五六七八九十零])(?<![0-9][:：.]){_TIME.format(1)}[ 　]?\Z"
)
_LAST = compile_late(rf"[ 　]?(?P<part>{_PART})?[ 　]?{_TIME.format(2)}")
_BEFORE = frozenset("0123456789时点分半整 　")
_WINDOW = 14
_LENGTH_BEHIND = compile_late(r"(?:间|候|段|分钟|左右比)")
_NOON = 12
# 晚7时至9时, 中午11时至1时: which half of the day the later time is of cannot be told.
_VAGUE = frozenset(("凌晨", "中午", "晚上", "晚", "夜间"))


def read(document: Document) -> Iterator[Fact]:
    """By start; no two overlap."""
    text = document.text
    reached = 0
    for connector in document.facts("connector"):
        if text[connector.start - 1] not in _BEFORE:
            continue
        match = _LAST.match(text, connector.end)
        if match is None or _LENGTH_BEHIND.match(text, match.end()):
            continue
        first = _FIRST.search(text, max(reached, connector.start - _WINDOW), connector.start)
        if first is None:
            continue
        part = match["part"] or ""
        if not _VAGUE.isdisjoint((part, first["part"])):
            continue
        begin, end = _minutes(first, "1", first["part"] or ""), _minutes(match, "2", part or first["part"] or "")
        if max(begin, end) <= 24 * 60:
            value = ClockRange(begin, end, first["part"] or "", part)
            yield Fact("clock_range", first.start(), match.end(), value)
            reached = match.end()


def _minutes(match: Match[str], number: str, part: str) -> int:
    """Minutes since midnight; 下午3时 is 15:00."""
    hour = int(match["hour" + number] or read_small(match["han" + number]) or 0)
    if part == "下午" and hour < _NOON:
        hour += _NOON
    half = match["half" + number] or match["han_half" + number] or match["point_half" + number]
    said = match["minute" + number] or match["said" + number]
    minute = int(said) if said else read_small(match["han_said" + number] or "") or (30 if half else 0)
    return hour * 60 + minute
