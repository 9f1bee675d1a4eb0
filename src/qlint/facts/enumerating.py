"""Reads lists in running text, A、B、C和D: their items, their left edge, and whether 和 joins two or stands in one.

Marks inside brackets and quotations separate nothing. Used by the facts of lists and their counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qlint.expressions import compile_late
from qlint.model import Span

_ENCLOSED = compile_late(
    r"（(?:[^（）\n]|（[^（）\n]*）)*）|\((?:[^()\n]|\([^()\n]*\))*\)|“[^“”\n]*”|《[^《》\n]*》|‘[^‘’\n]*’|〔[^〔〕\n]*〕"
)
_EDGE = compile_late(r"[，,。；;：:！？!?\n—]")
_SEPARATOR = compile_late(
    r"、(?:以及|[和及](?![其平谐解睦格时]))?|[，,]以及|(?<=[”》])(?:以及|[和及与])?(?=[“《])|以及"
)
# An item that carries a count or closes another list ends what stands before it.
_BREAK = compile_late(
    r"等|[0-9一二两三四五六七八九十百余](?:余|多)?(?:个|家|项|名|位|种|类|万|亿|年|月|日|省|市|县|区|条|件|次|人|户|所|座)"
)
# The list begins behind such a word: what stands before it is what the list is of.
_OPENING = compile_late(
    r".*(?:包括|包含|涵盖|涉及|其中|[年月以]来|来自|覆盖|分布[在于]|围绕|聚焦|分为|不含|(?<![拆清消解排免])除)了?"
)
# 6月底前完成甲路、乙路: the list begins behind the time.
_DATE = compile_late(
    r"[^，。；：、]{0,8}?(?:[0-9]{4}年|[0-9]{1,2}月份?|[0-9]{1,2}日)(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[底末初中]?(?:之?前|起|以来|内|期间)(?=.{3})"
)
# Not 及 in 及格, 普及, nor 与 in 参与: they join nothing.
WHOLE_WORDS = r"和(?<![共饱温缓总].)(?![谐平解睦])|与(?<![参给].)(?!会)|及(?<![普涉波危触].)(?![格时其])"
JOIN = compile_late(WHOLE_WORDS + "|或|并")
# No item: 二、重点发展甲、乙等2类; but 一、二、三产业.
NUMBERED = compile_late(
    r"[ 　\t]*(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})、(?![一二三四五六七八九十]{1,3}[、季类级产])"
)
_REACH = 500
_HIDDEN = "\x00"


def hide_enclosed(text: str, start: int, end: int) -> str:
    """The text between two places, what stands in brackets and quotation marks made neutral; of one length."""
    return _ENCLOSED.sub(_hide, text[start:end])


def _hide(enclosed: re.Match[str]) -> str:
    words = enclosed[0]
    return words[0] + _HIDDEN * (len(words) - 2) + words[-1]


def split_items(text: str, start: int, end: int) -> list[Span]:
    """What stands between the separators of a list from `start` to `end`."""
    hidden = hide_enclosed(text, start, end)
    items: list[Span] = []
    position = 0
    for separator in _SEPARATOR.finditer(hidden):
        items.append(Span(start + position, start + separator.start()))
        position = separator.end()
    items.append(Span(start + position, end))
    return [item for item in items if item.start < item.end]


def list_before(text: str, end: int) -> list[Span]:
    """The items of the list that ends at `end`, leftmost first; the first may begin with words that lead it in."""
    line = max(text.rfind("\n", 0, end), text.rfind("。", max(0, end - _REACH), end)) + 1
    numbered = NUMBERED.match(text, line, end)
    start = max(numbered.end() if numbered else line, end - _REACH)
    hidden = hide_enclosed(text, start, end)
    items = split_items(text, start + _left_edge(hidden), end)
    for index in range(len(items) - 2, -1, -1):
        item = Span(items[index].start - start, items[index].end - start)
        opening = _OPENING.match(hidden, *item)
        opening = opening or _DATE.match(hidden, *item)
        begin = opening.end() if opening else item.start
        if _BREAK.search(hidden, begin, item.end):
            return items[index + 1 :]
        if opening and begin < item.end:
            return [Span(start + begin, start + item.end), *items[index + 1 :]]
    return items


def _left_edge(hidden: str) -> int:
    """Behind the last mark that ends a clause; ，以及 goes on with the list where what stands before it ends alike."""
    for edge in reversed(list(_EDGE.finditer(hidden))):
        if not (edge.start() and hidden.startswith("以及", edge.end()) and _ends_alike(hidden, edge.start())):
            return edge.end()
    return 0


def _ends_alike(hidden: str, comma: int) -> bool:
    return any(item.endswith(hidden[comma - 1]) for item in hidden[comma + 3 :].split("、"))


def split_joined(text: str, items: Sequence[Span]) -> list[Span]:
    """丙局和丁局 are two items when both end like the others; 和 inside a name is not split."""
    split: list[Span] = []
    for item in items:
        endings = {text[other.end - 1] for other in items if other is not item and other.end > other.start}
        joins = list(JOIN.finditer(text, item.start, item.end))
        halves = [Span(item.start, joins[0].start()), Span(joins[0].end(), item.end)] if len(joins) == 1 else [item]
        alike = all(half.end - half.start >= 2 and text[half.end - 1] in endings for half in halves)
        split += halves if alike else [item]
    return split


def split_last(text: str, items: Sequence[Span]) -> list[Span]:
    """石油、钢铁和有色: the last item at its 和 where no other has one, and both halves are as short as the others."""
    joins = list(JOIN.finditer(text, *items[-1]))
    if len(joins) != 1 or count_joins(text, items[:-1]):
        return list(items)
    halves = [Span(items[-1].start, joins[0].start()), Span(joins[0].end(), items[-1].end)]
    lengths = {item.end - item.start for item in (*items[1:-1], *halves)}
    return [*items[:-1], *halves] if len(lengths) == 1 and max(lengths) > 1 else list(items)


def count_joins(text: str, items: Sequence[Span]) -> int:
    """How many 和, 与, 及 … stand in the items: each may join two."""
    return sum(len(JOIN.findall(text, item.start + 1, item.end)) for item in items)
