"""Sums of money: 5元, 五块三毛, 叁佰元整, 人民币 50元, $5, 2.5亿美元, 两美元又三美分."""

from __future__ import annotations

import re
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.numerals import read_numeral
from qlint.readings.currencies import CURRENCIES, FRACTIONS, SYMBOLS, make_money_expression
from qlint.readings.number import Number
from qlint.readings.reading import Reading, scale_interval
from qlint.readings.units import make_expression
from qlint.values import Interval

_GAP = "[ \u3000\u00a0]{0,4}+"
_HAN = "一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_ONE = f"[0-9０-９]{{1,2}}|[{_HAN}]?[十拾][{_HAN}]?|[{_HAN}]"
_CURRENCY = compile_late(rf"{_GAP}(?P<name>{make_money_expression()})")
# What 角 and 分 are not where one of these follows (五角大楼, 十分钟).
_NO_FRACTION = (
    "(?![之钟钱度落色逐斗洲子析公局别行校院支管类级散布期批段享配红时秒会馆店厂部组站赛流担解开辨明数头队大])"
)
_SUB = compile_late(rf"[又零〇]?(?P<number>{_ONE})(?P<name>{make_expression(FRACTIONS)}){_NO_FRACTION}")
_ALONE = compile_late(rf"{_GAP}(?P<name>角|毛|美分|欧分|便士){_NO_FRACTION}")
# 五块三, 三块半.
_TENTH = compile_late("[一二三四五六七八九半](?![十百千万亿零一二三四五六七八九个個块元毛角分点折成天年月])")
_WHOLE = compile_late("[整正](?![个体年月面好在常是式确规])")
_SYMBOL = compile_late(
    rf"(?P<name>{'|'.join(re.escape(name) for name in sorted(SYMBOLS, key=len, reverse=True))}){_GAP}$"
)
_TENTHS = "一二三四五六七八九"


def read_money(text: str, number: Number, floor: int) -> Reading | None:
    """The sum that the number tells, with symbols and names before and behind; None where none is told."""
    symbol = _SYMBOL.search(text, max(floor, number.start - 8), number.start)
    currency = _CURRENCY.match(text, number.end)
    place = Span(number.start, number.end)
    if currency is None:
        if symbol is None:
            return _read_fraction(text, number)
        code = SYMBOLS[symbol["name"]]
        return Reading(Span(symbol.start(), number.end), "money", number.value, number.amount, code, place)
    code = CURRENCIES[currency["name"]]
    start = symbol.start() if symbol and SYMBOLS[symbol["name"]] == code else number.start
    value, end = _add_fractions(text, number.value, currency.end(), currency["name"])
    amount = number.amount if end == currency.end() else Interval(value, value)
    return Reading(Span(start, end), "money", value, amount, code, place)


def _read_fraction(text: str, number: Number) -> Reading | None:
    """五角, 三毛五分, 30美分."""
    fraction = _ALONE.match(text, number.end)
    # 三角 is a triangle; 三角五分 and 三角钱 are money.
    if fraction is None or (text.endswith("三角", 0, fraction.end()) and not _SUB.match(text, fraction.end())):
        return None
    code, parts = FRACTIONS[fraction["name"]]
    amount = scale_interval(number.amount, 1 / Decimal(parts))
    value, end = number.value / parts, fraction.end()
    if parts == 10 and (sub := _SUB.match(text, end)) and sub["name"] == "分":
        value, end = value + _worth(sub), sub.end()
        amount = Interval(value, value)
    return Reading(Span(number.start, end), "money", value, amount, code, Span(number.start, number.end))


def _add_fractions(text: str, value: Decimal, end: int, name: str) -> tuple[Decimal, int]:
    """The value with what 角 and 分 behind the currency add (五块三 is 五块三毛), and where they end, with 整."""
    begin = end
    for _ in range(2):
        if sub := _SUB.match(text, end):
            value, end = value + _worth(sub), sub.end()
    if end == begin and name in ("块", "塊") and (tenth := _TENTH.match(text, end)):
        tenths = 5 if tenth[0] == "半" else _TENTHS.index(tenth[0]) + 1
        value, end = value + Decimal(tenths) / 10, tenth.end()
    whole = _WHOLE.match(text, end)
    return value, whole.end() if whole else end


def _worth(sub: re.Match[str]) -> Decimal:
    numeral = read_numeral(sub["number"])
    return (numeral.value if numeral else Decimal(0)) / FRACTIONS[sub["name"]][1]
