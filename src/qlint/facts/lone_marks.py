"""Quotation marks, book title marks and brackets that have no other half, also when a cut paragraph is put together.

A pair may be torn apart by a page break, a caption, a line of a table or a wrapped heading note: its halves then stand
in blocks near each other and belong together. In a quotation over several paragraphs each opens with “ and only the
last one closes. Source: GB/T 15834—2011 4.8 (引号), 4.9 (括号), 4.15 (书名号).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.values import Pair

# How many lines may stand between the halves of a pair that a page break, a caption or a table tore apart.
_NEAR = 4
_LONGEST_QUOTATION = 80
_RARE = 3
_CELLS = frozenset(["table_row", "list_row", "short", "other"])
_ENDED = frozenset("。！？；")
_CLOSING_MARKS = "”’》）)〕】」』"
_EMOTICON = frozenset(":;^-：；")
# 一）or 1) at the head of a line: a style of its own, or （一） that lost its first half.
_NUMBERED = compile_late(r"(?P<whole>[（(])?[ 　]?(?:(?P<han>[一二三四五六七八九十]{1,3})|[0-9０-９]{1,2})[ 　]?[）)]")
_NUMBER_STARTS = frozenset("（(一二三四五六七八九十0123456789０１２３４５６７８９")


def read(document: Document) -> Iterator[Fact]:
    """Every mark without its other half, by start: Fact("lone_mark", start, end, Pair) with one empty span."""
    lone = [fact for fact in document.facts("pair") if not fact.value.complete and not _is_emoticon(document, fact)]
    waiting: dict[str, list[int]] = {}
    joined: set[int] = set()
    for index, fact in enumerate(lone):
        kind = _kind(fact)
        if _opens(fact):
            waiting.setdefault(kind, []).append(index)
            continue
        for run in _runs(waiting.get(kind, [])):
            if _belong_together(document, [lone[place] for place in run], fact):
                joined.update(run, [index])
                waiting[kind] = [place for place in waiting[kind] if place not in run]
                break
    joined.update(_cells_in_disorder(document, lone, joined))
    rest = [fact for index, fact in enumerate(lone) if index not in joined and not _is_reproduced(document, fact)]
    found = [Fact("lone_mark", fact.start, fact.end, fact.value) for fact in rest]
    yield from sorted([*found, *_halved_numbers(document)], key=lambda fact: fact.start)


def _opens(fact: Fact) -> bool:
    value: Pair = fact.value
    return value.opening.start < value.opening.end


def _kind(fact: Fact) -> str:
    mark: str = fact.value.mark
    return {"(": "（", "［": "["}.get(mark, mark)


def _runs(waiting: list[int]) -> Iterator[list[int]]:
    """The nearest opening mark, then the whole run of openings that a quotation over several paragraphs has."""
    if waiting:
        yield waiting[-1:]
        yield waiting[-_LONGEST_QUOTATION:]


def _belong_together(document: Document, openings: list[Fact], closing: Fact) -> bool:
    first, last = document.block_index(openings[0].start), document.block_index(closing.start)
    if len(openings) == 1 and 0 < last - first <= _NEAR and not _ends(document, first):
        return True
    whole = all(_begins_block(document, opening) for opening in openings) and _ends_block(document, closing)
    return whole and 0 < last - first <= _LONGEST_QUOTATION


def _begins_block(document: Document, fact: Fact) -> bool:
    """At the head of its line, or behind the colon that announces a quotation."""
    block = document.block_at(fact.start)
    return block is not None and (
        fact.start <= max(block.start, block.marker.end) or document.text[fact.start - 1] in "：:"
    )


def _ends_block(document: Document, fact: Fact) -> bool:
    block = document.block_at(fact.start)
    return block is not None and not document.text[fact.end : block.end].strip("。；，、”’）)")


def _ends(document: Document, index: int) -> bool:
    block = document.blocks[index]
    return document.text[block.start : block.end].rstrip(_CLOSING_MARKS)[-1:] in _ENDED


def _cells_in_disorder(document: Document, lone: list[Fact], joined: set[int]) -> Iterator[int]:
    """Halves in neighbouring cells of a table, printed in another order than they are read."""
    rest = [index for index in range(len(lone)) if index not in joined]
    for before, after in pairwise(rest):
        first, last = document.block_at(lone[before].start), document.block_at(lone[after].start)
        if first is None or last is None or {first.kind, last.kind} - _CELLS:
            continue
        if _kind(lone[before]) == _kind(lone[after]) and _opens(lone[before]) != _opens(lone[after]):
            near = document.block_index(lone[after].start) - document.block_index(lone[before].start)
            if 0 < near <= _NEAR:
                yield from (before, after)


def _halved_numbers(document: Document) -> Iterator[Fact]:
    """一） among lines that are numbered （一）: one lost its first half. Mostly 一）is a style, not a fault."""
    text = document.text
    whole = {True: 0, False: 0}
    halved: list[tuple[bool, int]] = []
    for block in document.blocks:
        if text[block.start] not in _NUMBER_STARTS:
            continue
        match = _NUMBERED.match(text, block.start, min(block.end, block.start + 8))
        if match and match["whole"]:
            whole[match["han"] is not None] += 1
        elif match:
            halved.append((match["han"] is not None, match.end() - 1))
    for chinese in (True, False):
        places = [place for han, place in halved if han is chinese]
        if len(places) * _RARE <= whole[chinese]:
            for place in places:
                value = Pair("（" if text[place] == "）" else "(", Span(place, place), Span(place, place + 1))
                yield Fact("lone_mark", place, place + 1, value)


def _is_reproduced(document: Document, fact: Fact) -> bool:
    """Quotations over several paragraphs: in amending texts, or where the next paragraph opens with “ once more."""
    if _kind(fact) not in "“‘":
        return False
    if document.amending and document.masked(fact.start, "reproduced"):
        return True
    if not _opens(fact) or not _begins_block(document, fact):
        return False
    index = document.block_index(fact.start) + 1
    for block in document.blocks[index : index + _LONGEST_QUOTATION]:
        if document.text[block.start] != "“":
            return False
        if document.text.endswith(("”", "”。"), block.start, block.end):
            return True
    return False


def _is_emoticon(document: Document, fact: Fact) -> bool:
    """:) and 好的：）: behind a colon nothing closes that was not opened."""
    return document.text[fact.start - 1 : fact.start] in _EMOTICON and document.text[fact.start] in "()）"
