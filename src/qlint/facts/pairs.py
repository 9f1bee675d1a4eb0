"""Pairs of quotation marks, book title marks and brackets, matched paragraph by paragraph.

Source: GB/T 15834—2011 4.8 (引号), 4.9 (括号), 4.15 (书名号). Marks of one kind but two widths （…) make a pair.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.values import Pair

_MARKS = compile_late(r"[“”‘’《》〈〉（）()〔〕\[\]［］【】「」『』]")
_OPENINGS = {c: kind for kind, c in enumerate("“‘《〈（〔[【「『")} | {"(": 4, "［": 6}
_CLOSINGS = {c: kind for kind, c in enumerate("”’》〉）〕]】」』")} | {")": 4, "］": 6}
_DEPTHS = dict.fromkeys(_CLOSINGS, -1) | dict.fromkeys(_OPENINGS, 1)
_ROUND = _OPENINGS["（"]
_SINGLE = _OPENINGS["‘"]
# 1) a) 一） at the head of an item or of a part of a sentence: its bracket has no opening.
_ENUMERATION = compile_late(
    r"(?:^|[\s：；。，、,;:（(])(?:[0-9０-９]{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])[ 　]*\Z"
)
_END_MARKS = frozenset("。！？；：…!?;:.")
_CLOSING_MARKS = "”’》）)〕】」』"
_MOST_COMPARED = 100  # pairs of a paragraph
# A sentence that a line end breaks goes on in the next block.
_CONTINUES = {
    "paragraph": ("paragraph",),
    "item": ("paragraph",),
    "title": ("title",),
    "title_note": ("title_note", "title", "paragraph"),
    "remark": ("remark", "paragraph"),
    "part_title": ("part_title",),
    "other": ("paragraph",),
}


def read(document: Document) -> Iterator[Fact]:
    """Every pair and every unpaired mark, by start; text outside the blocks is matched line by line with its block."""
    text = document.text
    blocks = document.blocks
    following = iter(range(1, len(blocks) + 1))
    limit = blocks[0].end if blocks else len(text)
    index = 0
    paragraph: list[tuple[int, str]] = []
    waiting = 0
    for match in _MARKS.finditer(text):
        start, mark = match.start(), match[0]
        while start >= limit and index < len(blocks):
            index = next(following)
            if paragraph and (waiting <= 0 or not _continues(blocks, index, text)):
                yield from _match(text, paragraph)
                paragraph, waiting = [], 0
            limit = blocks[index].end if index < len(blocks) else len(text)
        paragraph.append((start, mark))
        waiting += _DEPTHS[mark]
    yield from _match(text, paragraph)


def _continues(blocks: tuple[Block, ...], index: int, text: str) -> bool:
    """Whether the block before `index` ends within a sentence that the block at `index` carries on."""
    if index >= len(blocks):
        return False
    before = blocks[index - 1]
    if blocks[index].kind not in _CONTINUES.get(before.kind, ()):
        return False
    last = text[before.start : before.end].rstrip(_CLOSING_MARKS)[-1:]
    return last not in _END_MARKS


def _match(text: str, marks: list[tuple[int, str]]) -> list[Fact]:
    """The facts of one paragraph, by start. Unpaired marks do not count in the depth of the pairs around them."""
    pairs, unpaired = _pair(text, marks)
    if unpaired:
        if len(unpaired) == 1:
            unpaired = [_move_inward(unpaired[0], pairs)]
        lone = {position for position, _ in unpaired}
        pairs, _ = _pair(text, [mark for mark in marks if mark[0] not in lone])
        pairs.extend(_unpaired(*mark) for mark in unpaired if not _is_enumeration(text, marks[0][0], *mark))
    pairs.sort(key=itemgetter(1))
    return pairs


def _pair(text: str, marks: list[tuple[int, str]]) -> tuple[list[Fact], list[tuple[int, str]]]:
    stack: list[tuple[int, str, int]] = []  # opening marks that wait for their closing ones: kind, mark, start
    pairs: list[Fact] = []
    unpaired: list[tuple[int, str]] = []
    for start, mark in marks:
        opening = _OPENINGS.get(mark)
        if opening is not None:
            stack.append((opening, mark, start))
            continue
        closing = _CLOSINGS[mark]
        place = len(stack) - 1
        # Crossing marks “（”） are tolerated: the nearest opening of the kind, wherever it waits, is the one.
        while place >= 0 and stack[place][0] != closing:
            place -= 1
        if place < 0:
            if closing != _SINGLE or not _is_apostrophe(text, start):
                unpaired.append((start, mark))
            continue
        _, first, begin = stack.pop(place)
        within = stack[place - 1][1] if place else ""
        value = Pair(first, Span(begin, begin + 1), Span(start, start + 1), place, within)
        pairs.append(Fact("pair", begin, start + 1, value))
    unpaired.extend((begin, waiting) for _, waiting, begin in stack)
    return pairs, unpaired


def _move_inward(mark: tuple[int, str], pairs: list[Fact]) -> tuple[int, str]:
    """The mark that truly lacks its half: in （《甲（乙》） the second （, since （乙》） would cross 《…》."""
    start, printed = mark
    opens = printed in _OPENINGS
    kind = _OPENINGS[printed] if opens else _CLOSINGS[printed]
    for fact in pairs[:_MOST_COMPARED]:
        value: Pair = fact.value
        if _OPENINGS[value.mark] != kind or (fact.start < start if opens else fact.end > start):
            continue
        if any(_crosses(other, fact) if opens else _crosses(fact, other) for other in pairs[:_MOST_COMPARED]):
            return (fact.start, value.mark) if opens else (fact.end - 1, printed)
    return mark


def _crosses(one: Fact, other: Fact) -> bool:
    return one.start < other.start < one.end < other.end


def _unpaired(start: int, mark: str) -> Fact:
    place, empty = Span(start, start + 1), Span(start, start)
    if mark in _OPENINGS:
        return Fact("pair", start, start + 1, Pair(mark, place, Span(start + 1, start + 1)))
    kind = "“‘《〈（〔[【「『"[_CLOSINGS[mark]]
    return Fact("pair", start, start + 1, Pair({")": "(", "］": "［"}.get(mark, kind), empty, place))


def _is_enumeration(text: str, first: int, start: int, mark: str) -> bool:
    if _CLOSINGS.get(mark) != _ROUND:
        return False
    return _ENUMERATION.search(text[max(0, start - 6) : start].rpartition("\n")[2]) is not None


def _is_apostrophe(text: str, start: int) -> bool:
    return text[start - 1 : start].isascii() and text[start - 1 : start].isalnum()
