"""Whether a number of the text can be that of a cell: units, slips, and what a row or column gives when reckoned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.grids import Cell, Column
from qlint.values import Quantity

_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "千": Decimal(1000), "百万": Decimal(1_000_000)}
_SCALED = compile_late(r"(?P<scale>百万|[千万亿])?(?P<unit>.{0,4})")
_COUNTS = frozenset(
    ["thing", "person", "organisation", "place", "台", "套", "辆", "event", "document", "人次", "间", "所", "分", "株"]
)
_PERSONS = frozenset(["人", "名", "位"])
_MOST_RECKONED = 40
_TWICE, _LONG = 2, 4


def scale_of(cell: Cell, column: Column, quantity: Quantity) -> Decimal | None:
    """What a number of the cell is multiplied by to be in the unit of the quantity; None where units differ."""
    unit = cell.unit or column.unit
    if not unit:
        if column.words.endswith(("人数", "户数", "件数")) and quantity.unit not in (*_PERSONS, column.words[-2]):
            return None
        counted = quantity.dimension in _COUNTS or bool(quantity.unit and quantity.unit in column.words)
        return Decimal(1) if counted and quantity.amount.form == "exact" else None
    if "/" in unit and quantity.unit and quantity.unit in unit.split("/"):
        return Decimal(1)  # 台/件, 公斤/亩
    found = _SCALED.fullmatch(unit)
    if found is None:
        return None
    same = found["unit"] == quantity.unit or {found["unit"], quantity.unit} <= _PERSONS
    if not same and not (not found["unit"] and quantity.unit and quantity.unit in column.words):
        return None
    return _SCALES[found["scale"]] if found["scale"] else Decimal(1)


def equals(value: Decimal, step: Decimal, scale: Decimal, quantity: Quantity) -> bool:
    half = step / 2 if step < 1 or scale > 1 else Decimal(0)
    return (value - half) * scale <= quantity.amount.high and quantity.amount.low <= (value + half) * scale


def said(quantity: Quantity, scale: Decimal) -> Decimal:
    return (quantity.amount.low + quantity.amount.high) / 2 / scale


def is_slip(value: Decimal, other: Decimal) -> bool:
    """One digit another, two neighbours swapped, a digit lost or doubled: 1250 and 1520, 24 and 26."""
    one, two = f"{value.normalize():f}", f"{other.normalize():f}"
    if "." in one + two:
        decimals = max(len(each.partition(".")[2]) for each in (one, two))
        one, two = f"{value:.{decimals}f}", f"{other:.{decimals}f}"
    if len(one) == len(two):
        places = [place for place, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        if len(places) == 1:
            return len(one) > 1 and "." not in (one[places[0]], two[places[0]])
        swapped = len(places) == 2 and places[1] - places[0] <= _TWICE
        return swapped and one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]
    short, long = sorted((one, two), key=len)
    lost = len(long) - len(short) == 1 and len(short) > _TWICE
    return lost and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def is_swap(value: Decimal | None, other: Decimal) -> bool:
    """The same four digits or more in another order: 1250 and 1520."""
    one, two = f"{value or 0:f}", f"{other.normalize():f}"
    return len(one) >= _LONG and sorted(one) == sorted(two) and is_slip(value or Decimal(0), other)


def is_near(value: Decimal, other: Decimal) -> bool:
    """Within a half and twice, or a slip."""
    return (value < other * _TWICE and other < value * _TWICE) or is_slip(value, other)


def reckoned(cells: Sequence[Cell | None]) -> Iterator[tuple[Decimal, Decimal]]:
    """What cells of one row or column give: each, the sum of all, of two, and the difference of two, each with its last
    place."""
    values = [(cell.value, cell.step) for cell in cells[:_MOST_RECKONED] if cell is not None and cell.value is not None]
    yield from values
    if values:
        yield sum((value for value, _ in values), Decimal(0)), min(step for _, step in values)
    for place, (value, step) in enumerate(values):
        for other, fine in values[:place]:
            yield value + other, min(step, fine)
            yield abs(value - other), min(step, fine)
