"""Numbers with what they are told in: percent, money, units of measurement, degrees, ages."""

from __future__ import annotations

from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.numerals import mirror
from qlint.readings.money import read_money
from qlint.readings.number import Number
from qlint.readings.reading import Reading, scale_interval
from qlint.readings.tenths import read_tenths
from qlint.readings.units import AGES, DEGREES, find_unit, make_expression, make_unit_expression
from qlint.values import Interval

_GAP = "[ \u3000\u00a0]{0,4}+"
_PERCENT = compile_late(rf"{_GAP}(?:(?P<sign>[%％‰])(?![0-9A-Za-z%])|(?:[个個]{_GAP})?[百佰]{_GAP}分{_GAP}[点點])")
_HALF = compile_late("半(?![年天月个小日夜数])")
_UNIT = compile_late(rf"{_GAP}(?P<unit>{make_unit_expression()})")
_AGE = compile_late(rf"{_GAP}(?P<unit>{make_expression(AGES, {'岁': '[月末入]', '歲': '[月末入]'})})")
_DEGREE = compile_late(rf"{_GAP}(?P<unit>{make_expression(DEGREES, {'度': '[假过夏量数电角]'})})")
# 华氏温度98.6度, 零下5摄氏度: what stands before the number.
_SCALE_NAME = compile_late("(?:(?P<scale>摄氏|攝氏|华氏|華氏)(?:温度|溫度)?)?(?P<below>零下)?$")
# 六千字节 are six 千字节: 千, 兆 and 百 belong to the unit where they make one.
_OWN_SCALES = {"千": 10**3, "仟": 10**3, "兆": 10**12, "百": 10**2}
# Words of their own, and units only behind digits.
_BEHIND_DIGITS_ONLY = frozenset("节石里")


def read_amount(text: str, number: Number, floor: int) -> Reading | None:
    """The number with its unit; None where none follows. Nothing before `floor` belongs to it."""
    if number.kind == "share":
        return make_reading(number, "percent", "%", number.end, factor=100 / number.base)
    if number.kind in ("digits", "ordinal"):
        return None
    return (
        _read_percent(text, number)
        or read_tenths(text, number)
        or read_money(text, number, floor)
        or _read_degree(text, number, floor)
        or _read_age(text, number)
        or _read_unit(text, number)
    )


def make_reading(
    number: Number, kind: str, unit: str, end: int, *, factor: Decimal = Decimal(1), start: int | None = None
) -> Reading:
    """A reading of the number times a factor, to `end`; from `start` where something belongs to it in front."""
    amount = number.amount if factor == 1 else scale_interval(number.amount, factor)
    span = Span(number.start if start is None else start, end)
    return Reading(span, kind, number.value * factor, amount, unit, number.place)


def _read_percent(text: str, number: Number) -> Reading | None:
    sign = _PERCENT.match(text, number.end)
    if sign is None:
        return None
    factor = Decimal("0.1") if sign["sign"] == "‰" else Decimal(1)
    return make_reading(number, "percent", "%" if sign["sign"] else "百分点", sign.end(), factor=factor)


def _read_degree(text: str, number: Number, floor: int) -> Reading | None:
    degree = _DEGREE.match(text, number.end)
    if degree is None:
        return None
    before = _SCALE_NAME.search(text, max(floor, number.start - 8), number.start)
    unit, start = DEGREES[degree["unit"]], number.start
    if before is None or not before[0]:
        return make_reading(number, "temperature", unit, degree.end())
    start = before.start()
    if before["scale"]:
        unit = "摄氏度" if before["scale"][0] in "摄攝" else "华氏度"
    if before["below"]:
        number = number._replace(value=-number.value, amount=mirror(number.amount))
    return make_reading(number, "temperature", unit, degree.end(), start=start)


def _read_age(text: str, number: Number) -> Reading | None:
    age = _AGE.match(text, number.end)
    return _add_half(text, make_reading(number, "age", AGES[age["unit"]], age.end())) if age else None


def _read_unit(text: str, number: Number) -> Reading | None:
    last = number.end - 1
    if text[last] in _OWN_SCALES and last > number.start:
        own = _UNIT.match(text, last)
        if own and own.end() > number.end:
            scale = Decimal(_OWN_SCALES[text[last]])
            value = number.value / scale
            unscaled = number._replace(end=last, value=value, amount=Interval(value, value))
            return _add_half(text, make_reading(unscaled, "dimension", find_unit(own["unit"]), own.end()))
    unit = _UNIT.match(text, number.end)
    if unit is None or (unit["unit"] in _BEHIND_DIGITS_ONLY and not text[last].isdecimal()):
        return None
    return _add_half(text, make_reading(number, "dimension", find_unit(unit["unit"]), unit.end()))


def _add_half(text: str, reading: Reading) -> Reading:
    """三斤半: half a unit more."""
    half = _HALF.match(text, reading.span.end)
    if half is None or reading.value is None or reading.value % 1:
        return reading
    value = reading.value + Decimal("0.5")
    return reading._replace(span=Span(reading.span.start, half.end()), value=value, amount=Interval(value, value))


def read_half(text: str, start: int) -> Reading | None:
    """半斤, 半公里: the half of a unit; `start` is the place of 半."""
    unit = _UNIT.match(text, start + 1)
    if unit is None or text[start - 1 : start] in ("一", "多", "大", "过", "两", "各", "另", "后", "前", "下", "上"):
        return None
    half = Decimal("0.5")
    span = Span(start, unit.end())
    return Reading(span, "dimension", half, Interval(half, half), find_unit(unit["unit"]), Span(start, start + 1))
