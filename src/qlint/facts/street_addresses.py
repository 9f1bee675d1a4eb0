"""Addresses of streets, with or without a label: 县妇女儿童活动中心（滨河南路18号）, 高新区创业三路九号宁坪科技馆.

Found by 号 behind a number: of the characters of an address it is the rarest that nearly every one has.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span

_NUMBER = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十〇百")
_ADDRESS = compile_late(
    r"(?P<street>[^\s，,。；;：:、（）()《》“”0-9]{0,14}?[^\s，,。；;：:、（）()《》“”0-9在位于至到]{1,5}[路街道巷弄])(?P<number>[0-9０-９一二三四五六七八九十〇百-]{1,7})号\Z"
)
_VENUE_BEFORE = compile_late(r"(?:[^\s，,。；;：:、（）()]{0,24})(?=[（(，,]?(?:地址|地点|位于)?(?:为|是|在|[:：])?[（(]?\Z)")
_VENUE_BEHIND = compile_late(r"[^\s，,。；;：:、（）()]{4,16}")
_LONGEST, _BEFORE = 28, 32


class StreetAddress(NamedTuple):
    """A street with the words in front of it (高新区创业三路), the number, and the house named in front and behind."""

    street: str
    number: str
    span: Span
    before: str
    behind: str
    block: int


def read(document: Document) -> Iterator[Fact]:
    """Fact("street_address", start, end, StreetAddress), by place."""
    text = document.text
    place = text.find("号", 2)
    while place > 0:
        if text[place - 1] in _NUMBER and (found := _ADDRESS.search(text, max(0, place - _LONGEST), place + 1)):
            block = document.block_index(place)
            start = max(found.start(), document.blocks[block].start)
            before = _VENUE_BEFORE.search(text, max(document.blocks[block].start, start - _BEFORE), start)
            behind = _VENUE_BEHIND.match(text, place + 1, document.blocks[block].end)
            span = Span(start, place + 1)
            words = before[0] if before else "", behind[0] if behind else ""
            value = StreetAddress(found["street"], found["number"], span, *words, block)
            yield Fact("street_address", *span, value)
        place = text.find("号", place + 1)
