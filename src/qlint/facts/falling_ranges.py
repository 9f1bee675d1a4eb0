"""Ranges of numbers whose first number is the greater one: 60～30毫米, 40周岁至20周岁.

Not those that tell a change (由60%降至30%), grades, signed numbers, codes and scores.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.numerals import read_numeral

_ARABIC, _HAN = r"[0-9]{1,8}(?:\.[0-9]{1,4})?", "[一二两三四五六七八九十百千]{1,6}"
_UNIT = (
    r"(?:周?岁|[%％‰℃]|个?百分点|摄氏度|毫米|厘米|公里|平方米|平方公里|立方米|米|[万亿]?元|人|个月|个|名|家|户|亩|公顷|"
    r"万?吨|公斤|千克|克|小时|分钟|天|个?工作日|学时|课时|[篇条项件台套座间处所场次字])"
)
_FIRST = compile_late(
    rf"(?<![0-9.A-Za-z一二两三四五六七八九十百千万亿第、/:：×*+.-])(?<![0-9][—－～~–─,，])(?<![零负]下)(?<![从由自负约])"
    rf"(?P<number>{_ARABIC}|{_HAN})(?P<scale>[万亿]?)(?P<unit>{_UNIT})?\Z"
)
_LAST = compile_late(
    rf"(?P<number>{_ARABIC}|{_HAN})(?P<scale>[万亿]?)(?P<unit>{_UNIT})(?![0-9]|以[上下内外前后]|[多余])"
)
_CHANGED = compile_late(r"[从由自]|下?降|减|缩|压|回落|调|跌|低到|名次|升|提|第|倒|改|原")
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_CONNECTORS = frozenset("至～~—－-")
_REACH, _NEAR = 16, 12


def read(document: Document) -> Iterator[Fact]:
    """By start; the value is both numbers as printed."""
    text = document.text
    for connector in document.facts("connector"):
        if connector.value not in _CONNECTORS:
            continue
        last = _LAST.match(text, connector.end)
        if last is None:
            continue
        first = _FIRST.search(text, max(0, connector.start - _REACH), connector.start)
        if first is None or not _alike(first, last, connector.value):
            continue
        # 5000元至1万元 has each its own scale, 3～5万元 one.
        scale = first["scale"] or ("" if first["unit"] else last["scale"])
        falls = _value(first["number"], scale) > _value(last["number"], last["scale"])
        if falls and not _CHANGED.search(text, max(0, first.start() - _NEAR), first.start()):
            yield Fact("falling_range", first.start(), last.end(), (text[first.start() : connector.start], last[0]))


def _alike(first: Match[str], last: Match[str], connector: str) -> bool:
    """Whether the two are numbers of one sort: 20—10人, 20人至10人, 二十人至十人; not 三至一人, 5%-3%."""
    arabic = first["number"].isascii()
    if arabic != last["number"].isascii():
        return False
    return bool(first["unit"] == last["unit"] and connector != "-") if first["unit"] else arabic


def _value(printed: str, scale: str) -> Decimal:
    numeral = read_numeral(printed)
    return (numeral.value if numeral else Decimal(0)) * _SCALES[scale]
