"""主送机关 taken apart: 各县（市、区）人民政府，市政府各部门、各直属机构： (GB/T 9704—2012 7.3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Addressees
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.model import Block, Fact

_MARKS = "、，,；;：:"
# 市人民政府并市财政局, 县人民政府　县财政局: a word or a gap that stands where a mark should.
_ORGAN_ENDS = frozenset("府厅局委办会部院署社司室处")
_JOINERS = frozenset("并和及暨")
_BEGINS = compile_late(
    r"(?:中共)?(?:[省市县区州旗]|[一-鿿]{2,6}?[省市县区州旗])[一-鿿]*(?:政府|[厅局委部院办署社]|委员会|办公[室厅])$"
)
_ENDS = "：:。．.，,；;"


def read(document: Document) -> Iterator[Fact]:
    """The addressees of each text of the file, by start; lines that wrap are one."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind == "addressee":
            run.append(block)
        elif run:
            yield _fact(document, run)
            run = []
    if run:
        yield _fact(document, run)


def _fact(document: Document, run: list[Block]) -> Fact:
    joined = Joined(document.text, [block.span for block in run])
    return Fact("addressees", run[0].start, run[-1].end, split(joined))


def _joins(words: str, index: int) -> bool:
    """Whether 并 or 和 stands between two organs; 和 inside a name (民族和宗教事务局) does not."""
    return (
        words[index] in _JOINERS
        and words[index - 1] in _ORGAN_ENDS
        and _BEGINS.match(words[index + 1 :].partition("、")[0]) is not None
    )


def split(joined: Joined) -> Addressees:
    """Names between 、 and ，; marks inside brackets (各县（市、区）) belong to a name."""
    words = joined.words
    end = len(words)
    while end and words[end - 1] in _ENDS:
        end -= 1
    names, separators = [], []
    depth = start = 0
    for index in range(end):
        character = words[index]
        depth += (character in "（(〔[") - (character in "）)〕]")
        if depth > 0 or index <= start:
            continue
        if character in _MARKS or _joins(words[:end], index):
            names.append(joined.named(start, index))
            separators.append(joined.span(index, index + 1))
            start = index + 1
        elif joined.gap_before(index) and words[index - 1] in _ORGAN_ENDS and _BEGINS.match(words[index:end]):
            names.append(joined.named(start, index))
            start = index
    if start < end:
        names.append(joined.named(start, end))
    return Addressees(tuple(names), tuple(separators), joined.span(end, len(words)))
