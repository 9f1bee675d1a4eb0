"""From a text to its readings: numbers first, then their units, then what joins or bounds them."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.readings.amounts import read_amount, read_discount
from qlint.readings.bounds import join
from qlint.readings.numbers import Number, find_numbers
from qlint.readings.reading import Reading
from qlint.readings.units import CURRENCIES, DEGREES, make_expression

_NAMED = {name: code for name, code in CURRENCIES.items() if len(name) > 1 and name not in ("块钱", "塊錢", "比尔", "新元")}
_DEGREES = {name: unit for name, unit in DEGREES.items() if name != "度"}
_ALONE = compile_late(make_expression({**_NAMED, **_DEGREES}))
_DISCOUNT = compile_late("折")


def read(text: str) -> Iterator[Reading]:
    """The readings of a text by start, without overlap; inside a range its numbers are its parts."""
    return join(text, _read_amounts(text))


def read_whole(text: str) -> Reading | None:
    """The one reading that fills the text, None where there is no such."""
    readings = list(read(text))
    return readings[0] if len(readings) == 1 and readings[0].span == Span(0, len(text)) else None


def _read_amounts(text: str) -> list[Reading]:
    """Numbers with their units, discounts and units without numbers, in order."""
    discounts = {found.span.start: found for found in _find_discounts(text)}
    readings: list[Reading] = []
    floor = 0
    for number in find_numbers(text):
        if number.start < floor:
            continue
        reading = read_amount(text, number, floor) or _make_plain(number)
        readings.append(reading)
        floor = reading.span.end
    if discounts:
        kept = [each for each in readings if not any(_meet(each.span, found.span) for found in discounts.values())]
        readings = sorted([*kept, *discounts.values()], key=lambda each: each.span)
    return _add_units(text, readings)


def _make_plain(number: Number) -> Reading:
    place = Span(number.start, number.end)
    return Reading(place, number.kind, number.value, number.amount, "", place)


def _find_discounts(text: str) -> Iterator[Reading]:
    for match in _DISCOUNT.finditer(text):
        for width in (2, 3, 4):
            start = match.start() - width
            if start >= 0 and (found := read_discount(text, start)) and found.span.end == match.end():
                yield found
                break


def _add_units(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings with currencies and degrees that no number tells."""
    units: list[Reading] = []
    index = 0
    for match in _ALONE.finditer(text):
        while index < len(readings) and readings[index].span.end <= match.start():
            index += 1
        if index < len(readings) and readings[index].span.start < match.end():
            continue
        unit = _NAMED.get(match[0]) or _DEGREES[match[0]]
        units.append(Reading(Span(*match.span()), "unit", None, None, unit, Span(match.start(), match.start())))
    return sorted([*readings, *units], key=lambda each: each.span) if units else readings


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
