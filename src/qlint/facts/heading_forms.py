"""Numbered lines 一、 to ① as headings: what form each has, and which stand side by side.

Source: GB/T 9704—2012 7.3.3 (levels); practice of 校核 for what is a heading and what a sentence with a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.outline import Heading

_DEEPEST = 5
_LONGEST = 40  # code points of a heading's words
_RUN_IN = 30
_MARK = compile_late(r"[。；：;:？！?!]")
_BLANKS = " 　\t"
# What follows a text and is no part of its last section.
_CLOSINGS = frozenset(["signature", "issue_date", "remark", "annex_note", "annex_label", "part_title", "copy_to",
    "printing", "page_number", "footer", "contents"])  # fmt: skip


def read(document: Document) -> Iterator[Fact]:
    """Every numbered line of the levels 一、 to ①, by start; passages of other texts are left out."""
    blocks, sections = document.blocks, document.sections
    if not any(0 < section.level <= _DEEPEST for section in sections):
        return
    parts = [(fact.value.first, fact.value.last) for fact in document.facts("part")]
    part = 0
    for index, section in enumerate(sections):
        block = blocks[section.heading]
        if not (0 < block.level <= _DEEPEST and block.number) or document.masked(block.start, "reproduced"):
            continue
        while part + 1 < len(parts) and parts[part + 1][0] <= section.heading:
            part += 1
        form, words, stop = form_of(document.text, block)
        last = section.last
        while last > section.heading and blocks[last].kind in _CLOSINGS:
            last -= 1
        value = Heading(block.level, block.number, block.marker, form, words, stop, index, section.parent, part,
            last > section.heading)  # fmt: skip
        yield Fact("heading", block.start, block.end, value)


def form_of(text: str, block: Block) -> tuple[str, Span, Span]:
    """The form of a numbered line, its words without number and end mark, and the mark behind them (may be empty)."""
    start, end = block.marker.end, block.end
    while start < end and text[start] in _BLANKS:
        start += 1
    mark = _MARK.search(text, start, end)
    if mark is None:
        return ("title" if end - start <= _LONGEST else "sentence"), Span(start, end), Span(end, end)
    words, stop = Span(start, mark.start()), Span(*mark.span())
    alone = not text[mark.end() : end].strip(_BLANKS)
    short = words.end - words.start <= (_LONGEST if alone else _RUN_IN)
    if alone and mark[0] in "；;":
        return "item", words, stop
    if alone and mark[0] in "：:":
        return "lead", words, stop
    if not short or mark[0] not in "。？！?!":
        return "sentence", words, stop
    return ("stopped" if alone else "run_in"), words, stop
