"""The typed values of sums: numbers printed near one another that must add up. Imports model, values, intervals."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.intervals import add, divide, make_rounded, share_of, write_number
from qlint.model import Span
from qlint.values import Interval

_WITHIN_REACH = Decimal("1.4")
_HALF = Decimal("0.5")
_NEARLY, _IN_SIGHT = (Decimal("0.94"), Decimal("0.92")), Decimal("0.4")
_LACKING = Decimal("0.96"), Decimal("0.94")
# Units that are measured, not counted: whole numbers of them are mostly rounded.
_MEASURED = frozenset(("元", "美元", "欧元", "港元", "米", "公里", "海里", "斤", "公斤", "吨", "亩", "公顷", "平方米"))
_MEASURED |= {"平方公里", "立方米", "千瓦", "兆瓦", "吉瓦", "千瓦时", "小时", "标箱", "标准箱"}
# Dimensions (see qlint.facts.measures) whose units count different things where they stand together.
_LOOSE = frozenset(["thing", "organisation", "document", "event", "place"])


class Figure(NamedTuple):
    """A quantity that is reckoned with.

    amount   what it can mean
    value    the number as printed, 万 and 亿 multiplied in
    scale    what 万 and 亿 behind the digits multiply with, else 1
    suffix   what stands behind the digits (亿元, 家), so that a result can be written alike
    unit, dimension  those of the quantity
    """

    amount: Interval
    value: Decimal
    scale: Decimal
    suffix: str
    unit: str
    dimension: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def counts_like(self, other: Figure) -> bool:
        """Whether both count one sort of thing: 项 and 个 may be exchanged, but side by side they tell two apart."""
        return self.dimension == other.dimension and (self.unit == other.unit or self.dimension not in _LOOSE)

    def write(self, value: Decimal) -> str:
        """Another value in the form of this figure (230亿元)."""
        return f"{write_number(value / self.scale)}{self.suffix}"


class Breakdown(NamedTuple):
    """A total and its parts: 共120项，其中已办100项、在办20项.

    exhaustive   the parts are said to be all there are (分别为, 其余 …), so that they make up the total
    overlapping  one thing may be counted in several parts (女性, 党员), so that their sum says nothing
    certain      no other number near could be the total
    marker       the words between total and parts (其中, 分别为, 合计)
    closed       nothing says that some are left out (主要, 等), so that what is nearly the total is meant to be it
    """

    total: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool
    overlapping: bool
    certain: bool
    marker: str
    closed: bool = False

    @property
    def sum(self) -> Interval:
        return add(one.amount for one in self.parts)

    @property
    def too_great(self) -> tuple[Figure, ...]:
        """The parts that are above the total by themselves."""
        return tuple(one for one in self.parts if one.amount.low > self.total.amount.high)

    @property
    def adds_up(self) -> bool:
        """Whether the parts may make up the total; rounded ones that only touch it do not."""
        made, total = self.sum, self.total.amount
        figures = (self.total, *self.parts)
        if not all(one.amount.form in ("exact", "rounded") for one in figures):
            return made.meets(total)
        if made.low == made.high and total.low == total.high:
            slack = (len(figures) - 1) * _HALF if self.total.dimension in _MEASURED and len(figures) > 3 else 0
            return abs(made.low - total.low) <= slack
        return made.low < total.high and total.low < made.high

    @property
    def nearly(self) -> bool:
        """Whether the parts make nearly, but not quite the total: six in a hundred may be missing, eight
        where there are more than two. Lists that name only some leave more."""
        made, total = sum((one.value for one in self.parts), Decimal(0)), self.total.value
        least = _NEARLY[len(self.parts) > 2]
        return len(self.parts) > 1 and total * least <= made and made * least <= total

    @property
    def comes_near(self) -> bool:
        """Whether the parts are in sight of the total; if not, they are parts of something else."""
        made, total = self.sum, self.total.amount
        return total.low * _IN_SIGHT <= made.high and made.low * _IN_SIGHT <= total.high

    @property
    def lacks_little(self) -> bool:
        """Whether a list that names no rest makes so nearly the total that it must be meant to be all of it."""
        made = sum((one.value for one in self.parts), Decimal(0))
        return self.closed and self.nearly and made >= self.total.value * _LACKING[len(self.parts) > 2]

    @property
    def in_reach(self) -> bool:
        """Whether the parts are not so far above the total that they must be parts of something else."""
        return self.sum.low <= self.total.amount.high * _WITHIN_REACH

    def write_sum(self) -> str:
        return self.total.write(sum((one.value for one in self.parts), Decimal(0)))


class Share(NamedTuple):
    """A part, the whole and the rate printed for them: 120家中30家，占25%; 受理120件，办结100件，办结率83.3%."""

    part: Figure
    whole: Figure
    rate: Figure
    words: str

    @property
    def agrees(self) -> bool:
        rate = blur(self.rate)
        # 2.36万人，完成目标2.3万人的102.6%: which of the two is the whole is not always told.
        part, whole = self.part.amount, self.whole.amount
        made = share_of(part, whole)
        turned = share_of(whole, part)
        return made is None or rate.meets(made) or (turned is not None and rate.meets(turned))


class Average(NamedTuple):
    """A total, how many share it, and the mean printed for them: 共6000元，3人，人均2000元."""

    total: Figure
    divisor: Figure
    mean: Figure

    @property
    def agrees(self) -> bool:
        made = divide(self.total.amount, self.divisor.amount)
        return made is None or blur(self.mean).meets(made)


class ShareList(NamedTuple):
    """Shares of one whole, in order; `exhaustive` where they are said to be all there are."""

    rates: tuple[Figure, ...]
    exhaustive: bool

    @property
    def sum(self) -> Interval:
        return add(one.amount for one in self.rates)

    @property
    def total(self) -> Decimal:
        return sum((one.value for one in self.rates), Decimal(0))


def blur(figure: Figure) -> Interval:
    """What a computed number (18%, 人均2000元) can stand for: half of its last digit less, or a whole one more, since
    many cut the digits off; words of approximation widen as they do elsewhere."""
    low, high = figure.amount.low, figure.amount.high
    if figure.amount.form not in ("exact", "rounded"):
        step = figure.scale
        return make_rounded(low - step * _HALF, high + step * _HALF)
    step = high - low if figure.amount.form == "rounded" else figure.scale
    sign = -1 if figure.value < 0 else 1
    ends = (figure.value - sign * step * _HALF, figure.value + sign * step)
    return make_rounded(min(ends), max(ends))
