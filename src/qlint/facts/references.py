"""Places of the same document that its text speaks of: 见附件2, 本办法第五条第（二）项, 按第三部分要求, 见表1.

What another document is quoted for (《…》第五条, 民法典第十条, 《…》附件1) is left out, and so is what stands in a row
behind it (《…》第五条、第六条). Read with grammars/reference.lark.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from qlint.document import Document
from qlint.elements import Reference
from qlint.expressions import compile_late
from qlint.grammar import GrammarError, parser
from qlint.model import Fact
from qlint.numerals import read_integer

_HAN = "[一二三四五六七八九十百千零〇]"
_NUMBER = rf"(?:[0-9０-９]+|{_HAN}+)"
_CANDIDATE = compile_late(
    rf"第(?:[ 　]*{_NUMBER}[ 　]*(?:条(?:之{_HAN}+)?(?!例|款项)|章(?!程)|节(?![约点目假])|部分(?!的?[人企国地区])))"
    rf"(?:第[ 　]*{_NUMBER}[ 　]*(?:节|条|款|项)|第?[（(]{_HAN}+[）)]项?)*"
    rf"|(?:第{_NUMBER}款)?第[（(](?:{_HAN}+|[0-9]+)[）)]项"
    r"|附件[ 　]*(?:(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9０-９.．、个份张页：:]|[ 　]*[.．、：:]))?"
    r"|[表图](?<=[见如按照据在（(及和、，。：；].)[ 　]*"
    rf"(?:[0-9]{{1,2}}(?:[-—－.][0-9]{{1,2}})?|{_HAN}{{1,2}}(?![一-鿿]))"
)
# 本办法, 本通知: the document that speaks. 前款, 本条: near it.
_LAWS = "条例|规定|办法|细则|规则|章程|准则|解释|决定|通知|意见|方案|公约|预案|纪要"
_OWN = compile_late(
    rf"(?:[本此](?:(?:实施|工作|行动)?(?:{_LAWS}|规划|计划|要点|制度|通告|公告|通报|批复|标准|指南|规程|措施|守则)"
    r"|[法函文])|前款|前条|本条)的?[ 　]*\Z"
)
_FOREIGN = compile_late(
    r"(?:[》”][ 　]*(?:[（(〔][^（）()]{0,40}[）)〕])?[ 　]*的?"
    rf"|(?:法典|[一-鿿]法|{_LAWS}|协定|合同|协议|标书|文件|号文)(?:（[^（）]{{0,20}}）)?的?"
    r"|该[^，。；]{0,8}|原|其)[ 　]*\Z"
)
_ROW = compile_late(r"[ 　]*(?:[、，,]|和|及|与|或者?|至|到|以及|[—～~-])[ 　]*\Z")
_SPEAKS_OF_OTHERS = compile_late(r"[《》]|(?<!本)(?:[一-鿿]法|条例|法典|公约|协定|合同)(?!律|院|人|庭|规|治|定)")
_WINDOW = 60
_SKIPPED = frozenset(["annex_note", "annex_label", "part_title", "title", "contents", "footer"])
_NAMES = {"第": "", "附": "annex", "表": "table", "图": "figure"}


def read(document: Document) -> Iterator[Fact]:
    """Every such reference, by start."""
    text = document.text
    foreign_end = -1
    for match in _CANDIDATE.finditer(text):
        start, printed = match.start(), match[0].rstrip(" 　")
        block = document.block_at(start)
        if (
            block is None
            or block.kind in _SKIPPED
            or block.marker.start <= start < block.marker.end
            or start == block.start
        ):
            continue
        before = text[max(block.start, start - _WINDOW) : start]
        in_row = foreign_end >= block.start and _ROW.match(text[foreign_end:start]) is not None
        own = _OWN.search(before) is not None
        if not own and (in_row or _FOREIGN.search(before) is not None):
            foreign_end = start + len(printed)
            continue
        value = read_reference(printed)
        if value is None:
            continue
        if not own and printed[0] == "第" and _SPEAKS_OF_OTHERS.search(before.rpartition("。")[2]):
            foreign_end = start + len(printed)
            continue
        yield Fact("reference", start, start + len(printed), value._replace(own=own))


@lru_cache(maxsize=4096)
def read_reference(printed: str) -> Reference | None:
    """The value of a printed reference, `own` not set; None where grammars/reference.lark does not read it."""
    try:
        tree: Any = parser("reference", "reference").parse(printed)
    except GrammarError:
        return None
    names, numbers = [], []
    for node in tree.children:
        words = [str(token) for token in node.children if token.type == "NUMBER"]
        if node.data != "paragraph":
            names.append(str(node.data))
            # 第五条之一 stands beside 第五条.
            numbers += [read_integer(words[0]) or 0] if words else []
    if not names:
        return None
    return Reference(names[0], tuple(numbers), own=False)
