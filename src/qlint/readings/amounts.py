"""Numbers with what they are told in: percent, money, units of measurement, degrees, ages."""

from __future__ import annotations

from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.readings.money import read_money
from qlint.readings.numbers import Number
from qlint.readings.reading import Reading, scale_interval
from qlint.readings.units import AGES, DEGREES, UNITS, make_expression, make_unit_expression
from qlint.values import Interval

_GAP = "[ \u3000\u00a0]{0,4}+"
_DIGITS = "一二三四五六七八九"
_PERCENT = compile_late(rf"{_GAP}(?P<sign>[%％‰])(?![0-9A-Za-z%])|{_GAP}[个個]{_GAP}百{_GAP}分{_GAP}[点點]|{_GAP}百{_GAP}分{_GAP}[点點]")
_TENTHS = compile_late(
    rf"{_GAP}(?P<word>成|折)(?!立|为|員|员|长|本|功|熟|果|效|就|分|套|人|交|绩|扣|算|合|旧|腰|叠|磨|返|射|叠|本)"
    rf"(?:{_GAP}(?P<tenths>[{_DIGITS}]|半)(?![十百千万亿{_DIGITS}个年月日天元%]))?"
)
_HALF = compile_late("半(?![年天月个小日夜数])")
_UNIT = compile_late(rf"{_GAP}(?P<unit>{make_unit_expression()})")
_OWN_SCALE = compile_late(rf"(?P<unit>{make_unit_expression()})")
_AGE = compile_late(rf"{_GAP}(?P<unit>{make_expression(AGES, {'岁': '月|末|入', '歲': '月|末'})})")
_DEGREE = compile_late(rf"{_GAP}(?P<unit>{make_expression(DEGREES, {'度': '[假过夏量数]'})})")
_SCALE_NAME = compile_late(r"(?P<scale>摄氏|攝氏|华氏|華氏)(?:温度|溫度)?(?P<below>零下)?$|(?<!以)(?P<frost>零下)$")
_TWO_DIGITS = compile_late(rf"(?P<first>[0-9{_DIGITS}]) ?(?P<second>[0-9{_DIGITS}])(?={_GAP}折)")
_STARTS_UNIT = frozenset("千仟兆百")


def read_amount(text: str, number: Number, floor: int) -> Reading | None:
    """The number with its unit; None where none follows. Nothing before `floor` belongs to it."""
    if number.kind == "share":
        return _make(number, "percent", "%", number.end, factor=100 / number.base)
    if number.kind in ("digits", "ordinal"):
        return None
    return (
        _read_percent(text, number)
        or read_money(text, number, floor)
        or _read_degree(text, number, floor)
        or _read_age(text, number)
        or _read_unit(text, number)
    )


def read_discount(text: str, start: int) -> Reading | None:
    """三八折, 7 2 折: two digits told one by one are hundredths."""
    digits = _TWO_DIGITS.match(text, start)
    if digits is None or text[start - 1 : start].isdigit():
        return None
    first, second = ((_DIGITS.find(digit) + 1) or int(digit) for digit in digits.group("first", "second"))
    value = Decimal(10 * first + second)
    end = text.index("折", digits.end()) + 1
    return Reading(Span(start, end), "percent", value, Interval(value, value), "%", Span(*digits.span()))


def _make(number: Number, kind: str, unit: str, end: int, factor: Decimal = Decimal(1), start: int = -1) -> Reading:
    start = number.start if start < 0 else start
    amount = number.amount if factor == 1 else scale_interval(number.amount, factor)
    place = Span(number.inner if number.inner >= 0 else number.start, number.end)
    return Reading(Span(start, end), kind, number.value * factor, amount, unit, place)


def _read_percent(text: str, number: Number) -> Reading | None:
    if sign := _PERCENT.match(text, number.end):
        points = sign["sign"] is None
        factor = Decimal("0.1") if sign["sign"] == "‰" else Decimal(1)
        return _make(number, "percent", "百分点" if points else "%", sign.end(), factor)
    tenths = _TENTHS.match(text, number.end)
    if tenths is None or not 0 < number.value <= 100 or number.kind != "number":
        return None
    if tenths["word"] == "成":
        if number.value > 10:
            return None
        share, behind = number.value * 10, tenths["tenths"]
        if behind and number.value % 1 == 0:
            return _make_share(number, share + (5 if behind == "半" else _DIGITS.index(behind) + 1), tenths.end())
    else:
        share = number.value * 10 if number.value < 10 else number.value
    end = tenths.end("word")
    return _make(number, "percent", "%", end, share / number.value)


def _make_share(number: Number, share: Decimal, end: int) -> Reading:
    return Reading(Span(number.start, end), "percent", share, Interval(share, share), "%", Span(number.start, end))


def _read_degree(text: str, number: Number, floor: int) -> Reading | None:
    degree = _DEGREE.match(text, number.end)
    if degree is None:
        return None
    before = _SCALE_NAME.search(text, max(floor, number.start - 8), number.start)
    unit, start, negative = DEGREES[degree["unit"]], number.start, False
    if before:
        start = before.start()
        negative = bool(before["below"] or before["frost"])
        if before["scale"]:
            unit = "摄氏度" if before["scale"][0] in "摄攝" else "华氏度"
    reading = _make(number, "temperature", unit, degree.end(), start=start)
    if negative and reading.amount and reading.value:
        amount = reading.amount
        mirrored = Interval(-amount.high, -amount.low, amount.high_open, amount.low_open, amount.form)
        reading = reading._replace(value=-reading.value, amount=mirrored)
    return reading


def _read_age(text: str, number: Number) -> Reading | None:
    age = _AGE.match(text, number.end)
    return _with_half(text, _make(number, "age", AGES[age["unit"]], age.end())) if age else None


def _read_unit(text: str, number: Number) -> Reading | None:
    """三百米; 六千字节 are six 千字节, since 千 belongs to the unit where it makes one."""
    if text[number.end - 1] in _STARTS_UNIT and number.end - number.start > 1:
        own = _OWN_SCALE.match(text, number.end - 1)
        if own and own.end() > number.end and UNITS[_name(own["unit"])][0] in "千兆百":
            factor = {"千": 10**3, "仟": 10**3, "兆": 10**6, "百": 10**2}[text[number.end - 1]]
            if text[number.end - 1] != "兆":
                scaled = number._replace(
                    end=number.end - 1, value=number.value / factor, amount=scale_interval(number.amount, 1 / Decimal(factor))
                )
                return _with_half(text, _make(scaled, "dimension", UNITS[_name(own["unit"])], own.end()))
            plain = number.value / 10**12
            scaled = number._replace(end=number.end - 1, value=plain, amount=Interval(plain, plain))
            return _with_half(text, _make(scaled, "dimension", UNITS[_name(own["unit"])], own.end()))
    unit = _UNIT.match(text, number.end)
    if unit is None or (unit["unit"] in _ARABIC_ONLY and not text[number.end - 1].isdigit()):
        return None
    return _with_half(text, _make(number, "dimension", UNITS[_name(unit["unit"])], unit.end()))


_ARABIC_ONLY = frozenset("节石里")
_BY_LETTERS = {name.lower(): name for name in UNITS}


def _name(printed: str) -> str:
    return printed if printed in UNITS else _BY_LETTERS[printed.lower()]


def _with_half(text: str, reading: Reading) -> Reading:
    """三斤半: half a unit more."""
    half = _HALF.match(text, reading.span.end)
    if half is None or reading.amount is None or reading.value is None or reading.value % 1:
        return reading
    value = reading.value + Decimal("0.5")
    return reading._replace(span=Span(reading.span.start, half.end()), value=value, amount=Interval(value, value))
