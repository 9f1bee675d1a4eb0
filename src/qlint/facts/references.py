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
from qlint.model import Block, Fact
from qlint.numerals import read_integer

_HAN = "[一二三四五六七八九十百千零〇]"
_NUMBER = rf"(?:[0-9０-９]+|{_HAN}+)"
# Begins with a class, since a search then skips from one such character to the next.
_CANDIDATE = compile_late(
    r"[第附表图](?:"
    rf"(?<=第)[ 　]*{_NUMBER}[ 　]*(?:条(?:之{_HAN}+)?(?!例|款项)|章(?!程)|节(?![约点目假])|部分(?!的?[人企国地区]))"
    rf"(?:第[ 　]*{_NUMBER}[ 　]*(?:节|条|款|项)|第?[（(]{_HAN}+[）)]项?)*"
    rf"|(?<=第)(?:{_NUMBER}款第)?[（(](?:{_HAN}+|[0-9]+)[）)]项"
    r"|(?<=附)件(?:[ 　]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?![0-9０-９.．个份张页：:]|[ 　]*[.．：:]|类(?!别)|项(?!目)|种(?![类植])|、(?![附0-9]))"
    r"|(?![ 　]*[0-9０-９：:]))"
    r"|(?<=[见如按照据在由从（(及和、，。：；][表图])[ 　]*"
    rf"(?:[0-9]{{1,2}}(?:[-—－.][0-9]{{1,2}})?|{_HAN}{{1,2}}(?![一-鿿])))"
)
# 本办法, 本通知: the document that speaks. 前款, 本条: near it.
_LAWS = "条例|规定|办法|细则|规则|章程|准则|解释|决定|通知|意见|方案|公约|预案|纪要"
_OWN = compile_late(
    rf"(?:[本此](?:(?:实施|工作|行动|管理|暂行|应急|专项|考核|若干|建设|改革)?"
    rf"(?:{_LAWS}|规划|计划|要点|制度|通告|公告|通报|批复|标准|指南|指引|导则|规程|措施|守则|报告)"
    r"|[法函文])|前款|前条|本条)的?[ 　]*\Z"
)
_NEAR_ITEM = compile_late(r"(?:前述|上述|以上|本部分|本章|本节)的?[ 　]*\Z")
_FOREIGN = compile_late(
    r"(?:[》”][ 　]*(?:[（(〔][^（）()]{0,40}[）)〕])?[ 　]*的?"
    rf"|(?:法典|[一-鿿]法|{_LAWS}|协定|宪章|议定书|合同|协议|标书|文件|号文)(?:（[^（）]{{0,20}}）)?的?"
    r"|(?:该|上述)[^，。；]{0,8}|原|其|[0-9]号)中?[ 　]*\Z"
)
# 附件1、2和3: the further numbers.
_FURTHER = compile_late(
    r"[ 　]*(?:[、，和及与至～~]|以及)[ 　]*(?P<number>[0-9]{1,2})"
    r"(?![0-9.．年月日时点个份张页项条种类天名人家元万亿%％])"
)
# 申报指南附件5, 省里下发的附件5: a thing of its own in front, or somebody who sent it.
_OTHERS_ANNEX = compile_late(
    r"(?:指南|手册|报告|规划|计划|公告|标准|规范|清单|台账|年报|汇编|文本|资料|材料|批复|请示|说明|[^本]书)"
    r"(?:的|中的?|里的?)?[ 　]*\Z"
    r"|(?:下发|印发|发布|制定|申报|提供)的[ 　]*\Z"
)
# 你局《…请示》（…）及附件1收悉: the annexes came with it.
_WITH_ANNEX = compile_late(r"》[ 　]*(?:[（(〔][^（）()]{0,40}[）)〕])?[ 　]*(?:及其?|和|并)\Z")
_ROW = compile_late(r"[ 　]*(?:[、，,]|和|及|与|或者?|至|到|以及|[—～~-])[ 　]*\Z")
_SPEAKS_OF_OTHERS = compile_late(
    r"[《》]|(?<!本)(?:[一-鿿]法|条例|法典|公约|协定|宪章|议定书|合同)(?!律|院|人|庭|规|治|定)"
)
_WINDOW, _BESIDE = 60, 16
_SKIPPED = frozenset(["annex_note", "annex_label", "part_title", "title", "contents", "footer"])
_NAMES = {"第": "", "附": "annex", "表": "table", "图": "figure"}


def read(document: Document) -> Iterator[Fact]:
    """Every such reference, by start."""
    text = document.text
    foreign_end = -1
    before_it: Fact | None = None  # the reference in front, which a row goes on from
    for match in _CANDIDATE.finditer(text):
        start, printed = match.start(), match[0].rstrip(" 　")
        if text[start - 1 : start] == "\n":
            continue  # it numbers its own line, as most do in a law
        block = document.block_at(start)
        if block is None or _is_label(block, start):
            continue
        before = text[max(block.start, start - _WINDOW) : start]
        in_row = foreign_end >= block.start and _ROW.match(text[foreign_end:start]) is not None
        beside = before[-_BESIDE:]
        near = match[0].endswith("项") and _NEAR_ITEM.search(beside) is not None
        own = near or _OWN.search(beside) is not None
        if not own and (in_row or _is_foreign(before, printed)):
            foreign_end = start + len(printed)
            continue
        value = read_reference(printed)
        if value is None:
            continue
        if not own and printed[0] == "第" and _SPEAKS_OF_OTHERS.search(before.rpartition("。")[2]):
            foreign_end = start + len(printed)
            continue
        value = _in_row(text, before_it, start, value._replace(own=own))
        before_it = Fact("reference", start, start + len(printed), value)
        yield before_it
        if value.target == "annex" and value.numbers:
            yield from _further(text, start + len(printed), block.end, own)


def _is_label(block: Block, start: int) -> bool:
    """Whether a place only numbers its own line (第五条 …, 附件1), or stands in the list of annexes or a title."""
    if block.kind in _SKIPPED or start >= block.end:
        return True
    return start == block.start or block.marker.start <= start < block.marker.end


def _in_row(text: str, before: Fact | None, start: int, value: Reference) -> Reference:
    """第四条第（一）项、第（七）项: two items of one article; 本通知第二条、第八条: both are its own."""
    if before is None or not value.numbers or _ROW.match(text[before.end : start]) is None:
        return value
    if value.target == "item" and before.value.target == "article":
        return Reference("article", (before.value.numbers[0], value.numbers[0]), before.value.own)
    return value._replace(own=before.value.own) if value.target == before.value.target else value


def _is_foreign(before: str, printed: str) -> bool:
    if _FOREIGN.search(before) is not None:
        return True
    annex = printed[0] == "附"
    return annex and (_WITH_ANNEX.search(before) is not None or _OTHERS_ANNEX.search(before) is not None)


def _further(text: str, end: int, limit: int, own: bool) -> Iterator[Fact]:
    while (match := _FURTHER.match(text, end, limit)) is not None:
        end = match.end()
        yield Fact("reference", match.start("number"), end, Reference("annex", (int(match["number"]),), own))


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
            numbers += [int(token[1:]) for token in node.children if token.type == "PART"]  # 表2-1
    if not names:
        return None
    return Reference(names[0], tuple(numbers), own=False)
