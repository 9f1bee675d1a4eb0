"""The numbered lines that a series is made of: 一、 二、 三、; （一）（二）; 第一条 第二条."""

from __future__ import annotations

from qlint.document import Document
from qlint.model import Block, Span

ARTICLE = 14
_NEXT_TEXT = ("issue_date", "signature", "annex_label", "part_title")


def read_articles(document: Document, index: int) -> list[Span]:
    """第一条, 第二条 … below each other; what stands between them belongs to the one above."""
    members: list[Span] = []
    for block in document.blocks[index:]:
        if block.level == ARTICLE and block.number == len(members) + 1:
            members.append(block.marker)
        elif block.level == ARTICLE or 11 <= block.level <= 13 or block.kind in _NEXT_TEXT:
            break
    return members


def read_numbered(document: Document, index: int, announced: int) -> list[Span]:
    """Numbered lines that begin with this block: （一）…（二）… or, where these are the ones that the count fits, those
    below them that run on from heading to heading (12条措施: 一、（一）（二） 二、（三）…（十二）)."""
    level = document.blocks[index].level
    if document.blocks[index].number != 1 or not 1 <= level <= 5:
        return []
    members: list[Span] = []
    inner: list[Block] = []
    for block in document.blocks[index:]:
        if block.level == level and block.number == len(members) + 1:
            members.append(block.marker)
        elif (block.level and block.level <= level) or block.kind in _NEXT_TEXT:
            break
        elif block.number:
            inner.append(block)
    if len(members) == announced or not inner:
        return members
    return _numbered_below(members, inner, announced, level == 1)


def _numbered_below(members: list[Span], inner: list[Block], announced: int, outermost: bool) -> list[Span]:
    """Empty where the numbers below make up the count, or may and cannot be told."""
    for level in sorted({block.level for block in inner}):
        below = [block for block in inner if block.level == level]
        # 三、抓好四项任务 names what stands directly below it; words above 一、 may name the lists further in.
        if announced == len(below) or (outermost and announced in _run_lengths(below)):
            return []
        if abs(len(below) - announced) < abs(len(members) - announced):
            running = all(block.number == number for number, block in enumerate(below, 1))
            return [block.marker for block in below] if running else []
    return members


def _run_lengths(blocks: list[Block]) -> list[int]:
    """How far each list counts among blocks of one level."""
    return [
        one.number
        for one, following in zip(blocks, (*blocks[1:], None), strict=True)
        if following is None or following.number == 1
    ]
