"""Straight quotation marks in Chinese text, with the curly marks that belong there.

"一网通办" and “一网通办" are pairs; 15"显示屏, {"name": "云川"}, class="a" and He said "yes" are none of ours.
Source: GB/T 15834—2011 4.8 (forms of 引号; ‘ ’ within “ ”).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact

_STRAIGHT = compile_late("[\"'＂＇]")
_MARKS = compile_late("[\"'＂＇“”‘’]")
_DOUBLE = frozenset('"＂“”')
_HAN = compile_late("[一-鿿]")
_OTHER = {"“": "‘’", "‘": "“”"}
_LEFT_ALONE = ("link", "code", "table", "footer", "copy")
# What stands behind a closing mark, or before one that can only open.
_BEHIND = frozenset(" 　\t\n，。；：、！？）》〉】”’…,.;:!?)")
_OPENS_ONLY = frozenset(" 　、（《〈【：(")
# “甲"、"乙”, “甲"办理，开展"乙”: what joins two quotations is not a third one.
_BETWEEN = compile_late(r"[、，；和与及或等]*\Z|[^，。；]*[，。；]")
# {"姓名": "许衡"}, ["甲", "乙"], =IF(A1="是"), print("是"): programs and data.
_CODE_BEFORE = compile_late(r"(?:[=\[{<\\/]|(?:[\"'A-Za-z\]}]|^)[ ]*[:,(])[ ]*\Z")
_CODE_BEHIND = compile_late(r"[ ]*[:,][ ]*[\"'\[{0-9]|[ ]*[\]}>\\]")
_REACH = 6


class _Quote(NamedTuple):
    """A pair with at least one straight mark, or a curly pair round such; `end` is behind the closing mark."""

    start: int
    end: int
    curly: bool


def read(document: Document) -> Iterator[Fact]:
    """Each such pair, by start: Fact("straight_quote", start, end, right), `right` being the two curly marks for its
    ends; one of them may stand there already. Marks without another half on their line are left out."""
    text = document.text
    if not any(mark in text for mark in "\"'＂＇"):
        return  # most documents: four searches for one character cost less than one for a class
    reached = 0
    alone: list[int] | None = None
    for match in _STRAIGHT.finditer(text):
        if match.start() < reached:
            continue
        if alone is None:
            alone = [fact.start for fact in document.facts("lone_mark") if text[fact.start] in "“”‘’"]
        start, reached = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.start())
        reached = len(text) if reached < 0 else reached
        yield from _in_line(document, start, reached, alone)


def _in_line(document: Document, start: int, end: int, alone: list[int]) -> Iterator[Fact]:
    text = document.text
    around: list[tuple[_Quote, str]] = []
    for quote in sorted(_quotes(document, start, end, alone)):
        while around and around[-1][0].end <= quote.start:
            around.pop()
        outer, mark = around[-1] if around else (None, "")
        right = text[quote.start] + text[quote.end - 1] if quote.curly else _OTHER.get(mark, "“”")
        around.append((quote, right[0]))
        if quote.curly:
            continue
        if outer is not None and outer.curly and _BETWEEN.match(text[quote.start + 1 : quote.end - 1]):
            # “甲"和"乙”: two quotations, each with one straight mark.
            yield Fact("straight_quote", outer.start, quote.start + 1, "“”")
            yield Fact("straight_quote", quote.end - 1, outer.end, "“”")
        elif _is_chinese(text, quote):
            yield Fact("straight_quote", quote.start, quote.end, right)


def _quotes(document: Document, start: int, end: int, alone: list[int]) -> Iterator[_Quote]:
    """The quotations of a line that have straight marks, and the curly ones round them."""
    text = document.text
    waiting: list[tuple[int, bool]] = []  # opening marks; whether only its own curly mark closes it
    for match in _MARKS.finditer(text, start, end):
        place, mark = match.start(), match[0]
        straight = mark not in "“”‘’"
        if straight and document.masked(place, *_LEFT_ALONE):
            continue
        whole = not straight and not _is_among(alone, place)
        opening = _find_opening(text, waiting, mark, whole)
        closes = mark in "”’" or (straight and not _opens_only(text, place))
        if opening >= 0 and closes:
            quote = _Quote(waiting[opening][0], place + 1, whole)
            del waiting[opening:]
            if whole or straight or text[quote.start] not in "“‘":
                yield quote
        elif mark in "“‘" or (straight and _may_open(text, place)):
            waiting.append((place, whole))


def _find_opening(text: str, waiting: list[tuple[int, bool]], mark: str, whole: bool) -> int:
    """The opening mark that waits for this one, -1 for none; no straight mark reaches across a curly pair's."""
    for index in range(len(waiting) - 1, -1, -1):
        place, curly = waiting[index]
        if curly == whole and (text[place] in _DOUBLE) == (mark in _DOUBLE):
            return index
        if curly and not whole:
            break
    return -1


def _is_among(places: list[int], place: int) -> bool:
    index = bisect_left(places, place)
    return index < len(places) and places[index] == place


def _opens_only(text: str, place: int) -> bool:
    return text[place - 1 : place] in _OPENS_ONLY and text[place + 1 : place + 2] not in _BEHIND


def _may_open(text: str, place: int) -> bool:
    """Not the inch or second of 15", not the apostrophe of don't, and something must follow."""
    before, behind = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    latin = before.isascii() and (before.isdigit() or (before.isalpha() and text[place] in "'＇"))
    return not latin and bool(behind) and behind not in _BEHIND


def _is_chinese(text: str, quote: _Quote) -> bool:
    """Whether it quotes Chinese words, or a Latin word among Chinese ones; never a string of a program."""
    if _CODE_BEFORE.search(text[max(0, quote.start - _REACH) : quote.start]) or _CODE_BEHIND.match(text, quote.end):
        return False
    if _HAN.search(text, quote.start + 1, quote.end - 1):
        return True
    beside = text[max(0, quote.start - 1) : quote.start] + text[quote.end : quote.end + 1]
    return text[quote.start] in '"＂“' and quote.end - quote.start > 2 and _HAN.search(beside) is not None
