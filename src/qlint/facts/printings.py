"""印发机关和印发日期: 云川市人民政府办公室　　2026年3月6日印发, on one line or two (GB/T 9704—2012 7.4.3)."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Named, Printing
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.model import Block, Fact, Span

_WORD = compile_late(r"印[ 　]*发[ 　]*\Z")
_COPIES = compile_late(r"[（(]?[ 　]*共印")


def read(document: Document) -> Iterator[Fact]:
    """The line of 印发 with the organ on it or above it; 共印50份 is left out."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind == "printing" and _COPIES.match(document.text, *block.span) is None:
            run.append(block)
        elif run:
            yield _fact(document, run)
            run = []
    if run:
        yield _fact(document, run)


def _fact(document: Document, run: list[Block]) -> Fact:
    text = document.text
    start, end = run[0].start, run[-1].end
    dates = [fact for fact in document.facts("date") if start <= fact.start < end and fact.value.year]
    date = dates[-1] if dates else None
    date_span = date.span if date is not None else Span(end, end)
    word = _WORD.search(text, date_span.end, end)
    spans = [Span(block.start, min(block.end, date_span.start)) for block in run if block.start < date_span.start]
    joined = Joined(text, spans)
    organ = joined.named(0, len(joined.words)) if joined.words else Named("", start, start)
    word_span = Span(*word.span()) if word is not None else Span(end, end)
    return Fact("printing", start, end, Printing(organ, date.value if date is not None else None, date_span, word_span))
