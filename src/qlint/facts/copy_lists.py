"""The lists of the 版记: 抄送：市委办公室，市人大常委会办公室。 (GB/T 9704—2012 7.4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import CopyList
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.model import Block, Fact

_LABEL = compile_late(r"(?P<label>主送|抄[送报]|分送|发送)[：:]")
_COPIES = compile_late(r"[ 　]*[（(][ 　]*共印[^（）()]*[）)][ 　]*\Z")
_END_MARKS = "。．.，,；;、：:"
# What may stand below the last line of a list; below anything else a line may have been lost.
_BELOW = ("printing", "page_number", "footer")


def read(document: Document) -> Iterator[Fact]:
    """Every list, by start; lines that wrap are one."""
    blocks = document.blocks
    run: list[Block] = []
    for index, block in enumerate(blocks):
        if block.kind != "copy_to":
            continue
        run.append(block)
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        begins = below is not None and below.kind == "copy_to" and _LABEL.match(_words(document, below)) is not None
        if below is None or below.kind != "copy_to" or begins:
            yield from _fact(document, run, closed=begins or below is None or below.kind in _BELOW)
            run = []


def _words(document: Document, block: Block) -> str:
    return Joined(document.text, [block.span]).words


def _fact(document: Document, run: list[Block], *, closed: bool) -> Iterator[Fact]:
    joined = Joined(document.text, [block.span for block in run])
    label = _LABEL.match(joined.words)
    if label is None:
        return
    copies = _COPIES.search(joined.words)
    end = last = copies.start() if copies is not None else len(joined.words)
    while end > label.end() and joined.words[end - 1] in _END_MARKS:
        end -= 1
    names = joined.named(label.end(), end)
    places = (place for place in range(label.end(), end) if joined.words[place] in "；;")
    separators = tuple(joined.span(place, place + 1) for place in places)
    value = CopyList(label["label"], names, separators, joined.span(end, last), closed)
    yield Fact("copy_list", run[0].start, run[-1].end, value)
