"""The sums that tables say they hold: rows of 小计, 合计 and 总计, and columns of them.

What a row of 合计 adds up depends on how the table is built (subtotals below or above their parts, ranks, 其中), which
is not printed. Each way that makes sense is tried; the way that most sums agree with is how the table is built.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.addends import adds_up, combine, is_far, without_parts
from qlint.facts.cells import is_total
from qlint.grids import Cell, Table, TableRow, TableSum
from qlint.model import Fact

# What is no amount of its parts: shares, averages, changes, places, codes.
_NOT_SUMMED = compile_late(
    r"率|得分|评分|比重|占比|比例|比值|之比|百分|％|%|‰|平均|均[值价]?|同比|环比|增[长幅速减]|降幅|变化|序号|编号|编码|代码|(?<![0-9])年[份度]?$|时间|日期|时限"
    r"|期限|排[名序]|名次|位次|指数|指标值|单价|标准|价格|倍|电话|手机|邮编|账号|证号|密度|浓度|温度|等级|级别|系数|强度"
    r"|上年|工期|里程碑|楼层|房号|桩号|起点|终点|坐标|经度|纬度|海拔|高程"
)
# Weights add up to 100, though they are shares.
_WEIGHT = compile_late(r"权重|分值|满分")
_OF_TIME = compile_late(r"[0-9一二三四五六七八九十]{1,4}(?:月|季度|年|周|日)")
# A table that shows only some of its rows.
_PARTIAL = compile_late(r"部分|节选|摘录|示例|样表|样式|前[0-9一二三四五六七八九十]{1,3}[名位家]")
# Rows beside the parts: what is told of them, or of another year.
_NO_PART = compile_late(r"其中|上年|去年|同期|同比|环比|增减|增长|增幅|占比|比重|比例|平均|人均|备注|完成率|排名")
_FIRST_YEAR, _LAST_YEAR = 1949, 2100
_LEAST_PARTS, _MOST_TOTALS, _LONGEST_UNIT = 2, 60, 3
_CLASSES = {"小计": 1, "合计": 2, "总计": 3}

# The rows that each sum adds up: row of the sum → rows of its parts.
Plan = dict[int, tuple[int, ...]]


class _Sum(NamedTuple):
    total: Cell
    addends: tuple[Cell, ...]
    agrees: bool
    nil: bool = False


def read(document: Document) -> Iterator[Fact]:
    """The sums of every table whose parts can be told: Fact("table_sum", start, end, TableSum), by place."""
    for fact in document.facts("table"):
        table: Table = fact.value
        if not _is_whole(table):
            continue
        # Of a table that shows some of its rows, each row may still add up.
        found = [*(() if _PARTIAL.search(table.title) else _row_sums(table)), *_column_sums(table)]
        found.sort(key=lambda each: each.total.span)
        for each in found:
            yield Fact("table_sum", each.total.span.start, each.total.span.end, each)


def _is_whole(table: Table) -> bool:
    """Whether no row is left out, and all numbers are of one thing."""
    heads = [column.words for column in table.columns if column.words]
    if len(set(heads)) < len(heads):
        return False  # two halves side by side
    for column, values in enumerate(table.columns):
        if values.words.endswith("单位") and values.words in ("单位", "计量单位", "数量单位"):
            units = {cell.words for row in table.rows if row.cells and (cell := row.cells[column]) and cell.words}
            # 县水利局 is no unit of measure.
            if len(units) > 1 and all(len(unit) <= _LONGEST_UNIT for unit in units):
                return False
    return not any(row.label and not row.label.strip("…⋮") for row in table.rows)


def _row_sums(table: Table) -> Iterator[TableSum]:
    """Sums of columns of numbers, each said by a row of 合计."""
    totals = [index for index, row in enumerate(table.rows) if row.total]
    columns = [index for index in range(len(table.columns)) if is_summed(table, index)]
    if not 0 < len(totals) <= _MOST_TOTALS or not columns or not all(row.cells for row in table.rows):
        return
    plans = _plans(table, totals)
    tried = _try_all(table, plans, columns, nil=False)
    if any(each.agrees and each.nil for sums in tried for found in sums for each in found.values()):
        tried = _try_all(table, plans, columns, nil=True)  # what is missing was shown to be nil
    scores = [_score(sums) for sums in tried]
    best = max(range(len(plans)), key=lambda index: (scores[index][0] - scores[index][1], -index), default=-1)
    if best < 0:
        return
    holds, fails = scores[best]
    simple = len(totals) == len(plans) == 1 and not any("其中" in row.label for row in table.rows)
    # Most sums of a table agree: where they do not, the table is built in a way of its own.
    if fails and not (holds >= fails or (simple and fails == 1)):
        return
    for place, column in enumerate(columns):
        for total, found in tried[best][place].items():
            if found.agrees or not any(total in sums[place] and sums[place][total].agrees for sums in tried):
                unit = found.total.unit or table.columns[column].unit
                # Far more than the sum says: rows may be parts of others in a way that is not printed.
                certain = holds >= 2 * fails or (simple and not is_far(found.total, found.addends))
                label = table.rows[total].total
                yield TableSum(label, found.total, found.addends, found.agrees, certain, unit)


def _try_all(table: Table, plans: Sequence[Plan], columns: Sequence[int], *, nil: bool) -> list[list[dict[int, _Sum]]]:
    return [[_try(table, plan, column, nil) for column in columns] for plan in plans]


def _score(sums: Sequence[dict[int, _Sum]]) -> tuple[int, int]:
    agree = [each.agrees for found in sums for each in found.values()]
    return sum(agree), len(agree) - sum(agree)


def _plans(table: Table, totals: Sequence[int]) -> list[Plan]:
    """The ways to build the table, the usual one first: sums below their parts or above them, all rows or those of one
    rank only."""
    rows = table.rows
    plain = [index for index, row in enumerate(rows) if not row.total and _is_part(row)]
    choices = [plain]
    ranks = {rows[index].rank for index in plain}
    if len(ranks) > 1:
        choices += [[index for index in plain if rows[index].rank == rank] for rank in sorted(ranks)]
    plans: list[Plan] = []
    for chosen in choices:
        for first in (False, True):
            plan = _plan(table, totals, chosen, first)
            if plan and plan not in plans:
                plans.append(plan)
    return plans


def _is_part(row: TableRow) -> bool:
    """A row of numbers that a sum may add up; 一、城区 alone is a heading."""
    return _NO_PART.search(row.label) is None and any(cell is not None and cell.value is not None for cell in row.cells)


def _plan(table: Table, totals: Sequence[int], plain: Sequence[int], first: bool) -> Plan:
    """Each sum adds up the rows since the sum before it (`first`: those below it), a higher one the lower sums too."""
    plan: Plan = {}
    pending: list[int] = []
    edge = len(table.rows) if first else -1
    for total in sorted(totals, reverse=first):
        weight = _CLASSES[table.rows[total].total]
        parts = [index for index in plain if min(edge, total) < index < max(edge, total)]
        lower = [index for index in pending if not parts or _CLASSES[table.rows[index].total] < weight]
        pending = [index for index in pending if index not in lower] + [total]
        edge = total
        _add(plan, total, [*lower, *parts])
    if first and totals[-1] not in plan:
        _add(plan, totals[-1], [index for index in pending if index != totals[-1]])  # 小计 above, 合计 below
    return plan


def _add(plan: Plan, total: int, parts: Sequence[int]) -> None:
    if len(parts) >= _LEAST_PARTS:
        plan[total] = tuple(sorted(parts))


def _try(table: Table, plan: Plan, column: int, nil: bool) -> dict[int, _Sum]:
    """The sums of one column that can be told under a plan; one of lower sums may as well add up all their parts."""
    found: dict[int, _Sum] = {}
    head = table.columns[column]
    for total, parts in plan.items():
        stated = table.rows[total].cells[column]
        whole = tuple(leaf for part in parts for leaf in plan.get(part, (part,)))
        for rows in dict.fromkeys((parts, whole)):
            addends = [table.rows[index].cells[column] for index in rows]
            if stated is not None and (cells := combine(stated, addends, head, nil)) is not None:
                agrees = adds_up(stated, cells, head) or adds_up(stated, without_parts(cells), head)
                one = _Sum(stated, cells, agrees, len(cells) < len(rows))
                if total not in found or one.agrees:
                    found[total] = one
    return found


def is_summed(table: Table, column: int) -> bool:
    """Whether the numbers of a column can be added up."""
    head = table.columns[column]
    words = head.words if table.certain else table.heads
    if _WEIGHT.search(head.words) is not None:
        return head.numeric
    if not head.numeric or _NOT_SUMMED.search(words) is not None or _NOT_SUMMED.search(head.unit) is not None:
        return False
    if "累计" in head.words and any(_OF_TIME.match(row.label) for row in table.rows):
        return False
    values = [
        cell.value
        for row in table.rows
        if row.cells and not row.total and (cell := row.cells[column]) and cell.value is not None
    ]
    return not _is_serial(values) and not all(_FIRST_YEAR <= value <= _LAST_YEAR for value in values)


def _is_serial(values: Sequence[Decimal]) -> bool:
    return len(values) > 1 and values == [Decimal(number) for number in range(1, len(values) + 1)]


def _column_sums(table: Table) -> Iterator[TableSum]:
    """Sums of rows, said by the head of a column; which columns they add up, most rows must show."""
    if not table.certain:
        return
    summed = [index for index in range(len(table.columns)) if is_summed(table, index)]
    for place, column in enumerate(summed):
        label = _sum_head(table.columns[column].words)
        if not label:
            continue
        best: tuple[int, list[_Sum]] = (0, [])
        for parts in _neighbours(summed, place):
            sums = list(_along_rows(table, column, parts))
            holds = sum(each.agrees for each in sums)
            if holds > best[0]:
                best = holds, sums
        holds, sums = best
        fails = len(sums) - holds
        if holds >= max(2, 3 * fails) or (holds == 2 and fails == 1):
            unit = table.columns[column].unit
            yield from (TableSum(label, each.total, each.addends, each.agrees, True, unit) for each in sums)


def _sum_head(words: str) -> str:
    for length in (2, len(words)):
        if is_total(words[-length:]) or is_total(words[:length]):
            return words
    return ""


def _neighbours(summed: Sequence[int], place: int) -> Iterator[tuple[int, ...]]:
    """Two columns or more in front of a column, then behind it; the widest first."""
    for count in range(place, 1, -1):
        yield tuple(summed[place - count : place])
    for count in range(len(summed) - place - 1, 1, -1):
        yield tuple(summed[place + 1 : place + 1 + count])


def _along_rows(table: Table, column: int, parts: Sequence[int]) -> Iterator[_Sum]:
    for row in table.rows:
        stated = row.cells[column] if row.cells else None
        if stated is None:
            continue
        found = combine(stated, [row.cells[index] for index in parts], table.columns[column], False)
        if found is not None:
            yield _Sum(stated, found, adds_up(stated, found, table.columns[column]))
