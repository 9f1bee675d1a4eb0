"""Items that repeat what is counted: 三个坚持：坚持甲，坚持乙；坚持丙; “三个到位”：思想到位、责任到位、措施到位."""

from __future__ import annotations

from qlint.expressions import compile_late
from qlint.model import Span

_COUNT = compile_late(
    r"^[0-9一二两三四五六七八九十]+(?:[个大项条点种类件步招场对份篇]|方面?)?的?(?:主要|重点|重大|具体|关键|突出|核心|基本)?"
)
_END = compile_late(r"[。\n]")
_ITEM_ENDS = tuple(compile_late(marks) for marks in ("[；;、，,]", "[；;，,]", "[；;]"))
_REACH = 300


def echoes(text: str, start: int, announcement: str, announced: int, lead: str) -> list[Span]:
    """The items from `start` to the end of the sentence that begin, or that end, with what is counted.

    Where one item may hold several (坚持甲、坚持乙；坚持丙), any way of counting that gives the number counts. Empty
    where the lead has no colon, or the items say another word.
    """
    word = _COUNT.sub("", announcement)
    end = _END.search(text, start, start + _REACH)
    if len(word) < 2 - lead.startswith("”") or end is None or not ("：" in lead or ":" in lead):
        return []
    stop = end.start()
    begins = text.startswith(word, start)
    if not begins and not text.endswith(word, start, stop):
        return []
    found: list[list[Span]] = []
    for marks in _ITEM_ENDS:
        places = [start, *(mark.end() for mark in marks.finditer(text, start, stop))]
        stops = [*(place - 1 for place in places[1:]), stop]
        items = [Span(*pair) for pair in zip(places, stops, strict=True)]
        found.append(
            [item for item in items if (text.startswith if begins else text.endswith)(word, item.start, item.end)]
        )
    return next((items for items in found if len(items) == announced), found[0])
