"""What is computed from intervals: sums, quotients, shares and growth. Imports only qlint.values.

A printed number is an interval (see qlint.values.Interval); what is computed from intervals is an interval again, and
two statements disagree only where no value fits both. Open ends count as closed here: the wider reading is quieter.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qlint.values import Interval

_HUNDRED = Decimal(100)


def add(amounts: Iterable[Interval]) -> Interval:
    """What the sum of several numbers can be."""
    listed = list(amounts)
    return make_rounded(sum((one.low for one in listed), Decimal(0)), sum((one.high for one in listed), Decimal(0)))


def subtract(one: Interval, other: Interval) -> Interval:
    return make_rounded(one.low - other.high, one.high - other.low)


def divide(one: Interval, other: Interval) -> Interval | None:
    """The quotient of two numbers that are not below zero; None where the divisor can be zero."""
    if other.low <= 0 or one.low < 0:
        return None
    return make_rounded(one.low / other.high, one.high / other.low)


def share_of(part: Interval, whole: Interval) -> Interval | None:
    """How many per cent of the whole a part is."""
    quotient = divide(part, whole)
    return quotient and make_rounded(quotient.low * _HUNDRED, quotient.high * _HUNDRED)


def growth_of(before: Interval, after: Interval) -> Interval | None:
    """By how many per cent a number grew; below zero where it fell."""
    share = share_of(after, before)
    return share and make_rounded(share.low - _HUNDRED, share.high - _HUNDRED)


def write_number(value: Decimal) -> str:
    """A number as people write it, with at most two decimals: 125, 83.33."""
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded:f}".rstrip("0").rstrip(".") if rounded % 1 else f"{rounded:.0f}"


def make_rounded(low: Decimal, high: Decimal) -> Interval:
    return Interval(low, high, form="rounded")
