"""Sums of money: 5元, 五块三毛, 叁佰元整, 人民币 50元, $5, 2.5亿美元, 两美元又三美分."""

from __future__ import annotations

import re
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.numerals import read_numeral
from qlint.readings.numbers import Number
from qlint.readings.reading import Reading
from qlint.readings.units import CURRENCIES, FRACTIONS, SYMBOLS, make_expression, make_money_expression
from qlint.values import Interval

_GAP = "[ \u3000\u00a0]{0,4}+"
_ONE = "[0-9０-９]{1,2}|[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖][十拾]?[一二三四五六七八九壹贰叁肆伍陆柒捌玖]?"
_CURRENCY = compile_late(rf"{_GAP}(?P<name>{make_money_expression()})")
_SUB = compile_late(
    rf"[又零〇]?(?P<number>{_ONE})(?P<name>{make_expression(dict.fromkeys(FRACTIONS, ''), {'分': '[之钟钱]', '角': '[度落色]'})})"
)
_TENTH = compile_late("(?P<digit>[一二三四五六七八九])(?![十百千万亿零一二三四五六七八九个個块元毛角分点折成])")
_WHOLE = compile_late("[整正](?![个体年月面好在常是式确规])")
_SYMBOL = compile_late(rf"(?:{make_expression(SYMBOLS)}){_GAP}$".replace("(?![A-Za-z0-9])", "(?<![A-Za-z]...)") if False else rf"(?P<name>{'|'.join(re.escape(name) for name in sorted(SYMBOLS, key=len, reverse=True))}){_GAP}$")
_FRACTION = compile_late(rf"{_GAP}(?P<name>角|毛|分|美分|欧分|便士)(?![之钟钱度落色逐斗洲子析公局别行校院支管类级散布期批段享配红时秒会馆店厂部组站赛流担解开辨明数头队大])")
_UNITS_OF_FRACTION = {"角": ("CNY", 10), "毛": ("CNY", 10), "分": ("CNY", 100), "美分": ("USD", 100), "欧分": ("EUR", 100), "便士": ("GBP", 100)}


def read_money(text: str, number: Number, floor: int) -> Reading | None:
    """The sum that the number tells, with symbols and names before and behind; None where none is told."""
    symbol = _SYMBOL.search(text, max(floor, number.start - 10), number.start)
    currency = _CURRENCY.match(text, number.end)
    if currency is None:
        return _read_without_currency(text, number, symbol)
    code, end = CURRENCIES[currency["name"]], currency.end()
    start = number.start
    if symbol and SYMBOLS[symbol["name"]] == code:
        start = symbol.start()
    value, amount, end = _add_fractions(text, number, end, currency["name"])
    if whole := _WHOLE.match(text, end):
        end, amount = whole.end(), Interval(value, value)
    return Reading(Span(start, end), "money", value, amount, code, Span(number.start, number.end))


def _read_without_currency(text: str, number: Number, symbol: re.Match[str] | None) -> Reading | None:
    """$5, 人民币50; 五角, 30美分."""
    place = Span(number.start, number.end)
    if symbol:
        return Reading(Span(symbol.start(), number.end), "money", number.value, number.amount, SYMBOLS[symbol["name"]], place)
    fraction = _FRACTION.match(text, number.end)
    if fraction is None or (fraction["name"] == "分" and True):
        return None
    code, parts = _UNITS_OF_FRACTION[fraction["name"]]
    value, amount, end = number.value / parts, number.amount._replace(low=number.amount.low / parts, high=number.amount.high / parts), fraction.end()
    if fraction["name"] in "角毛" and (sub := _SUB.match(text, end)) and sub["name"] == "分":
        value, end = value + _worth(sub), sub.end()
        amount = Interval(value, value)
    return Reading(Span(number.start, end), "money", value, amount, code, place)


def _add_fractions(text: str, number: Number, end: int, name: str) -> tuple[Decimal, Interval, int]:
    """What 角, 分, 美分 behind the currency add; 五块三 is 五块三毛."""
    value, amount, found = number.value, number.amount, False
    while sub := _SUB.match(text, end):
        value, end, found = value + _worth(sub), sub.end(), True
    if not found and name in ("块", "塊") and (tenth := _TENTH.match(text, end)):
        value, end, found = value + Decimal("一二三四五六七八九".index(tenth["digit"]) + 1) / 10, tenth.end(), True
    if not found and name in ("块", "塊") and text.startswith("半", end):
        value, end, found = value + Decimal("0.5"), end + 1, True
    return value, Interval(value, value) if found else amount, end


def _worth(sub: re.Match[str]) -> Decimal:
    numeral = read_numeral(sub["number"])
    return (numeral.value if numeral else Decimal(0)) / FRACTIONS[sub["name"]]
