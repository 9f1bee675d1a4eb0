"""主送机关 taken apart: 各县（市、区）人民政府，市政府各部门、各直属机构： (GB/T 9704—2012 7.3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Addressees
from qlint.facts.joined import Joined
from qlint.model import Block, Fact

_MARKS = "、，,；;"
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
        if character in _MARKS and depth <= 0:
            if index > start:
                names.append(joined.named(start, index))
            separators.append(joined.span(index, index + 1))
            start = index + 1
    if start < end:
        names.append(joined.named(start, end))
    return Addressees(tuple(names), tuple(separators), joined.span(end, len(words)))
