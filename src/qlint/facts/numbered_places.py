"""The places of a text that its words can speak of by number: 第三部分, 第二章, 第五条, and the （一）（二） of each.

One fact for the whole file and, where it holds several texts, one for each of them (see qlint.facts.parts).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.model import Block, Fact
from qlint.outline import NumberedPlaces, PlaceRow
from qlint.values import Numbered

# What is called 部分 may be numbered 第一部分 or 一、.
_LEVELS = {"section": (11, 1), "chapter": (12,), "article": (14,)}
_ITEM, _LEAST = 2, 2


def read(document: Document) -> Iterator[Fact]:
    """The places of the whole file first, then those of each text in it where it holds several."""
    blocks = document.blocks
    if not blocks:
        return
    items = [
        number for run in document.facts("numbered_run") if run.value.level == _ITEM for number in run.value.numbers
    ]
    yield Fact("numbered_places", blocks[0].start, blocks[-1].end, _places(-1, blocks, items))
    parts = document.facts("part")
    for index, fact in enumerate(parts if len(parts) > 1 else ()):
        among = blocks[fact.value.first : fact.value.last + 1]
        yield Fact("numbered_places", fact.start, fact.end, _places(index, among, items))


def _places(part: int, among: Sequence[Block], items: Sequence[Numbered]) -> NumberedPlaces:
    return NumberedPlaces(part, *(_row(among, levels, items) for levels in _LEVELS.values()))


def _row(among: Sequence[Block], levels: tuple[int, ...], items: Sequence[Numbered]) -> PlaceRow:
    """The numbers of the first level that is there."""
    blocks: list[Block] = []
    for level in levels:
        blocks = [block for block in among if block.level == level and block.number]
        if blocks:
            break
    starts = [block.start for block in blocks]
    numbered = {block.number: block for block in blocks}
    last = max(numbered, default=0)
    under: dict[int, list[Numbered]] = {}
    for number in items:
        under.setdefault(bisect_right(starts, number.marker.start) - 1, []).append(number)
    highest = numbered[last] if len(numbered) == last >= _LEAST else None
    return PlaceRow(tuple(blocks), highest, {index: tuple(numbers) for index, numbers in under.items()})
