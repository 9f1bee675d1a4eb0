"""What the text says of an item of a table: 全市新建充电桩1520个 beside the row 合计 under 新建充电桩（个）.

Read only where the words are those of the table: the head of the column at the number, the label of the row in front of
it (none for a sum), and nothing else in the clause but words that narrow nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.grids import Cell, Table, TableStatement
from qlint.model import Fact
from qlint.values import Quantity

# Farther away the text hardly speaks of the table.
_NEAR = 40_000
_HAN = compile_late(r"[^一-鿿]+")
# Heads that say how an item is counted, not what it is.
_HOW = compile_late(
    r"(?:数量|金额|数值|总数|个数|件数|人数|面积|规模|资金|投资|合计|总计|小计|本期|完成数|指标值?|数|额|值)"
)
_HEAD_END = compile_late(r"(?:数量|总数|个数|[件人户次]数|数|金额|总额|额|情况)\Z")
_NEUTRAL = compile_late(
    r"全[市省县区国镇乡]|各(?:地|县|区|县区|级)|[我本]?[市省县区](?=共|已|累)|共计?|总计|合计|累计|已经?|完成|实现|约|近|超过?|达到?|为|是|了|的"
    r"|其中|目前|截至|截止|今年|全年|上半年|下半年|以来|年[底末初度]?|月[底末份]?|日|前三季度|第?[一二三四]季度|底|末|分别|[和与及在中]"
    r"|统计|据|有|任务|通过|本次|此次|这次|现"
)
_OTHER = compile_late(
    r"上年|去年|同期|同比|增[长加幅]|减少|下降|比|计划|目标|力争|预计|拟|将|原|每|人均|户均|平均|不少于|不低于|至少|以上|新增|剩余|还|另|到20"
)
_YEAR = compile_late(r"(?:19|20)[0-9]{2}(?=年)")
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "千": Decimal(1000), "百万": Decimal(1_000_000)}
_SCALED = compile_late(r"(?P<scale>百万|[千万亿])?(?P<unit>.{1,4})")
_COUNTS = frozenset(
    ["thing", "person", "organisation", "place", "台", "套", "辆", "event", "document", "人次", "间", "所"]
)
_MOST_CHANGED = 2
_LEAST_HEAD, _LEAST_LABEL, _LEAST_DIGITS = 3, 2, 2
_MANY = 60
_LEAD = 12


class _Item(NamedTuple):
    cell: Cell
    unit: str
    head: str
    label: str
    row: str


def read(document: Document) -> Iterator[Fact]:
    """Fact("table_statement", start, end, TableStatement), by the place of the statement in the text."""
    found: dict[int, Fact] = {}
    tables = [fact for fact in document.facts("table") if any(row.cells for row in fact.value.rows)]
    if not tables:
        return
    quantities = document.facts("quantity")
    for fact in tables:
        items = list(_items(fact.value))
        if not items or len(items) > _MANY * _MANY:
            continue
        first = bisect_left(quantities, fact.start - _NEAR, key=attrgetter("start"))
        last = bisect_left(quantities, fact.end + _NEAR, key=attrgetter("start"))
        for quantity in quantities[first:last]:
            if fact.start <= quantity.start < fact.end or document.masked(quantity.start, "table"):
                continue
            statement = _match(document, quantity, items, fact.value)
            if statement is not None:
                found.setdefault(quantity.start, Fact("table_statement", *quantity.span, statement))
    yield from sorted(found.values(), key=lambda each: each.start)


def _items(table: Table) -> Iterator[_Item]:
    if not table.certain:
        return
    for row in table.rows:
        label = "" if row.total else _HAN.sub("", row.label)
        if not row.total and len(label) < _LEAST_LABEL:
            continue
        for cell, column in zip(row.cells, table.columns, strict=False):
            if cell is None or cell.value is None or "序号" in column.words:
                continue
            head = _HAN.sub("", column.words)
            if _HOW.fullmatch(head) is not None:
                head, own = "", label
            else:
                head, own = _HEAD_END.sub("", head), label
            if len(head) >= _LEAST_HEAD or (not head and len(own) > _LEAST_HEAD):
                yield _Item(cell, cell.unit or column.unit, head, own, row.label)


def _match(document: Document, fact: Fact, items: Sequence[_Item], table: Table) -> TableStatement | None:
    """The item that a quantity of the text speaks of, where there is just one."""
    text = document.text
    clause = document.clause_at(fact.start)
    before, behind = _HAN.sub("", text[clause.start : fact.start]), _HAN.sub("", text[fact.end : clause.end])
    if len(before) > _MANY:
        return None
    start = document.sentence_at(fact.start).start
    sentence = _HAN.sub("", text[start : clause.start])
    labels = {item.label for item in items if item.label}
    matching = [item for item in items if _speaks_of(item, before, behind, sentence, labels)]
    lead, words = text[start : clause.start], text[clause.start : clause.end]
    if len(matching) != 1 or not _same_time(document, lead, words, matching[0], table):
        return None
    agrees = _agrees(fact.value, matching[0])
    return None if agrees is None else TableStatement(matching[0].cell, matching[0].row, matching[0].unit, agrees)


def _speaks_of(item: _Item, before: str, behind: str, sentence: str, labels: set[str]) -> bool:
    rest = before + behind
    if item.head:
        if item.head not in rest:
            return False
        rest = rest.replace(item.head, "", 1)
    if item.label:
        if item.label in rest:
            rest = rest.replace(item.label, "", 1)
        elif not item.head or _subject(sentence, labels) != item.label:
            return False
    elif any(label in rest for label in labels) or _subject(sentence, labels):
        return False
    return not _NEUTRAL.sub("", rest)


def _subject(sentence: str, labels: set[str]) -> str:
    """The one row that the clauses in front name: 石桥镇投入资金188.5万元，改造危房67户; ？ where they name several."""
    named = [label for label in labels if label in sentence]
    return named[0] if len(named) == 1 else "？" * len(named)


def _same_time(document: Document, lead: str, clause: str, item: _Item, table: Table) -> bool:
    """No year, plan or change in the clause or right before it that the table does not name."""
    named = item.head + item.row + table.heads + table.title
    if any(word not in named for word in _OTHER.findall(lead[-_LEAD:] + clause)):
        return False
    years = set(_YEAR.findall(lead + clause))
    own = set(_YEAR.findall(named) or _YEAR.findall(document.title)) or {str(document.year)}
    return years <= own


def _agrees(quantity: Quantity, item: _Item) -> bool | None:
    """Whether the text says what the table says; None where the units cannot be compared or the numbers are too
    far apart to be those of one thing."""
    value = item.cell.value
    found = _SCALED.fullmatch(item.unit) if item.unit else None
    if value is None or quantity.numerals == "han" or quantity.amount.form not in ("exact", "rounded"):
        return None
    scale = _SCALES.get(found["scale"] or "", Decimal(1)) if found else Decimal(1)
    if found and found["unit"] != quantity.unit:
        return None
    if not found and (quantity.dimension not in _COUNTS or quantity.amount.form != "exact"):
        return None
    half = item.cell.step / 2 if item.cell.step < 1 or scale > 1 else Decimal(0)
    low, high = (value - half) * scale, (value + half) * scale
    if low <= quantity.amount.high and quantity.amount.low <= high:
        return True
    said = (quantity.amount.low + quantity.amount.high) / 2 / scale
    return False if _is_near(f"{value.normalize():f}", f"{said.normalize():f}") else None


def _is_near(one: str, other: str) -> bool:
    """Numbers of one length with one or two other digits: 1250 and 1520, not 1250 and 800."""
    if len(one) != len(other) or len(one) < _LEAST_DIGITS or one.find(".") != other.find("."):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= _MOST_CHANGED
