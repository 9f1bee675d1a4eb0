"""发文机关署名 taken apart: organs on their lines or side by side, offices with a person's name, the date below.

Source: GB/T 9704—2012 7.3.5. Organs may stand wide apart on one line, their characters too (云 川 市 水 利 局).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Named, Signature
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.facts.organs import without_seal
from qlint.model import Block, Fact, Span
from qlint.vocabulary import SEAL_ROW, ends_organ, is_office_holder

_GAP = compile_late(r"[ 　\t\xa0]{2,}|[　\t]|[ \xa0]+")
_SPREAD = compile_late(r"[^ 　](?:[ 　\xa0]+[^ 　])+\Z")
_DATED = compile_late(r"[ 　\t]+[0-9０-９〇○零一二三四五六七八九]{2,4}[ 　]*年.*\Z")
_TAIL = compile_late(r"(?:(?:工作)?(?:领导)?小组|工作委员会|管理委员会|党组)?(?:办公[室厅])?")  # no body by itself
_SIGNED = ("signature", "issue_date")


def read(document: Document) -> Iterator[Fact]:
    """Every run of lines of signature, by start, with the line of the date that follows it or holds part of it."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind == "signature":
            run.append(block)
            continue
        if block.kind == "issue_date" and (run or _organ_beside(document, block)):
            yield from _fact(document, run, block)
        elif run:
            yield from _fact(document, run, None)
        run = []
    if run:
        yield from _fact(document, run, None)


def _organ_beside(document: Document, block: Block) -> Span | None:
    """市医保局 2021年11月17日: the organ in front of a date on its line."""
    dated = _DATED.search(document.text, *block.span)
    return Span(block.start, dated.start()) if dated is not None and dated.start() > block.start + 1 else None


def _fact(document: Document, run: list[Block], date: Block | None) -> Iterator[Fact]:
    spans = [block.span for block in run]
    if date is not None and (beside := _organ_beside(document, date)) is not None:
        spans.append(beside)
    organs: list[Named] = []
    persons: list[Named] = []
    for span in spans:
        line = document.text[slice(*span)]
        if SEAL_ROW.match(line.strip(" 　\t")):
            continue
        if is_office_holder(line):
            persons.append(Named(line, *span))
        else:
            organs += _organs(document.text, span)
    last = date.span if date is not None else Span(0, 0)
    yield Fact("signature", spans[0].start, spans[-1].end, Signature(tuple(_wrapped(organs)), tuple(persons), last))


def _organs(text: str, span: Span) -> Iterator[Named]:
    """The organs of one line."""
    line = text[slice(*span)]
    if _SPREAD.match(line):
        pieces = [span]
    else:
        pieces, start = [], span.start
        for gap in _GAP.finditer(text, *span):
            wide = len(gap[0]) > 1 or gap[0] in "　\t"
            if wide or ends_organ(text[start : gap.start()]):
                pieces.append(Span(start, gap.start()))
                start = gap.end()
        pieces.append(Span(start, span.end))
    for piece in pieces:
        joined = Joined(text, [piece])
        yield joined.named(0, len(without_seal(joined.words)))


def _wrapped(organs: list[Named]) -> list[Named]:
    """A name over two lines: the first does not end like an organ, or the second names none by itself."""
    whole: list[Named] = []
    for organ in organs:
        cut = whole and (not ends_organ(whole[-1].name) or _TAIL.fullmatch(organ.name))
        if cut and not re.search(r"[（(）)]", whole[-1].name):
            whole[-1] = Named(whole[-1].name + organ.name, whole[-1].start, organ.end)
        else:
            whole.append(organ)
    return whole
