"""What a reader of any Chinese text finds: a number with its unit, or the bounds between which a number lies."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.model import Span
from qlint.values import INFINITY, Interval


class Reading(NamedTuple):
    """One amount as printed.

    span    all of it, with sign, unit and words of approximation
    kind    number       130, 一百五, 1.2万, 2e5
            digits       numerals read one by one (幺幺零, 二〇二六)
            fraction     三分之二, 2/3, 十一又十四分之一
            ratio        三比二, 1∶500: the first divided by the second
            ordinal      第三
            percent      5%, 百分之五, 三成五, 六五折, 2个百分点; in the unit printed (5% is 5)
            money        5元, 五块三毛, 2.5亿美元
            dimension    3米, 1.5吨, 50兆字节
            temperature  零下5摄氏度, 华氏98.6度
            age          29岁, 三周大
            unit         a currency or a unit of temperature without a number (人民币, 摄氏度)
            range        between two numbers, or bounded by words (3到5, 不小于30, 比三十大)
    value   the number as printed without what blurs it: 十多万 and 十几万 give 100000, 三五百 300, 3到5 3;
            None where there is no number
    amount  what that can mean (see below); None where there is no number
    unit    ISO code of a currency; the unit's first name in qlint.readings.units; %, 百分点; empty where none follows
    number  the place of the number with its words of approximation and without unit
    parts   of a range and a ratio: the readings of its numbers; else empty

    What approximation means: 余 and 多 before 万 and 亿, 几 and neighbouring digits as in qlint.numerals; 数百
    [200, 1000), 上百 [100, 300), 百余 [100, 200). Decimals and a closing 万 or 亿 are rounded: ± half a last place.
    Bounds say what the words say and no more: 超过5 (5, ∞), 至少5 and 5以上 [5, ∞), 不超过5 and 5以下 (−∞, 5], 不到5
    (−∞, 5), 5到8 [5, 8]; 约5 and 5左右 are ±10 %, 近5 85 to 100 %, 5余 up to the next step of its last digit.
    """

    span: Span
    kind: str
    value: Decimal | None
    amount: Interval | None
    unit: str = ""
    number: Span = Span(0, 0)
    parts: tuple[Reading, ...] = ()


def scale_interval(interval: Interval, factor: Decimal) -> Interval:
    """The interval times a positive factor."""
    return interval._replace(low=interval.low * factor, high=interval.high * factor)


def above(number: Decimal, *, open_end: bool) -> Interval:
    """From a number upwards."""
    return Interval(number, INFINITY, low_open=open_end, form="least")


def below(number: Decimal, *, open_end: bool) -> Interval:
    """Up to a number."""
    return Interval(-INFINITY, number, high_open=open_end, form="most")
