"""A number found in a text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.model import Span
from qlint.numerals import mirror
from qlint.values import Interval


class Number(NamedTuple):
    """Its place, kind, value as printed and meaning.

    kind   number, digits, fraction, ordinal, or share: 百分之五, 万分之三, of which `value` is the number behind
    base   what a share is divided by
    inner  where the number of a share begins, with its sign
    """

    start: int
    end: int
    kind: str
    value: Decimal
    amount: Interval
    base: Decimal = Decimal(1)
    inner: int | None = None

    @property
    def place(self) -> Span:
        """The number without 百分之."""
        return Span(self.start if self.inner is None else self.inner, self.end)


def make_exact(start: int, end: int, kind: str, value: Decimal) -> Number:
    """A number that means just its value."""
    return Number(start, end, kind, value, Interval(value, value))


def negate(number: Number, start: int) -> Number:
    """The number with a sign that stands at `start`."""
    return number._replace(start=start, value=-number.value, amount=mirror(number.amount))
