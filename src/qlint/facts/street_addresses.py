"""Addresses of streets, with or without a label: 县妇女儿童活动中心（滨河南路18号）, 高新区创业三路九号宁坪科技馆.

Found by 号 behind a number: of the characters of an address it is the rarest that nearly every one has.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.affixes import shared_end, shared_start
from qlint.model import Fact, Span

_NUMBER = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十〇百-")
_STREETS = frozenset("路街道巷弄")
_ADDRESS = compile_late(
    r"(?P<street>[^\s，,。；;：:、（）()《》“”0-9]{0,14}?[^\s，,。；;：:、（）()《》“”0-9在位于至到]{1,5}[路街道巷弄])(?P<number>[0-9０-９一二三四五六七八九十〇百-]{1,7})号\Z"
)
_VENUE_BEFORE = compile_late(
    r"(?:[^\s，,。；;：:、（）()]{0,24})(?=[（(，,]?(?:地址|地点|位于)?(?:为|是|在|[:：])?[（(]?\Z)"
)
_VENUE_BEHIND = compile_late(r"[^\s，,。；;：:、（）()]{4,16}")
# What ends in front of a name: 地点设在…, 停放在…
_BOUNDS = frozenset("在到至于为是往停赴设寄送")
_SENT_TO = compile_late(r".*[至到在于往寄](?=.{3})")  # 前往富民路 is 富民路
_BUILDING = compile_late(r".{2,}(?:大厦|大楼|宾馆|酒店|饭店|广场)")
_INNER = "在到至于"  # no name has these
_LEAST, _SHORTEST = 5, 3
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
        if (
            text[place - 1] in _NUMBER
            and _is_on_street(text, place)
            and (found := _ADDRESS.search(text, max(0, place - _LONGEST), place + 1))
        ):
            block = document.block_index(place)
            start = max(found.start(), document.blocks[block].start)
            before = _VENUE_BEFORE.search(text, max(document.blocks[block].start, start - _BEFORE), start)
            behind = _VENUE_BEHIND.match(text, place + 1, document.blocks[block].end)
            street = _SENT_TO.sub("", found["street"])
            span = Span(max(start, found.end() - len(street) - len(found["number"]) - 1), place + 1)
            words = before[0] if before else "", behind[0] if behind else ""
            value = StreetAddress(street, found["number"], span, *words, block)
            yield Fact("street_address", *span, value)
        place = text.find("号", place + 1)


def _is_on_street(text: str, place: int) -> bool:
    place -= 1
    while place and text[place - 1] in _NUMBER:
        place -= 1
    return text[place - 1] in _STREETS


def same_house(one: StreetAddress, other: StreetAddress) -> bool:
    """Whether two addresses are those of one house, by its name in front or behind."""
    if _are_sisters(one.before, other.before):
        return False
    before, behind = shared_end([one.before, other.before]), shared_start([one.behind, other.behind])
    return (
        len(behind) >= _LEAST
        or _BUILDING.match(behind) is not None
        or (len(before) >= _SHORTEST and _is_whole(before, one.before, other.before))
        or _stands_in(one.behind, other.before)
        or _stands_in(other.behind, one.before)
    )


def _are_sisters(one: str, other: str) -> bool:
    """东校区 and 西校区, 第一医院 and 第二医院: names of two."""
    unlike = sum(a != b for a, b in zip(one, other, strict=False))
    return len(one) == len(other) and unlike == 1 and one[-1] == other[-1]


def _is_whole(shared: str, one: str, other: str) -> bool:
    """No other town in front of what two names share: 北岭县人民医院, 南溪县人民医院."""
    ends = (each[: -len(shared)][-1:] for each in (one, other))
    return all(not end or end in _BOUNDS for end in ends) or any(each in shared[:-_SHORTEST] for each in _INNER)


def _stands_in(behind: str, before: str) -> bool:
    """Whether a name behind an address stands at the end of the words in front of another, or within them."""
    if len(behind) >= _LEAST and behind[:_LEAST] in before:
        return True
    return any(before.endswith(behind[:size]) for size in range(_SHORTEST, len(behind) + 1))


def is_slip_of_street(one: StreetAddress, other: StreetAddress) -> bool:
    """One number in streets of nearly one name (滨河南路, 滨河北路; 文昌路, 文昌东路), or one street with two numbers
    of which a slip makes one from the other (36, 63; 12, 112)."""
    size = min(len(one.street), len(other.street))
    alike = one.street[-size:] == other.street[-size:]
    if one.number == other.number:
        return size >= _SHORTEST and not alike and _is_slip(one.street, other.street)
    return alike and _is_slip(one.number, other.number)


def _is_slip(one: str, other: str) -> bool:
    """One character another, two changed places, or one lost; streets may have a town in front."""
    short, long = sorted((one, other), key=len)
    tail = long[-len(short) :]
    unlike = sum(a != b for a, b in zip(short, tail, strict=True))
    longer = long[-len(short) - 1 :]
    lost = any(longer[:place] + longer[place + 1 :] == short for place in range(len(longer)))
    return unlike == 1 or (unlike == 2 and sorted(short) == sorted(tail)) or (len(long) > len(short) and lost)
