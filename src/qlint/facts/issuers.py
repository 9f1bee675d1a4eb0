"""Where a document says who issues it: 发文机关标志, title, 署名, 印发 line.

Source: GB/T 9704—2012 7.2.4, 7.3.1, 7.3.5, 7.4.3. Only the document itself is read, no annex.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Issuer, Named
from qlint.expressions import compile_late
from qlint.facts.organs import split_organs
from qlint.model import Block, Fact, Span
from qlint.vocabulary import ends_organ

_GAP = compile_late(r"[ 　\t\xa0]{2,}|[　\t、]")
_SPREAD = compile_late(r"[^ 　](?:[ 　\xa0]+[^ 　])+")
_BLANKS = compile_late(r"[ 　\t\xa0]+")
_DATE = compile_late(r"[ 　\t\xa0]*(?:[0-9０-９]{2,4}|[二〇○零一]{2,4}[〇○零一二三四五六七八九]*)[ 　]*年.*")
_FILE = compile_late(r"[ 　]*文[ 　]*件$")
_SHORTEST = 4


def read(document: Document) -> Iterator[Fact]:
    """One fact for each element that names organs, by start."""
    yield from sorted(_elements(document), key=lambda fact: fact.span)


def _elements(document: Document) -> Iterator[Fact]:
    main = next(iter(document.facts("part")), None)
    if main is None or main.value.sort != "main":
        return
    blocks = document.blocks
    marks = [block for block in blocks[: main.value.last + 1] if block.kind == "issuer_mark"]
    yield from _of_blocks(document.text, "mark", marks)
    for title in document.facts("title"):
        value = title.value
        if value.issuers:
            yield _fact("title", value.issuers, value.joint, value.joint_span)
    end = blocks[main.value.last].end
    signed = next((each for each in document.facts("signature") if each.start < end), None)
    if signed is not None and signed.value.organs and not signed.value.persons:
        yield _fact("signature", signed.value.organs)
    yield from _of_blocks(document.text, "printing", [block for block in blocks if block.kind == "printing"])


def _of_blocks(text: str, element: str, blocks: list[Block]) -> Iterator[Fact]:
    organs = tuple(organ for block in blocks for organ in _organs(text, block))
    if organs:
        yield _fact(element, organs)


def _organs(text: str, block: Block) -> Iterator[Named]:
    """The organs of one line, its date or 文件 left out; a line that names none has none."""
    line = _DATE.sub("", _FILE.sub("", text[block.start : block.end]))
    if _SPREAD.fullmatch(line):
        pieces = [(0, len(line))]
    else:
        cuts = [0, *(place for gap in _GAP.finditer(line) for place in gap.span()), len(line)]
        pieces = list(zip(cuts[::2], cuts[1::2], strict=True))
    for start, end in pieces:
        for first, last in split_organs(line[start:end]) if " " not in line[start:end] else [(0, end - start)]:
            name = _BLANKS.sub("", line[start + first : start + last])
            if len(name) >= _SHORTEST and ends_organ(name):
                yield Named(name, block.start + start + first, block.start + start + last)


def _fact(element: str, organs: tuple[Named, ...], joint: int = 0, joint_span: Span | None = None) -> Fact:
    return Fact("issuer", organs[0].start, organs[-1].end, Issuer(element, organs, joint, joint_span or Span(0, 0)))
