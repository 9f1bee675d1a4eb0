"""The rows of a table: which column each cell of a short row stands in, and what the row is."""

from __future__ import annotations

from collections.abc import Sequence

from qlint.facts.cells import is_total, rank_of
from qlint.grids import Cell, TableRow

_NEAR, _WIDE_GAP = 4, 10  # places on a screen


def width_of(words: str) -> int:
    """The width on a screen: Han characters and wide blanks take two places."""
    return sum(2 if character > "\u2e7f" else 1 for character in words)


def read_row(cells: Sequence[Cell], numeric: Sequence[bool], begins: Sequence[int], pattern: Sequence[int]) -> TableRow:
    """A row; `begins` and `pattern` are where its cells and those of a full row begin on the screen."""
    placed = _place(cells, numeric) or _place_by_eye(cells, numeric, begins, pattern)
    leading = []
    for cell in cells:
        if cell.value is not None and not (cell is cells[0] and len(cells) > 1 and cells[1].value is None):
            break
        if cell.value is None:
            leading.append(cell.words)
    total = next(filter(None, map(is_total, leading)), "")
    return TableRow("".join(leading), placed, total, rank_of([cell.words for cell in cells[:2]]))


def _place(cells: Sequence[Cell], numeric: Sequence[bool]) -> tuple[Cell | None, ...]:
    """The cells by column. A short row lost cells at its end, or its first cell is merged with those behind it or with
    those above it: the one way that puts numbers below numbers, none where several do."""
    width, count = len(numeric), len(cells)
    if count >= width:
        return tuple(cells[:width]) if all(cell.missing for cell in cells[width:]) else ()
    gap = (None,) * (width - count)
    ways: list[tuple[Cell | None, ...]] = [(*cells, *gap), (cells[0], *gap, *cells[1:])]
    if not is_total(cells[0].words):
        ways[1] = (*gap, *cells)
    fitting = [way for way in ways if _fits(way, numeric)]
    return fitting[0] if len(fitting) == 1 else ()


def _place_by_eye(
    cells: Sequence[Cell], numeric: Sequence[bool], begins: Sequence[int], pattern: Sequence[int]
) -> tuple[Cell | None, ...]:
    """Cells set apart by blanks stand below one another. Where a column is passed over, a wide gap must show that; none
    of numbers may be missing at the end, where no gap shows anything."""
    if not pattern or len(cells) >= len(numeric):
        return ()
    placed: list[Cell | None] = [None] * len(numeric)
    before, end = -1, 0
    for cell, begin in zip(cells, begins, strict=True):
        column = min(range(len(pattern)), key=lambda index: abs(pattern[index] - begin))
        jumps = column > before + 1 and begin - end < _WIDE_GAP
        if column <= before or jumps or abs(pattern[column] - begin) > _NEAR:
            return ()
        placed[column] = cell
        before, end = column, begin + width_of(cell.words)
    return tuple(placed) if _fits(placed, numeric) and not any(numeric[before + 1 :]) else ()


def _fits(way: Sequence[Cell | None], numeric: Sequence[bool]) -> bool:
    return all(
        cell is None or cell.missing or (cell.value is not None) == number or bool(is_total(cell.words))
        for cell, number in zip(way, numeric, strict=True)
    )
