"""The texts that a file holds: the document itself, its annexes, a text that it issues.

Source: GB/T 9704—2012 7.3.7 (附件); 《党政机关公文处理工作条例》第八条 (印发, 转发).
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Part
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.numerals import read_integer

_LABEL_NUMBER = compile_late(
    r"附[ 　]*[件表录图][ 　]*(?P<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?:[ 　]*[-－—–][ 　]*(?P<sub>[0-9]{1,2}))?"
)
# 附件1 任务分解表: the title on the line of the label.
_NAME_BESIDE = compile_late(r"[ 　：:.．]+(?P<name>[^ 　].*)")
_BLANKS = compile_late(r"[ 　\t\xa0]+")
_TITLE_KINDS = ("part_title", "title_note")
# At the end of the file these belong to the document itself, whatever stands before them.
_OF_MAIN = ("copy_to", "printing", "page_number", "footer")


def read(document: Document) -> Iterator[Fact]:
    """Every part, by start; the first is the document itself. A document without blocks has none."""
    blocks = document.blocks
    if not blocks:
        return
    starts = [0, *(index for index in range(1, len(blocks)) if _begins(blocks, index))]
    end = len(blocks)
    while end > starts[-1] + 1 and blocks[end - 1].kind in _OF_MAIN:
        end -= 1
    for first, after in zip(starts, (*starts[1:], end), strict=True):
        part = _part(document, first, after - 1)
        yield Fact("part", blocks[first].start, blocks[after - 1].end, part)


def _begins(blocks: tuple[Block, ...], index: int) -> bool:
    """A label begins an annex; a title of a part does where no label and no other line of it stands above."""
    kind, above = blocks[index].kind, blocks[index - 1].kind
    return kind == "annex_label" or (kind == "part_title" and above not in ("annex_label", *_TITLE_KINDS))


def _part(document: Document, first: int, last: int) -> Part:
    text, blocks = document.text, document.blocks
    if blocks[first].kind != "annex_label":
        if first == 0:
            return Part("main", 0, Span(0, 0), document.title, document.title_span, first, last)
        title, span = _title(text, blocks[first : last + 1])
        return Part("issued", 0, Span(0, 0), title, span, first, last)
    label = blocks[first].span
    title, span = _title(text, blocks[first + 1 : last + 1])
    number = _LABEL_NUMBER.search(text, *label)
    if number is None:
        return Part("annex", 0, label, title, span, first, last)
    beside = _NAME_BESIDE.match(text, number.end(), label.end)
    if beside is not None:
        label, span = Span(label.start, number.end()), Span(*beside.span("name"))
        title = _BLANKS.sub("", beside["name"])
    value, sub = read_integer(number["number"]) or 0, int(number["sub"] or 0)
    return Part("annex", value, label, title, span, first, last, sub)


def _title(text: str, blocks: tuple[Block, ...]) -> tuple[str, Span]:
    """The title that the first of some blocks make, with its place; empty, in front of them, where there is none."""
    titles: list[Block] = []
    for block in blocks:
        if block.kind not in _TITLE_KINDS:
            break
        if block.kind == "part_title":
            titles.append(block)
    if not titles:
        start = blocks[0].start if blocks else 0
        return "", Span(start, start)
    title = "".join(_BLANKS.sub("", text[block.start : block.end]) for block in titles)
    return title, Span(titles[0].start, titles[-1].end)
