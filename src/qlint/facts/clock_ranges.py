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

_PART = r"(?:[上下]午|早上|早晨|清晨|凌晨|中午|晚上|晚|夜间)"
_TIME = (
    r"(?P<hour{0}>[0-2]?[0-9])"
    r"(?:[:：](?P<minute{0}>[0-5][0-9])(?![0-9:：])|[时点](?:(?P<said{0}>[0-5]?[0-9])分|(?P<half{0}>半)|整)?)"
)
# Begins with the mark of the hour, which is rare, and looks back for its digits.
_BEHIND_HOUR = compile_late(
    r"[:：时点](?<=[0-9].)(?:(?<=[:：])[0-5][0-9]|(?<=[时点])(?:[0-5]?[0-9]分|半|整)?)"
    rf"[ 　]?(?:至|到|[—－～~–-]{{1,2}})[ 　]?(?P<part>{_PART})?[ 　]?" + _TIME.format(2)
)
_FIRST = compile_late(rf"(?P<part>{_PART})?[ 　]?(?<![0-9第])(?<![0-9][:：.]){_TIME.format(1)}[ 　]?\Z")
_CONNECTOR = compile_late("[至到—－～~–-]")
_WINDOW = 14
_LENGTH_BEHIND = compile_late(r"(?:间|候|段|分钟|左右比)")
_NOON = 12
# 晚7时至9时, 中午11时至1时: which half of the day the later time is of cannot be told.
_VAGUE = frozenset(("凌晨", "中午", "晚上", "晚", "夜间"))


def read(document: Document) -> Iterator[Fact]:
    """By start; no two overlap."""
    text = document.text
    reached = 0
    for match in _BEHIND_HOUR.finditer(text):
        connector = _CONNECTOR.search(text, match.start() + 1)
        if connector is None or _LENGTH_BEHIND.match(text, match.end()):
            continue
        first = _FIRST.search(text, max(reached, match.start() - _WINDOW), connector.start())
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
    hour = int(match["hour" + number])
    if part == "下午" and hour < _NOON:
        hour += _NOON
    minute = int(match["minute" + number] or match["said" + number] or (30 if match["half" + number] else 0))
    return hour * 60 + minute
