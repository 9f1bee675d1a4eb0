"""Lists with a count behind them: 甲、乙、丙等3个单位. Marks inside brackets and quotations separate nothing."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.values import CountedList

_MEASURES = (
    "个|家|项|类|种|所|名|位|座|方面|部门|门|台|支|部|处|篇|起|条|件|镇|乡|村|校|级|"
    "省(?!级)|市(?!场|级|值)|县(?!级)|区(?!域|级)|国(?!家)|大(?!型|量|力|学)|地(?!区|方|点)"
)
_TAIL = compile_late(
    r"等(?:共|共计|在内的)?(?P<count>[0-9]{1,3}|[两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])"
    rf"(?![余多几来0-9万千百亿%％.])(?:{_MEASURES})(?!以[上下内外])"
)
_ENCLOSED = compile_late(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|‘[^‘’]*’")
_EDGE = compile_late(r"[，,。；;：:！？!?\n—]")
_SEPARATOR = compile_late(r"、|(?<=[”》])(?=[“《])")
# An item that carries a count or closes another list ends what stands before it.
_BREAK = compile_late(
    r"等|以及|[0-9一二两三四五六七八九十百余](?:余|多)?(?:个|家|项|名|位|种|类|万|亿|年|月|日|省|市|县|区|条|件|次|人|户|所|座)"
)
# The list begins behind such a word: what stands before it is what the list is of.
_OPENING = compile_late(r".*(?:包括|包含|涵盖|涉及|其中|[年月以]来)了?")
# Another count directly behind (等2名律师和1名会计师, 等2市8部门): the items are of two sorts, counted apart.
_ANOTHER = compile_late(
    r"(?:[^，。；：！？\n、的0-9]{0,8}(?:以及|[和及与并、]))?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
    rf"(?:余|多)?(?:{_MEASURES}|人|户|场|次|批|单位)"
)
_JOIN = compile_late(r"和|与|及|或|并")
_NUMBERED = compile_late(r"[ 　\t]*(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})、")  # no item: 二、重点发展甲、乙等2类
_REACH = 500


def read(document: Document) -> Iterator[Fact]:
    """Lists of two items or more that end in 等N个, by start; the fact ends with the measure word."""
    text = document.text
    for match in _TAIL.finditer(text):
        count = read_integer(match["count"].replace("两", "二"))
        items = _items(text, match.start())
        if count is None or count < 2 or len(items) < 2 or _ANOTHER.match(text, match.end()):
            continue
        joined = sum(len(_JOIN.findall(text[item.start : item.end])) for item in items)
        items = _split_joined(text, items)
        value = CountedList(count, True, tuple(items), len(items), len(items) + joined)
        yield Fact("counted_list", items[0].start, match.end(), value)


def _items(text: str, end: int) -> list[Span]:
    """The items before 等, leftmost first; the first may begin with the words that lead the list in."""
    line = text.rfind("\n", 0, end) + 1
    numbered = _NUMBERED.match(text, line, end)
    start = max(numbered.end() if numbered else line, end - _REACH)
    masked = _ENCLOSED.sub(
        lambda enclosed: enclosed[0][0] + "\x00" * (len(enclosed[0]) - 2) + enclosed[0][-1], text[start:end]
    )
    edges = [edge.end() for edge in _EDGE.finditer(masked)]
    left = edges[-1] if edges else 0
    items: list[Span] = []
    position = left
    for separator in _SEPARATOR.finditer(masked, left):
        items.append(Span(start + position, start + separator.start()))
        position = separator.end()
    items.append(Span(start + position, end))
    for index in range(len(items) - 2, -1, -1):
        item = items[index]
        opening = _OPENING.match(masked, item.start - start, item.end - start)
        begin = opening.end() if opening else item.start - start
        if _BREAK.search(masked, begin, item.end - start):
            return items[index + 1 :]
        if opening and begin < item.end - start:
            return [Span(start + begin, item.end), *items[index + 1 :]]
    return items


def _split_joined(text: str, items: list[Span]) -> list[Span]:
    """丙局和丁局 are two items when both end like the others; 和 inside a name is not split."""
    split: list[Span] = []
    for item in items:
        endings = {text[other.end - 1] for other in items if other is not item}
        joins = list(_JOIN.finditer(text, item.start, item.end))
        halves = [Span(item.start, joins[0].start()), Span(joins[0].end(), item.end)] if len(joins) == 1 else [item]
        alike = all(half.end - half.start >= 2 and text[half.end - 1] in endings for half in halves)
        split += halves if alike else [item]
    return split
