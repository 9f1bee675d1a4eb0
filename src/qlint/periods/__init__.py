"""Periods: what words of time stand for, as spans of days (2025年上半年, 前三季度, 去年同期, 截至2025年底, “十四五”).

A period is a value: equal spans are equal whatever the words (2025年1—6月 and 2025年上半年). What the text leaves out
comes from the year said before, else from the document's own date (the anchor), and is then not `certain`. Without
either the span lies in the year UNKNOWN_YEAR, so that 3月 and 4月 of one such document can still be told apart.
Lunar dates are recognised and get no days.
"""

from qlint.periods.calendars import UNKNOWN_YEAR, Anchor
from qlint.periods.durations import Duration, find_durations
from qlint.periods.reading import find_periods
from qlint.periods.values import Period, disjoint, key, same, within

__all__ = [
    "UNKNOWN_YEAR",
    "Anchor",
    "Duration",
    "Period",
    "disjoint",
    "find_durations",
    "find_periods",
    "key",
    "same",
    "within",
]
