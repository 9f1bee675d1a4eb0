"""One amount with two magnitudes: the same digits with 万元 here and 亿元 (or 元) there, for one item.

Equal digits a factor of 10⁴ or 10⁸ apart hardly ever meet by chance: fewer words have to agree than for a contradiction
of other numbers, the more digits the fewer.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.grids import MagnitudePair, Table
from qlint.model import Fact, Span
from qlint.numerals import read_numeral
from qlint.values import Quantity

_FACTORS = frozenset([4, 8])
_SCALED = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8, "吨": 0, "万吨": 4, "千瓦时": 0, "万千瓦时": 4}
_UNITS = frozenset(
    [
        "元",
        "吨",
        "千瓦时",
        "立方米",
        "平方米",
        "人次",
        "人",
        "户",
        "美元",
        "亩",
        "公顷",
        "千瓦",
        "株",
        "标准箱",
        "平方公里",
    ]
)
_DIGITS_ALONE = str.maketrans("", "", ".,，．万亿千百")
_VAGUE = frozenset(["range", "vague"])
_HAN = compile_late(r"[^一-鿿]+")
# Words that change nothing, directly before a number.
_DROPPED = compile_late(
    r"(?:约|近|超过?|达到?|为|共计?|总计|合计|累计|已|完成|实现|安排|下达|计划|预计|将|其中|是|有|的|了|人民币|不超过|不低于|控制在|分别|金额|总额|额度|数额|额)+\Z"
)
# Told per person or per piece, a number is one of another item.
_PER = compile_late(r"每|人均|户均|平均|均|单价|标准|最低|最高|不足|增加|减少|同比|增长|[比较]")
_PER_BEHIND = compile_late(r"[/／每]|以[上下内]|左右的|的(?:罚款|企业|单位|项目)")
_BEHIND = compile_late(r"[一-鿿]{4}")  # 1.5亿元补助资金
_SAYS_NOTHING = compile_late(
    r"全[年市省县区镇乡国]|[上下]半年|[今去本]年|截至|[0-9]|月|日|年[底初末]|已经?|完成|实现|安排|下达|达到?|共计?|总计|合计|累计|其中|[约近超为的了中将由从在与和及各]|人民币"
)
_WINDOW = 24
_MANY = 4


class _Mention(NamedTuple):
    digits: str
    exponent: int
    words: str
    whole: bool
    span: Span
    section: int
    label: str
    table: bool
    unit: str = ""
    behind: bool = False
    near: frozenset[str] = frozenset()


def read(document: Document) -> Iterator[Fact]:
    """Fact("magnitude_pair", start, end, MagnitudePair) at the later amount, each once."""
    text = document.text
    cells: dict[str, list[_Mention]] = defaultdict(list)
    for cell in _read_cells(document) if "万元" in text or "亿元" in text else ():
        cells[cell.digits].append(cell)
    found: dict[Span, MagnitudePair] = {}
    for (unit, digits), facts in _groups(document).items():
        beside = cells.get(digits, []) if unit == "元" else []
        scales = {text[fact.value.number.end - 1] for fact in facts} if not beside else ()
        # With one 万 or 亿 behind all of them, none is 10⁴ times another, but by its zeros.
        if beside or len(scales) > 1:
            for pair in _pairs(document, _mentions(document, facts, beside) + beside):
                found.setdefault(pair.second, pair)
    for span, pair in sorted(found.items()):
        yield Fact("magnitude_pair", span.start, span.end, pair)


def _groups(document: Document) -> dict[tuple[str, str], list[Fact]]:
    """The amounts by unit and digits: 3200万元, 3200亿元, 0.32亿元, 三千二百万元."""
    text = document.text
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in document.facts("quantity"):
        quantity: Quantity = fact.value
        if quantity.unit in _UNITS and quantity.amount.form not in _VAGUE:
            printed = text[quantity.number.start : quantity.number.end]
            groups[quantity.unit, printed.translate(_DIGITS_ALONE).strip("0")].append(fact)
    return groups


def _mentions(document: Document, facts: Sequence[Fact], beside: Sequence[_Mention]) -> list[_Mention]:
    """The amounts with one row of digits that have a fellow of another magnitude, no more than a few of each size."""
    sizes: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        numeral = read_numeral(document.text[slice(*fact.value.number)])
        if numeral is not None:
            sizes[split(numeral.value)].append(fact)
    exponents = {exponent for _, exponent in sizes} | {cell.exponent for cell in beside}
    return [
        _mention(document, fact, digits, exponent)
        for (digits, exponent), each in sizes.items()
        if any(exponent + factor in exponents or exponent - factor in exponents for factor in _FACTORS)
        for fact in each[:_MANY]
    ]


def split(value: Decimal) -> tuple[str, int]:
    """The digits of a number without zeros at their end, and the power of ten that they are times: 3200 → 32, 2."""
    number = value.normalize().as_tuple()
    exponent = number.exponent if isinstance(number.exponent, int) else 0
    return "".join(map(str, number.digits)), exponent


def _mention(document: Document, fact: Fact, digits: str, exponent: int) -> _Mention:
    clause = document.clause_at(fact.start)
    begin = max(clause.start, fact.start - _WINDOW)
    index = document.block_index(fact.start)
    block = document.blocks[index]
    before = document.text[max(begin, block.marker.end) : fact.start]
    behind = document.text[fact.end : fact.end + 6]
    per = _PER.search(before) is not None or _PER_BEHIND.match(behind) is not None
    words = "" if per else _DROPPED.sub("", _HAN.sub("", before))
    whole, behind_it = begin == clause.start, ""
    if (
        not words
        and not per
        and (found := _BEHIND.match(document.text, fact.end + behind.startswith("的"), clause.end)) is not None
    ):
        behind_it = found[0]
    table = block.kind == "table_row"
    near = (
        frozenset[str]() if per else _pieces(before) | _pieces(document.text[fact.end : min(clause.end, fact.end + 9)])
    )
    return _Mention(
        digits, exponent, words or behind_it, whole, fact.span, block.section, "", table, "", bool(behind_it), near
    )


def _pieces(words: str) -> frozenset[str]:
    """All two neighbouring characters of words that say what is counted."""
    words = _SAYS_NOTHING.sub("　", words)
    return frozenset(filter(str.isalpha, map("".join, itertools.pairwise(words))))


def _read_cells(document: Document) -> list[_Mention]:
    """The cells of tables in 元, 万元 or 亿元, with the words of their row and column."""
    mentions = []
    for fact in document.facts("table"):
        table: Table = fact.value
        for row in table.rows:
            for cell, column in zip(row.cells, table.columns, strict=False):
                unit = (cell.unit or column.unit) if cell is not None else ""
                if cell is None or cell.value is None or unit not in _MONEY:
                    continue
                digits, exponent = split(cell.value)
                label = "" if row.total else "".join(each for each in row.label if "一" <= each <= "鿿")
                words = _HAN.sub("", column.words)
                power = exponent + _SCALED[unit]
                mentions.append(_Mention(digits, power, words, True, cell.span, -1, label, True, unit))
    return mentions


_MONEY = frozenset(["元", "千元", "万元", "百万元", "亿元"])


def _pairs(document: Document, mentions: Sequence[_Mention]) -> Iterator[MagnitudePair]:
    ordered = sorted(mentions, key=lambda each: each.span)
    for place, second in enumerate(ordered):
        for first in ordered[:place]:
            if abs(first.exponent - second.exponent) in _FACTORS and _same_item(document, first, second):
                yield MagnitudePair(first.span, second.span, first.unit, second.unit)
                break


def _same_item(document: Document, first: _Mention, second: _Mention) -> bool:
    """Whether the words before two amounts name one thing: the more digits agree, the fewer words need to."""
    if first.table != second.table:
        cell, prose = (first, second) if first.table else (second, first)
        return _is_of_cell(document, cell, prose)
    if first.table:
        return False
    # Two digits of another magnitude hardly ever meet by chance: one word in common is enough.
    if len(first.digits) > 1 and first.near & second.near:
        return True
    # Of one digit more: 5万元的专项资金 speaks of what was named before.
    if len(first.near & second.near) >= _LEAST_PIECES and (second.behind or first.behind):
        return True
    if not first.words or not second.words:
        return False
    if first.behind or second.behind:
        return len(first.digits) > 1 and (first.words in second.words or second.words in first.words)
    shared = _shared_end(first.words, second.words)
    whole = first.words == second.words and first.whole and second.whole
    least = {1: 6, 2: 3}.get(len(first.digits), 2)
    return shared >= least or (whole and shared >= min(least, 2) and len(first.digits) > 1)


def _is_of_cell(document: Document, cell: _Mention, prose: _Mention) -> bool:
    """The label of the row stands in the sentence, and what the column counts before the number."""
    sentence = document.sentence_at(prose.span.start)
    words = document.text[sentence.start : prose.span.start]
    if not prose.words or len(cell.digits) < _LEAST_DIGITS:
        return False
    if cell.label:
        return cell.label in words
    return _shared_end(cell.words, prose.words) >= _LEAST_DIGITS


_LEAST_DIGITS, _LEAST_PIECES = 2, 3


def _shared_end(one: str, other: str) -> int:
    shared = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        shared += 1
    return shared
