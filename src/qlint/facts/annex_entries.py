"""The names of a 附件说明: 附件：1.任务分解表 and what follows below it (GB/T 9704—2012 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.elements import AnnexEntry, Named
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.model import Block, Fact, Span
from qlint.numerals import read_integer

_NUMBER = r"[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
# 2.2026年任务分解表 is the second name; 2.5 a decimal.
_AFTER = "(?![0-9](?!(?<=[12])[0-9]{3}年))"
_NOTE = compile_late(rf"附[ 　]*件?[ 　]*(?P<number>{_NUMBER})?[ 　]*(?:[：:.．、；;，]|(?=[ 　]|\Z))[ 　]*")
_MARKER = compile_late(rf"(?P<number>{_NUMBER})[ 　]*[.．、，]{_AFTER}[ 　]*|[（(](?P<inner>{_NUMBER})[）)][ 　]*")
# Further entries on the line of the first: 1.任务分解表 2.经费安排表.
_NEXT = compile_late(rf"[ 　；;，,]+(?=[0-9]{{1,2}}[ 　]*[.．、]{_AFTER})")


class _Open(NamedTuple):
    """An entry that a line without a number may still continue."""

    number: int
    marker: Span
    note: Span
    spans: list[Span]


def read(document: Document) -> Iterator[Fact]:
    """Every entry, by start. A line without a number goes on with the name above it."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind == "annex_note":
            run.append(block)
        elif run:
            yield from (_fact(document.text, entry) for entry in _entries(document.text, run))
            run = []
    yield from (_fact(document.text, entry) for entry in _entries(document.text, run))


def _entries(text: str, run: list[Block]) -> Iterator[_Open]:
    entry: _Open | None = None
    note = Span(0, 0)
    for block in run:
        for piece in _pieces(text, block.span):
            begun = _begin(text, piece, note)
            if begun is None and entry is not None:
                entry.spans.append(piece)
                continue
            if entry is not None:
                yield entry
            entry = begun or _Open(0, Span(piece.start, piece.start), note, [piece])
            note = entry.note
            if not entry.spans and not entry.number:
                entry = None  # 附件： with its names on the lines below
    if entry is not None:
        yield entry


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for gap in _NEXT.finditer(text, *span):
        if _MARKER.search(text, start, gap.start()) is not None:
            yield Span(start, gap.start())
            start = gap.end()
    yield Span(start, span.end)


def _begin(text: str, piece: Span, note: Span) -> _Open | None:
    """The entry that a line begins with; None where it goes on with the one above."""
    start, number, marker = piece.start, 0, Span(piece.start, piece.start)
    label = _NOTE.match(text, *piece) if text.startswith("附", piece.start) else None
    if label is not None:
        note, start = Span(piece.start, piece.start + len(label[0].rstrip(" 　"))), label.end()
        if label["number"]:
            number, marker = read_integer(label["number"]) or 0, Span(*label.span("number"))
    printed = _MARKER.match(text, start, piece.end)
    if printed is not None:
        number = read_integer(printed["number"] or printed["inner"]) or 0
        marker = Span(printed.start(), printed.start() + len(printed[0].rstrip(" 　")))
        start = printed.end()
    elif label is None:
        return None
    return _Open(number, marker, note, [Span(start, piece.end)] if start < piece.end else [])


def _fact(text: str, entry: _Open) -> Fact:
    joined = Joined(text, entry.spans)
    name = joined.named(0, len(joined.words)) if joined.words else Named("", entry.marker.end, entry.marker.end)
    value = AnnexEntry(entry.number, entry.marker, name, entry.note)
    return Fact("annex_entry", min(entry.marker.start, name.start), max(name.end, entry.marker.end), value)
