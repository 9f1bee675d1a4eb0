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

_LABEL_NUMBER = compile_late(r"附[ 　]*[件表录图][ 　]*(?P<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})")
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
    label = blocks[first] if blocks[first].kind == "annex_label" else None
    if first == 0 and label is None:
        return Part("main", 0, Span(0, 0), document.title, document.title_span, first, last)
    number = _LABEL_NUMBER.search(text, *label.span) if label is not None else None
    titles = []
    for block in blocks[first + (label is not None) : last + 1]:
        if block.kind not in _TITLE_KINDS:
            break
        if block.kind == "part_title":
            titles.append(block)
    title = "".join(_BLANKS.sub("", text[block.start : block.end]) for block in titles)
    span = Span(titles[0].start, titles[-1].end) if titles else Span(blocks[first].start, blocks[first].start)
    value = read_integer(number["number"]) if number is not None else 0
    sort = "annex" if label is not None else "issued"
    return Part(sort, value or 0, label.span if label is not None else Span(0, 0), title, span, first, last)
