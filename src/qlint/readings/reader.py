"""From a text to its readings: numbers first, then their units, then what joins or bounds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.readings.amounts import read_amount, read_half
from qlint.readings.bounds import join
from qlint.readings.currencies import NAMED_CURRENCIES
from qlint.readings.number import Number
from qlint.readings.numbers import find_numbers
from qlint.readings.reading import Reading
from qlint.readings.tenths import find_spelled
from qlint.readings.units import DEGREES, make_expression

_NAMED = NAMED_CURRENCIES | {name: unit for name, unit in DEGREES.items() if name != "度"}
_ALONE = compile_late(f"(?P<half>半)|(?P<unit>{make_expression(_NAMED)})")


def read(text: str) -> Iterator[Reading]:
    """The readings of a text by start, without overlap; inside a range its numbers are its parts."""
    # Each later kind fills what the earlier ones leave: 7 2折 is one share, 5欧元 one sum.
    return join(text, _fill(_fill(list(find_spelled(text)), _read_amounts(text)), _find_alone(text)))


def read_whole(text: str) -> Reading | None:
    """The one reading that fills the text, None where there is no such."""
    readings = list(read(text))
    return readings[0] if len(readings) == 1 and readings[0].span == Span(0, len(text)) else None


def _read_amounts(text: str) -> Iterator[Reading]:
    """Numbers with their units, in order."""
    floor = 0
    for number in find_numbers(text):
        if number.start >= floor:
            reading = read_amount(text, number, floor) or _read_plain(number)
            yield reading
            floor = reading.span.end


def _read_plain(number: Number) -> Reading:
    return Reading(Span(number.start, number.end), number.kind, number.value, number.amount, "", number.place)


def _find_alone(text: str) -> Iterator[Reading]:
    for match in _ALONE.finditer(text):
        if match["half"]:
            if half := read_half(text, match.start()):
                yield half
        else:
            span = Span(*match.span())
            yield Reading(span, "unit", None, None, _NAMED[match[0]], Span(span.start, span.start))


def _fill(kept: Sequence[Reading], others: Iterator[Reading]) -> Sequence[Reading]:
    """Both in order, without those of the others that meet one of the first."""
    added: list[Reading] = []
    index = 0
    for other in others:
        while index < len(kept) and kept[index].span.end <= other.span.start:
            index += 1
        if index == len(kept) or kept[index].span.start >= other.span.end:
            added.append(other)
    return list(merge(kept, added, key=lambda reading: reading.span)) if kept else added
