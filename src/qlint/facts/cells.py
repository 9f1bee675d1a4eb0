"""Cells of tables: the number that fills one, marks for nothing, the words of sums, the ranks of rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.grids import Cell
from qlint.model import Span

_NUMBER = compile_late(
    r"(?P<sign>[-－−+＋]?)(?P<digits>[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?"
    r"|[0-9０-９]{1,12}(?:[.．][0-9０-９]+)?)(?P<unit>[一-鿿A-Za-z²³㎡/%％‰]{0,6})"
)
_FOLD = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，")
_DIGIT = frozenset("0123456789０１２３４５６７８９")
_NOT_COUNTED = frozenset("年月日号时点期届第级层楼班")
_NOTHING = frozenset(
    ["", "-", "--", "—", "——", "－", "–", "−", "/", "／", "\\", "…", "……", "无", "*", "＊", "×", "·", "、", "N/A"]
)
_TOTAL = compile_late(
    r"(?:[一-鿿（）()]{0,8})(?P<sum>合计|总计|共计|小计)(?:数|金额|面积|人数)?(?:[（(][^（）()]{1,10}[）)])?[：:]?"
)
_RANKS = (
    compile_late(r"[一二三四五六七八九十]{1,3}(?:[、.．]|\Z)"),
    compile_late(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    compile_late(r"[0-9]{1,3}(?:[、.．](?![0-9])|\Z)"),
    compile_late(r"[（(][0-9]{1,2}[）)]|[0-9]{1,2}[.．][0-9]{1,2}(?:[.．、一-鿿]|\Z)"),
)
_FIRST_YEAR, _LAST_YEAR = 1949, 2100


def read_cell(line: str, offset: int, start: int, end: int) -> Cell:
    """The cell between two places of a line that begins at `offset`."""
    printed = line[start:end]
    stripped = printed.strip(" 　\t")
    begin = offset + start + (len(printed) - len(printed.lstrip(" 　\t")) if stripped else 0)
    span = Span(begin, begin + len(stripped))
    words = "".join(stripped.split()).strip("*") if "*" in stripped else "".join(stripped.split())
    if words in _NOTHING:
        return Cell(words, span, missing=True)
    # Most cells hold words.
    if words[0] not in _DIGIT and words[0] not in "-－−+＋":
        return Cell(words, span)
    found = _NUMBER.fullmatch(words)
    if found is None or (found["unit"][:1] in _NOT_COUNTED and found["unit"]):
        return Cell(words, span)
    digits = found["digits"].translate(_FOLD)
    if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
        return Cell(words, span)  # 001 is a code
    value = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    return Cell(words, span, -value if found["sign"] in ("-", "－", "−") else value, step, found["unit"])


def is_heading_number(cell: Cell) -> bool:
    """Whether a cell may stand in a header: words, or a year."""
    value = cell.value
    return value is None or (not cell.unit and cell.step == 1 and _FIRST_YEAR <= value <= _LAST_YEAR)


def is_total(words: str) -> str:
    """小计, 合计 (共计) or 总计, where a cell says that its row or column is one; else empty."""
    found = _TOTAL.fullmatch(words) if "计" in words else None
    if found is None:
        return ""
    return "合计" if found["sum"] == "共计" else found["sum"]


def rank_of(words: Sequence[str]) -> int:
    """The rank of the number in front of a row's label: 一 1, （一） 2, 1 3, （1） and 1.1 4, 0 for none."""
    for cell in words[:1]:
        for rank, expression in enumerate(_RANKS, start=1):
            if expression.match(cell):
                return rank
    return 0
