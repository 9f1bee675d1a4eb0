"""Times counted from now by a length: 三天后, 2分钟前, 近三年, 上2个月, 未来两周, 还剩5分钟."""

from __future__ import annotations

import datetime
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.periods import Duration, find_durations
from qlint.periods.calendars import month_end
from qlint.readings.day_words import GAP

_SECONDS = {"周": 604_800, "天": 86_400, "工作日": 86_400, "小时": 3_600, "刻": 900, "分": 60, "秒": 1}
# Of a length that is not counted from a day: a month has 30 days, a year 365.
_ROUND = {"世纪": 3_153_600_000, "年": 31_536_000, "季度": 7_776_000, "月": 2_592_000}
_MONTHS = {"世纪": 1200, "年": 12, "季度": 3, "月": 1}
BEHIND = compile_late(rf"{GAP}(?:(?P<before>[之以]?前)|(?P<after>[之以]?后))(?![面方者景续果勤退进往])")
OPENING = compile_late(
    r"(?:(?P<past>最?近|过去的?|刚过去的|之前|(?:上|(?<![会年月日天周期午以目当此事])前)(?!个?半))"
    rf"|(?P<future>未来的?|今后|接下来的?|之后|下(?!个?半)|再过|还剩)){GAP}"
    "(?=[0-9０-９一二两三四五六七八九十几半个])"
)
_ONE = compile_late("个(?P<unit>小时|钟头)")
LONGEST = 24


def length_at(text: str, position: int) -> tuple[int, Duration] | None:
    """The length that begins here, and where it ends."""
    if one := _ONE.match(text, position):
        found = next(find_durations("一" + one[0], 0, 1 + len(one[0])))
        return one.end(), found[1]
    found_at = next(find_durations(text, position, min(len(text), position + LONGEST)), None)
    if found_at is None or found_at[0].start != position:
        return None
    return found_at[0].end, found_at[1]


def seconds_of(length: Duration) -> Decimal:
    """How long it is, with months of 30 days and years of 365."""
    return sum((number * (_SECONDS.get(unit) or _ROUND[unit]) for number, unit in length.parts), Decimal(0))


def shift(now: datetime.datetime, length: Duration, direction: int) -> datetime.datetime | None:
    """The moment that far before (-1) or after (1) another, by the calendar for whole months and years.

    None where no calendar reaches that far (三千年前).
    """
    try:
        return _shift(now, length, direction)
    except (ValueError, OverflowError):
        return None


def _shift(now: datetime.datetime, length: Duration, direction: int) -> datetime.datetime:
    months = sum((number * _MONTHS[unit] for number, unit in length.parts if unit in _MONTHS), Decimal(0))
    seconds = sum((number * _SECONDS[unit] for number, unit in length.parts if unit in _SECONDS), Decimal(0))
    year, index = divmod(now.year * 12 + now.month - 1 + direction * int(months), 12)
    day = min(now.day, month_end(year, index + 1).day)
    rest = (months % 1) * 30 * _SECONDS["天"] + seconds
    return now.replace(year=year, month=index + 1, day=day) + direction * datetime.timedelta(seconds=float(rest))


def in_days(length: Duration) -> bool:
    """Whether it is counted in days and more, so that what is counted from today is a day."""
    return all(unit in _MONTHS or unit in ("周", "天", "工作日") for _, unit in length.parts)
