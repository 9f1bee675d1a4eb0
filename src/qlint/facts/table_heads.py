"""The header of a table: how many rows it has, what stands over each column, and in which unit."""

from __future__ import annotations

from collections.abc import Sequence

from qlint.expressions import compile_late
from qlint.facts.cells import is_heading_number, is_total
from qlint.grids import Cell, Column

# What stands above the head, in cells of its own at times.
TITLE_LINE = compile_late(
    r"[（(]?(?:[续附]?表(?:[ 　0-9一二三四五六七八九十-]|\Z)|(?:计量)?单[ 　]*位[ 　]*[：:]|制表|填报)"
)
_UNIT_BRACKET = compile_late(r"[（(](?:单位[：:])?(?P<unit>[^（）()]{1,8})[）)]")
_UNIT_WORDS = compile_late(r"[万亿千百]?[一-鿿A-Za-z²³㎡/%％‰]{1,6}")
_REMARKS = compile_late(r"备注|说明|附注|备考|签名|签字|")
_MOST_HEADERS = 3


def count_header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows at the top hold no number; one of nothing but years (2024　2025) is a header too."""
    for index, cells in enumerate(rows[: _MOST_HEADERS + 1]):
        values = [cell.value for cell in cells if cell.value is not None]
        years = (not index or cells[0].missing) and len(rows) > index + 1 and all(map(is_heading_number, cells))
        if values and not years:
            return index
        if any(is_total(cell.words) for cell in cells[:1]):
            return index
    return 0


def is_head(cells: Sequence[Cell]) -> bool:
    """Two words or more; 附表　综合评分表 and 单位：万元　2025年 stand above the head."""
    return sum(bool(cell.words) for cell in cells) > 1 and TITLE_LINE.match(cells[0].words) is None


def cut_remarks(cells: Sequence[Cell], width: int) -> Sequence[Cell]:
    """A header without 备注 at its end where no row says anything under it."""
    extra = cells[width:]
    return cells[:width] if all(_REMARKS.fullmatch(cell.words) for cell in extra) else cells


def read_names(heads: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """The words above each column; a group head stands over the empty cells to its right."""
    names = [""] * width
    for level, cells in enumerate(heads):
        group = ""
        for column, cell in enumerate(cells):
            below = any(row[column].words for row in heads[level + 1 :])
            group = cell.words or (group if below else "")
            names[column] += group if group != names[column] else ""
    return names


def read_column(name: str, unit: str, numeric: bool) -> Column:
    bracket = _UNIT_BRACKET.search(name)
    if bracket is not None and _UNIT_WORDS.fullmatch(bracket["unit"]):
        return Column(name[: bracket.start()] + name[bracket.end() :], bracket["unit"], numeric)
    return Column(name, unit, numeric)


def has_value(cells: Sequence[Cell]) -> bool:
    return any(cell.value is not None for cell in cells)
