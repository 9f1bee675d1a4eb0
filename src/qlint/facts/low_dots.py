"""Dots on the line between or behind Han: full stops typed half-width, or middle dots typed too low.

北岭站已完工.南溪站在建 has a stop, “书香云川.全民阅读” and 热依汗.吐尔逊 have a middle dot; the dots of
numbers (一.总则) are neither. Source: GB/T 15834—2011 4.1 (句号), 4.14 (间隔号).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span

_DOT = compile_late(r"[.．](?<=[一-鿿”》）%％].)(?=[一-鿿“《”]|[ 　]*(?:\n|\Z))")
_HAN = compile_late(r"[一-鿿]")
# 5.6亿元.同比, 2026年4月.竣工: behind a number with its unit no name goes on.
_MEASURED = compile_late(
    r"[0-9０-９][ 　]?[十百千万亿余多]{0,3}"
    r"(?:[元人户个家项年月日天时吨米亩里座处条台套辆件份期次场名位岁%％]|公[里顷斤]|人次|小时|千瓦|平方米|立方米)\Z"
)
_LEAST = 5  # 3月.工作安排 at the head of a line is a label
# Characters that write foreign names and those of some nationalities.
_FOREIGN = frozenset(
    "阿艾爱安奥巴贝比博伯布达丹德迪丁东都杜多恩尔法芙弗盖格古哈罕汉汗赫亨霍基季吉加杰居卡凯坎科克肯库奎拉莱兰朗劳勒雷黎里丽莉利林卢鲁伦罗洛玛"
    "马买麦曼梅门蒙米姆木穆娜纳内尼诺努欧帕佩皮普奇齐琪乔让热仁茹瑞萨赛塞桑沙莎斯苏索塔泰坦汤特提图吐逊托瓦威维温翁沃乌西希夏谢辛雅亚扬耶叶"
    "伊依尤约泽扎詹孜祖莫夫翰金登顿森本"
)
# A sentence is longer than this, a quoted name shorter.
_SENTENCE, _NAME = 12, 24
_NUMBER = compile_late(r"[第（(]?[一二三四五六七八九十百]{1,4}[）)]?\Z")


def read(document: Document) -> Iterator[Fact]:
    """Each such dot, by start: Fact("low_dot", start, end, "stop" or "middle"); the doubtful ones are left out."""
    for match in _DOT.finditer(document.text):
        value = _classify(document, match.start(), match.end())
        if value:
            yield Fact("low_dot", match.start(), match.end(), value)


def _classify(document: Document, start: int, end: int) -> str:
    text, block = document.text, document.block_at(start)
    if block is None or start < block.marker.end or _NUMBER.match(text, block.start, start):
        return ""
    measured = start >= block.start + _LEAST and _MEASURED.search(text, max(block.start, start - 8), start) is not None
    if text[end : end + 1].strip(" 　\n”") == "":
        return "stop" if measured or _HAN.match(text, start - 2) or text[start - 1] in "”》）" else ""
    if text[start - 1] in "%％" or (measured and not document.masked(start, "title")):
        return "stop" if measured else ""
    clause = document.clause_at(start)
    if document.masked(start, "title") or text.find("·", *clause) >= 0 or _is_quoted_name(text, start):
        return "middle"
    before = [character in _FOREIGN for character in text[start - 2 : start]]
    after = [character in _FOREIGN for character in text[end : end + 2]]
    if before[-1] and after[0]:
        return "middle" if sum(before + after) > 2 else ""
    sentence = document.sentence_at(start)
    return "stop" if start - sentence.start >= _SENTENCE and sentence.end - end >= _SENTENCE else ""


def _is_quoted_name(text: str, start: int) -> bool:
    """“书香云川.全民阅读”: a short quotation without any other mark."""
    reach = Span(max(0, start - _NAME), start + _NAME)
    left, right = text.rfind("“", reach.start, start), text.find("”", start, reach.end)
    return left >= 0 and right >= 0 and right - left <= _NAME and not re.search(r"[”\n。，]", text[left + 1 : right])
