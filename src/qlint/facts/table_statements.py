"""What the text says of an item of a table: 全市新建充电桩1520个 beside the row 合计 under 新建充电桩（个）.

The text names an item in its own words. So kinds of evidence are told apart: row and column are named and nothing
narrows them (another number of that size differs); both are named with other words between, or the row alone where
nothing else is said (a number that a slip makes of that of the cell differs). A number that the row or the column
gives when reckoned is no slip.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.table_labels import RECKONED, label_of, labels_of, total_of
from qlint.facts.table_names import Name, find_names, read_names
from qlint.facts.table_numbers import equals, is_near, is_slip, is_swap, reckoned, said, scale_of
from qlint.facts.table_times import Known, compare_times
from qlint.facts.tables import UNIT_HEADS
from qlint.grids import Table, TableRow, TableStatement
from qlint.model import Fact
from qlint.values import Quantity

# Farther away the text hardly speaks of the table.
_NEAR = 40_000
_HAN = compile_late(r"[^一-鿿]+")
_NEUTRAL = compile_late(
    r"[从由据按以]|[从由据]?[上下此]?表[中可]?[看知见]?[出到]?|[全我本各三两][市省县区国镇乡校院局村]|各地|[市省县区镇乡](?=共|已|累|完|实|新|\Z)|共计?|总[计数量额]?|合计|累计"
    r"|已经?|实际|完成|实现|约|近|超过?|达到?|为|是|了|的|学期|[得可]分?|仅|只|计|最[高多低少大小好]|居首|居末|首位|第一|排"
    r"|其中|目前|截至|截止|今年|全年|上半年|下半年|以来|年[底末初度]?|月[底末份]?|日|前三季度|第?[一二三四]季度|底|末|分别|[和与及在中到也均]"
    r"|统计|据|有|需要?|今[春夏秋冬]|帮助|协调|任务|通过|本次|此次|这次|现|数量?|量|指标|人|名|个|显示|看|可以?|拨付|发放|投入|下达|兑付|到位|落实|安排|使用|支出|争取|筹集|建成|建设|开展|组织|举办|覆盖|惠及|[个项]项目|[降增升提调减][为到至]"
)
_NARROWER = compile_late(r"其中|另|还|包括|含|分别")
_SUM = compile_late(r"合计|总|共|全[市省县区镇乡村校院局]|[各两三四五六七八九十]个?[省市县区镇乡村]")
# Another number of the clause, with its unit.
_COUNT = compile_late(
    r"[0-9][0-9.,]*(?:[万亿千百]*(?:人次|平方米|公里|[人名个件家户亩元项处座张台辆吨份条次场所起宗间套期篇])|[%％])?"
)
_NOUN = compile_late("读者|人员|群众|居民|患者|游客|学员|问题|项目")
_BUT = ("（含", "（不含", "（包括", "（按", "（其中", "（除")
_ENDS_COUNTED = compile_late(r"[0-9][^0-9、]{1,4}\Z")
_CHANGE = compile_late(r"(?:同比|比上年|较上年)?(?P<word>增长|上升|下降|回落|减少|上涨|增加)(?:了|达到?|为)?(?=　)")
_CHANGED, _FALLS = compile_late(r"增[长速幅减]|同比|[涨降]幅|±"), ("下降", "回落", "减少")
_MARKS = compile_late(r"[，,：:（）()！？]")
_MANY, _MOST_ITEMS, _MOST_CLAUSES = 60, 3600, 4
_LEAST_SUM, _LEAST_DIGITS, _LONG_ENOUGH = 100, 2, 3


class _Grid(NamedTuple):
    """A table with the ways to name its rows and columns; `total` is its row of 合计, one reckoned where none is."""

    table: Table
    rows: list[Name]
    columns: list[Name]
    total: TableRow | None
    known: str


class _Item(NamedTuple):
    """What a number speaks of: row and column (-1 where none is named), whether nothing else is said of it, the words
    of the clauses that name it; whether only a part of the name of the column stands there, whether time and column are
    sure, and which way it changed (增长, 下降), if it tells a change."""

    row: int
    column: int
    clean: bool
    words: str
    before: str
    partial: bool = False
    sure: bool = True
    change: str = ""


def read(document: Document) -> Iterator[Fact]:
    """Fact("table_statement", start, end, TableStatement), by the place of the statement in the text."""
    found: dict[int, Fact] = {}
    tables = [fact for fact in document.facts("table") if fact.value.certain and any(r.cells for r in fact.value.rows)]
    quantities = document.facts("quantity") if tables else ()
    for fact in tables:
        table: Table = fact.value
        if len(table.rows) * len(table.columns) > _MOST_ITEMS:
            continue
        grid = _grid(document, table)
        first = bisect_left(quantities, fact.start - _NEAR, key=attrgetter("start"))
        last = bisect_left(quantities, fact.end + _NEAR, key=attrgetter("start"))
        for quantity in quantities[first:last]:
            if fact.start <= quantity.start < fact.end or quantity.start in found or not _is_exact(quantity.value):
                continue
            if document.masked(quantity.start, "table") or not _has_unit(table, quantity.value):
                continue
            statement = _match(document, quantity, grid)
            if statement is not None:
                found[quantity.start] = Fact("table_statement", *quantity.span, statement)
    yield from sorted(found.values(), key=lambda each: each.start)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.numerals != "han" and quantity.amount.form in ("exact", "rounded")


def _has_unit(table: Table, quantity: Quantity) -> bool:
    cells = next((row.cells for row in table.rows if row.cells), ())
    return any(each.words in UNIT_HEADS for each in table.columns) or any(
        cell is not None and column.numeric and scale_of(cell, column, quantity) is not None
        for cell, column in zip(cells, table.columns, strict=False)
    )


def _grid(document: Document, table: Table) -> _Grid:
    labels = labels_of(table)
    heads = ["" if not column.numeric or "序号" in column.words else column.words for column in table.columns]
    known = table.title + table.heads + document.title
    return _Grid(table, read_names(labels, heads=False), read_names(heads, heads=True), total_of(table), known)


def _match(document: Document, fact: Fact, grid: _Grid) -> TableStatement | None:
    """The item that a quantity of the text speaks of, where there is just one."""
    text = document.text
    if text.startswith(_BUT, fact.end):
        return None  # 35人（含旁听席）
    clause, start = document.clause_at(fact.start), document.sentence_at(fact.start).start
    if clause.end - clause.start > _MANY + fact.end - fact.start:
        return None
    own = text[clause.start : fact.start] + "　" + text[fact.end : clause.end]
    lead = text[start : clause.start].rpartition("；")[2]
    parts = [part for part in reversed(_MARKS.split(lead)) if part][:_MOST_CLAUSES]
    own = _own_item(own)
    change = _CHANGE.search(own) if fact.value.dimension == "%" and _CHANGED.search(grid.table.heads) else None
    if change is not None:
        own = own[: change.start()] + own[change.end() :]
    item = _find_item(own, parts, grid)
    year = compare_times(document, lead, own, _known(item, own, grid)) if item is not None else ""
    if item is None or not year:
        return None
    item = item._replace(change=change["word"] if change else "", sure=item.sure and year == "same")
    found = _judge(item, fact.value, grid)
    # 养护经费 names no column 日常养护, though it ends like one.
    if found is None and item.partial and item.row >= 0:
        found = _judge(item._replace(column=-1, sure=False), fact.value, grid)
    return found


def _own_item(own: str) -> str:
    """编织袋8.6万条、救生衣1250件: behind the last 、 that follows a number, to the next one."""
    before, gap, after = own.partition("　")
    head, mark, tail = before.rpartition("、")
    before = tail if mark and _ENDS_COUNTED.search(head) else before
    return before + gap + (after.partition("、")[0] if "、" in after else after)


def _find_item(own: str, lead: Sequence[str], grid: _Grid) -> _Item | None:
    """The row and the column that the clause of a number names, else the clauses in front of it."""
    words = [own, *lead]
    place, depth, partial, sure = [-1, -1], [0, 0], False, True
    for kind, names in enumerate((grid.rows, grid.columns)):
        for index, part in enumerate(words):
            found = find_names(names, part)
            if len(found) > 1 and kind and not index and _COUNT.search(part):
                found, sure = found[-1:], False  # 11辆校车接送学生478人: the first is counted itself
            if len(found) > 1:
                return None
            if found and kind and not index and any(f"{way}中" in part for way in names[found[0].place].ways):
                return None  # 秋粮中玉米
            if found:
                place[kind], depth[kind], words[index] = found[0].place, index, found[0].rest
                partial = kind == 1 and names[found[0].place].words not in part
                break
    narrow = bool(_strip(words[0], grid.known))
    if narrow and any(depth):
        # said of a part of what the clauses in front name; but not 到馆读者, where 到馆 is a column
        if place[1] < 0 or depth[1] or partial or not _NOUN.fullmatch(_strip(words[0], grid.known)):
            return None
        sure = False
    deepest = max(depth)
    clean = not narrow and not any(_strip(part, grid.known) for part in words[1 : deepest + 1])
    return _Item(place[0], place[1], clean, own + "".join(lead[:deepest]), "".join(lead[:1]), partial, sure)


def _strip(words: str, known: str) -> str:
    """What is left of some words without those of the table and those that narrow nothing."""
    words = _COUNT.sub(" ", words)
    left = _NEUTRAL.sub(" ", _HAN.sub(" ", words))
    if not left.strip():
        return ""
    rest = _without(_HAN.sub("", words), known)
    # 全年市直部门: 年市直部门 stands in 2024年市直部门, too.
    return rest and _without(left.replace(" ", ""), known) and rest


def _without(left: str, known: str) -> str:
    """Words without what stands in those of the table, two characters or more at a time, and what narrows nothing."""
    place, kept = 0, []
    while place < len(left):
        size = 0
        while place + size < len(left) and left[place : place + size + 1] in known:
            size += 1
        if size < 2:
            kept.append(left[place])
        else:
            kept.append(" ")
        place += size if size > 1 else 1
    return _NEUTRAL.sub("", "".join(kept)).replace(" ", "")


def _known(item: _Item, own: str, grid: _Grid) -> Known:
    row = grid.table.rows[item.row].label if item.row >= 0 else ""
    named = grid.table.title + grid.table.heads + row
    return Known(named, len(item.words) - len(own), item.row >= 0 and item.column >= 0)


def _is_of_all(item: _Item, row: TableRow, column: str) -> bool:
    """Whether a number is one of the whole table; a sum that is not printed must be called one. 其中升学217人 is one
    where 升学 is a column."""
    words = item.words
    if column and item.clean and words.startswith("其中"):
        words = words[2:]
    if _NARROWER.search(words) is not None:
        return False
    return (item.clean and row.label != RECKONED) or _SUM.search(item.words + item.before) is not None


def _judge(item: _Item, quantity: Quantity, grid: _Grid) -> TableStatement | None:
    table = grid.table
    row = table.rows[item.row] if item.row >= 0 else grid.total
    column = table.columns[item.column].words if item.column >= 0 else ""
    if row is None or not row.cells or (item.row < 0 and not _is_of_all(item, row, column)):
        return None
    columns = [item.column] if item.column >= 0 else [i for i, each in enumerate(table.columns) if each.numeric]
    near = []
    both = item.row >= 0 and item.column >= 0
    for index in columns:
        cell = row.cells[index]
        scale = scale_of(cell, table.columns[index], quantity) if cell is not None else None
        if cell is None or cell.value is None or scale is None:
            continue
        rises = (cell.value < 0) == (item.change in _FALLS) and _CHANGED.search(table.columns[index].words)
        if item.change and not rises:
            continue
        printed = abs(cell.value) if item.change else cell.value
        if equals(printed, cell.step, scale, quantity):
            return TableStatement(cell, label_of(row), cell.unit or table.columns[index].unit, True)
        other = said(quantity, scale)
        if is_near(printed, other) if both and item.clean and item.sure else is_slip(printed, other):
            near.append((cell, scale, index))
    if len(near) != 1:
        return None
    cell, scale, index = near[0]
    # What is said beside the words of the table narrows a sum, unless its very digits were swapped.
    swapped = item.column >= 0 and "共" in item.words and is_swap(cell.value, said(quantity, scale))
    if not (item.clean or both or swapped):
        return None
    whole = item.clean and not item.partial and item.column >= 0 and row.label != RECKONED
    digits = sum(map(str.isdecimal, cell.words))
    if item.row < 0 and (cell.value or 0) < _LEAST_SUM and digits < (_LEAST_DIGITS if whole else _LONG_ENOUGH):
        return None
    beside = [each.cells[index] for each in table.rows if each.cells]
    given = (*reckoned(row.cells), *reckoned(beside))
    if any(equals(value, step, scale, quantity) for value, step in given):
        return None
    return TableStatement(cell, label_of(row), cell.unit or table.columns[index].unit, False)
