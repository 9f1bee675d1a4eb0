"""Whether numbers of a table add up, as far as their printed digits can tell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.grids import Cell, Column

# Things that are counted one by one: their sums are exact.
_COUNTED = compile_late(
    r"[个人名户家辆台套座件项条份册本所处场次期支只株棵头块根盏张间幢栋艘架口眼]|人次|户次|批次|人份|标箱"
)
_COUNTED_HEAD = compile_late(r"(?<![指倍系分])数\Z|数量|人次|名额|席位|[一-鿿]人员")
_HALF = Decimal("0.5")
_LEAST_PARTS = 2
_FAR = Decimal("1.4")


def combine(stated: Cell, addends: Sequence[Cell | None], column: Column, nil: bool) -> tuple[Cell, ...] | None:
    """The cells that a sum adds up; None where nothing can be said: no number, another unit, a cell that is not known,
    or missing ones, unless these are nil or the rest is already more than the sum."""
    if stated.value is None:
        return None
    if any(cell is None or (cell.value is None and not cell.missing) for cell in addends):
        return None
    cells = tuple(cell for cell in addends if cell is not None and cell.value is not None)
    if len(cells) < _LEAST_PARTS or any(cell.unit != stated.unit for cell in cells):
        return None
    if len(cells) < len(addends) and not nil:
        known = sum((cell.value for cell in cells if cell.value is not None), Decimal(0))
        below = all(cell.value is not None and cell.value >= 0 for cell in cells)
        # A missing cell may be nil; that it is can only be said where the rest adds up.
        if not (below and known - stated.value > _tolerance(stated, cells, column)) and known != stated.value:
            return None
    return cells


def adds_up(stated: Cell, addends: Sequence[Cell], column: Column) -> bool:
    if stated.value is None:
        return True
    whole = sum((cell.value for cell in addends if cell.value is not None), Decimal(0))
    return abs(whole - stated.value) <= _tolerance(stated, addends, column)


def without_parts(addends: Sequence[Cell]) -> tuple[Cell, ...]:
    """The addends without those that follow their own sum: 95, 40, 55, 30 is 95 and 30."""
    kept: list[Cell] = []
    place = 0
    while place < len(addends):
        kept.append(addends[place])
        place += 1 + _parts_behind(addends, place)
    return tuple(kept)


def _parts_behind(addends: Sequence[Cell], place: int) -> int:
    """How many of the addends behind one add up to it; 0 where it is not their sum."""
    whole, found = addends[place].value, Decimal(0)
    for count, cell in enumerate(addends[place + 1 :], start=1):
        found += cell.value or Decimal(0)
        if count >= _LEAST_PARTS and found == whole:
            return count
        if whole is None or found > whole:
            break
    return 0


def is_far(stated: Cell, addends: Sequence[Cell]) -> bool:
    """Whether the addends are far more than what is said to be their sum."""
    whole = sum((cell.value for cell in addends if cell.value is not None), Decimal(0))
    return len(addends) > _LEAST_PARTS and stated.value is not None and whole > _FAR * stated.value


def _tolerance(stated: Cell, addends: Sequence[Cell], column: Column) -> Decimal:
    """Half of the last printed digit for each number; none for things that are counted. 3 beside 12.5 is 3.0: blanks of
    a spreadsheet, not rounding."""
    finest = min(cell.step for cell in addends)
    unit = stated.unit or column.unit
    if finest == stated.step == 1 and (_COUNTED.fullmatch(unit) or (not unit and _COUNTED_HEAD.search(column.words))):
        return Decimal(0)
    return _HALF * (len(addends) * finest + stated.step)
