"""Lists with a count behind them: 甲、乙、丙等3个单位. Marks inside brackets and quotations separate nothing."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.expressions import compile_late
from qlint.model import Document, Fact, Span
from qlint.numerals import read_integer
from qlint.values import CountedList

_MEASURES = (
    "个|家|项|类|种|所|名|位|座|方面|部门|门|台|支|部|处|篇|起|条|件|镇|乡|村|校|级|"
    "省(?!级)|市(?!场|级|值)|县(?!级)|区(?!域|级)|国(?!家)|大(?!型|量|力|学)|地(?!区|方|点)"
)
_TAIL = compile_late(
    r"等(?:共|共计|在内的)?(?P<count>[0-9]{1,3}|[两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])"
    rf"(?![余多几来0-9万千百亿%％.])(?:{_MEASURES})"
)
_ENCLOSED = compile_late(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|‘[^‘’]*’")
_EDGE = compile_late(r"[，,。；;：:！？!?\n—]")
_SEPARATOR = compile_late(r"、|(?<=[”》])(?=[“《])")
# An item that carries a count or closes another list ends what stands before it.
_BREAK = compile_late(
    r"等|以及|其中|包括|[0-9一二两三四五六七八九十百余](?:余|多)?(?:个|家|项|名|位|种|类|万|亿|年|月|日|省|市|县|区|条|件|次|人|户|所|座)"
)
_JOIN = compile_late(r"和|与|及|或|并")
_REACH = 500


def read(document: Document) -> Iterator[Fact]:
    """Lists of two items or more that end in 等N个, by start; the fact ends with the measure word."""
    text = document.text
    for match in _TAIL.finditer(text):
        count = read_integer(match["count"].replace("两", "二"))
        items = _items(text, match.start())
        if count is None or count < 2 or len(items) < 2:
            continue
        joined = sum(len(_JOIN.findall(text[item.start : item.end])) for item in items)
        items = _split_last(text, items)
        value = CountedList(count, True, tuple(items), len(items), len(items) + joined)
        yield Fact("counted_list", items[0].start, match.end(), value)


def _items(text: str, end: int) -> list[Span]:
    """The items before 等, leftmost first; the first may begin with the words that lead the list in."""
    start = max(text.rfind("\n", 0, end) + 1, end - _REACH)
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
        if _BREAK.search(masked, items[index].start - start, items[index].end - start):
            return items[index + 1 :]
    return items


def _split_last(text: str, items: list[Span]) -> list[Span]:
    """丙局和丁局 at the end of a list are two items when both end like the others; 和 inside a name is not split."""
    last = items[-1]
    joins = list(_JOIN.finditer(text, last.start, last.end))
    if len(joins) != 1 or joins[0].start() - last.start < 2 or last.end - joins[0].end() < 2:
        return items
    endings = {text[item.end - 1] for item in items[:-1]}
    if text[joins[0].start() - 1] in endings and text[last.end - 1] in endings:
        return [*items[:-1], Span(last.start, joins[0].start()), Span(joins[0].end(), last.end)]
    return items
