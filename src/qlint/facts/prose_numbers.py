"""Numbers of headings that their mark makes look like prose: 四，落实用水定额。 1。时间：…

By their form such lines are paragraphs (see qlint.structure); their neighbours' numbers say what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.outline import ProseNumber

_HAN_MARK = compile_late(r"[ 　]*[．.，：:]\Z")
_STOPPED = compile_late(r"(?P<number>[1-9][0-9]?)[。，](?=[一-鿿])")
_PROSE = frozenset(["paragraph", "short", "subheading", "list_row"])
_ARABIC = 3  # the level of 1.


def read(document: Document) -> Iterator[Fact]:
    """Every such number, by start; the span is that of the number with its mark."""
    yield from sorted([*_between_headings(document), *_stopped(document)])


def _between_headings(document: Document) -> Iterator[Fact]:
    """四，落实用水定额: a heading since 四 is what lies between 三、 and 五、."""
    for fact in document.facts("numbered_run"):
        for number in fact.value.numbers if fact.value.level == 1 else ():
            block = document.block_at(number.marker.start) if number.inside else None
            if block and block.start == number.marker.start and _HAN_MARK.search(document.text, *number.marker):
                yield Fact("prose_number", block.start, number.marker.end, ProseNumber(1, number.number))


def _stopped(document: Document) -> Iterator[Fact]:
    """1。时间：… counts where such lines count on from one another, or from 1."""
    before = 0
    text = document.text
    for block in document.blocks:
        may_match = block.kind in _PROSE and "1" <= text[block.start] <= "9"
        match = _STOPPED.match(text, block.start, block.end) if may_match else None
        number = int(match["number"]) if match else block.number
        if match and (number == before + 1 > 1 or (number == 1 and _goes_on(document, block))):
            yield Fact("prose_number", block.start, match.end(), ProseNumber(_ARABIC, number))
        if match or block.level:
            before = number if match or block.level == _ARABIC else 0


def _goes_on(document: Document, block: Block) -> bool:
    """Whether the next line is numbered 2。"""
    index = document.block_index(block.start) + 1
    following = document.blocks[index].span if index < len(document.blocks) else Span(block.end, block.end)
    match = _STOPPED.match(document.text, *following)
    return match is not None and match["number"] == "2"
