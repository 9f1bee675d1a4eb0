"""What names the rows of a table, and its row of 合计: that printed, else one reckoned."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.facts.table_sums import is_summed
from qlint.grids import Cell, Table, TableRow

_PARTIAL = compile_late(r"部分|节选|摘录|示例|前[0-9一二三四五六七八九十]{1,3}[名位家]")
RECKONED = "各行之和"
_FIRST_COLUMNS = 2


def labels_of(table: Table) -> list[str]:
    """What names each row: the first column of words that no two rows share, else all words in front of the numbers."""
    for index, column in enumerate(table.columns[:_FIRST_COLUMNS]):
        cells = [row.cells[index] if row.cells and not row.total else None for row in table.rows]
        words = [cell.words for cell in cells if cell is not None and cell.words]
        if words and all(map(str.isdecimal, words)):
            continue  # 序号
        if not column.numeric and len(set(words)) == len(words) > 1:
            return [cell.words if cell is not None else "" for cell in cells]
        break
    return ["" if row.total else label_of(row) for row in table.rows]


def label_of(row: TableRow) -> str:
    """What names a row; 3路 fills its first cell like a number with a unit."""
    first = row.cells[0] if row.cells and not row.total else None
    return first.words if first is not None and first.value is not None and first.unit else row.label


def total_of(table: Table) -> TableRow | None:
    """The row of 合计; where there is none, the sums of the columns that can be added up."""
    totals = [row for row in table.rows if row.total in ("合计", "总计")]
    if totals or any(row.total for row in table.rows):
        return totals[0] if len(totals) == 1 else None
    if _PARTIAL.search(table.title) is not None or any(not row.cells or "其中" in row.label for row in table.rows):
        return None
    cells = []
    for index, column in enumerate(table.columns):
        values = [cell for row in table.rows if (cell := row.cells[index]) is not None and cell.value is not None]
        whole = len(values) == len(table.rows) > 1 and column.numeric and is_summed(table, index)
        cells.append(_sum(values) if whole and "其中" not in column.words else None)
    return TableRow(RECKONED, tuple(cells), "合计")


def _sum(cells: Sequence[Cell]) -> Cell:
    value = sum((cell.value for cell in cells if cell.value is not None), Decimal(0))
    return Cell(f"{value:f}", cells[-1].span, value, min(cell.step for cell in cells), cells[-1].unit)
