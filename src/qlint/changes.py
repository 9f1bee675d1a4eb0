"""The typed values of what a text says of a change: two levels of one thing, and by how much it rose or fell.

Imports arithmetic, intervals and values.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.arithmetic import Figure, blur
from qlint.intervals import divide, growth_of, make_rounded, subtract
from qlint.values import Interval

_HUNDRED = Decimal(100)
_FAR = Decimal("2.4")


class Step(NamedTuple):
    """By how much a number changed: 增加30家, 增长15%, 提高3个百分点, 增长2倍, 翻两番.

    rising   whether the word says that it rose
    words    the word of change as printed, with what stands in front of it (同比增长)
    yearly   over how many years the rate is an average (年均增长8.4%), 0 where it is none
    """

    figure: Figure
    rising: bool
    words: str
    yearly: int = 0

    def tells(self, expected: Interval | None) -> bool:
        """Whether a computed number may be printed as this one; True where none could be computed."""
        if expected is None:
            return True
        if not self.rising:
            expected = Interval(-expected.high, -expected.low)
        return blur(self.figure).meets(expected)

    def is_far_from(self, value: Decimal) -> bool:
        """Whether no slip of the pen leads from a computed number to this one: it then tells of another thing."""
        least, most = sorted((abs(value), abs(self.figure.value)))
        return least * _FAR < most


class Change(NamedTuple):
    """Two levels of one thing and what is said of the way from one to the other: 由200家增加到230家，增长15%.

    rising   whether the word between the levels says that the number rose; None where it says neither (调整为)
    verb     that word as printed, empty where none stands between them
    steps    by how much, each as printed; several where 增加30家，增长15%
    """

    before: Figure
    after: Figure
    rising: bool | None
    verb: str
    steps: tuple[Step, ...]

    @property
    def grows(self) -> bool | None:
        """Which way the numbers themselves go; None where they may be equal."""
        if self.after.amount.low > self.before.amount.high:
            return True
        return False if self.after.amount.high < self.before.amount.low else None

    @property
    def difference(self) -> Interval:
        return subtract(self.after.amount, self.before.amount)

    @property
    def times(self) -> Interval | None:
        """How many times the old level the new one is."""
        return divide(self.after.amount, self.before.amount)

    @property
    def growth(self) -> Interval | None:
        """By how many per cent the number rose; below zero where it fell, None where that says nothing."""
        return growth_of(self.before.amount, self.after.amount)

    @property
    def is_spelt(self) -> bool:
        """Whether a verb leads from one level to the other (由A增加到B)."""
        return bool(self.verb) and self.after.start > self.before.start

    def yearly_growth(self, years: int) -> Interval | None:
        """By how many per cent it rose in a year on average: compounded, or the whole divided by the years."""
        times, growth = self.times, self.growth
        if times is None or growth is None or times.low <= 0:
            return None
        root = 1 / Decimal(years)
        ends = [_HUNDRED * (end**root - 1) for end in (times.low, times.high)]
        ends += [growth.low / years, growth.high / years]
        return make_rounded(min(ends), max(ends))


class PointStep(NamedTuple):
    """An amount and by how many percentage points it is said to have changed: 产值200亿元，同比增长5.3个百分点.

    level is None where the amount is only named: 产值同比增长5.3个百分点
    """

    level: Figure | None
    figure: Figure
