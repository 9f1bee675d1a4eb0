"""How the text names the rows and columns of a table: 青瓷 for 青瓷小镇, 城区学校到乡镇学校 for 城区到乡镇."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.facts.affixes import shared_end, shared_start

_BRACKETS = compile_late(r"[（(][^（）()]*[）)]")
_NO_WORD = compile_late(r"[^0-9A-Za-z一-鿿]+")
_LINKS = compile_late(r"([到至]|之间)")
# Heads that say how an item is counted, not what it is.
HOW = compile_late(
    r"(?:数量|金额|数值|总数|个数|件数|人数|面积|规模|资金|投资|合计|总计|小计|本期|完成数|指标值?|数|额|值|总分|得分|总量)?"
)
# 云川市水利局 is 市水利局 or 水利局 in the text.
_OFFICE = compile_late(r"\A.{0,4}[省市县区](?=.{1,8}[局委办厅院校处站所会部队馆司]\Z)")
_TOWNS = "省市县区镇乡村"
_HEAD_END = compile_late(r"(?:数量|面积|总数|个数|[件人户]数|数|金额|总额|额|情况|总量|量)\Z")
_LEAST = 2
_GAP, _LONG = 4, 4
_DIGITS = frozenset("0123456789")


class Name(NamedTuple):
    """A row or column: its words, the ways to name it, the longest first, and the pieces of a name that words may
    stand between."""

    words: str
    ways: tuple[str, ...]
    pieces: tuple[str, ...] = ()


class Named(NamedTuple):
    """Which name stands in some words, and the words without it."""

    place: int
    rest: str


def clean(words: str) -> str:
    return _NO_WORD.sub("", _BRACKETS.sub("", words))


def read_names(labels: Sequence[str], heads: bool) -> list[Name]:
    """The names of the rows (or the `heads` of the columns); one without ways cannot be told in the text."""
    words = [clean(label).removeprefix("其中") for label in labels]
    known = [word for word in words if word]
    first, last = (shared_start(known), shared_end(known)) if len(known) > 1 else ("", "")
    names = []
    for index, word in enumerate(words):
        others = [other for place, other in enumerate(words) if place != index]
        if heads:
            ways = _ways_of_head(word, others)
        else:
            core = word.removeprefix(first)
            core = core.removesuffix(last) if len(last) < len(core) else core
            ways = [word, *(way for way in (core, _OFFICE.sub("", word), word.rstrip(_TOWNS)) if _is_own(way, others))]
        pieces = tuple(piece for piece in _LINKS.split(word) if piece) if not heads and _LINKS.search(word) else ()
        names.append(Name(word, tuple(way for way in dict.fromkeys(ways) if len(way) >= _LEAST), pieces))
    return names


def _ways_of_head(word: str, others: Sequence[str]) -> list[str]:
    if HOW.fullmatch(word) is not None:
        return []
    core = _HEAD_END.sub("", word)
    ends = (word[:2], word[-2:]) if len(word) >= _LONG else ()
    parts = [way for way in (core, *ends) if _is_own(way, others) and HOW.fullmatch(way) is None]
    return [word, *parts]


def _is_own(way: str, others: Sequence[str]) -> bool:
    return len(way) >= _LEAST and not way.isdecimal() and not any(way in other for other in others)


def find_names(names: Sequence[Name], words: str) -> list[Named]:
    """The names that stand in some words; a name within a longer one does not count."""
    found: list[tuple[int, int, int]] = []
    for index, name in enumerate(names):
        place = _find(name, words)
        if place is not None:
            found.append((place[0], place[1], index))
    kept = [each for each in found if not any(_is_within(each, other) for other in found)]
    return [Named(index, words[:start] + words[end:]) for start, end, index in sorted(kept)]


def _is_within(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return one[2] != other[2] and other[0] <= one[0] and one[1] <= other[1] and one[:2] != other[:2]


def _find(name: Name, words: str) -> tuple[int, int] | None:
    for way in name.ways:
        start = words.rfind(way)
        if start >= 0 and not (way[0] in _DIGITS and words[start - 1 : start] in _DIGITS):
            return start, start + len(way)
    if not name.pieces:
        return None
    start = end = words.find(name.pieces[0])
    gap = ""
    if start < 0:
        return None
    for piece in name.pieces:
        place = words.find(piece, end, end + _GAP + len(piece))
        if place < 0:
            return None
        gap = words[end:place] or gap
        end = place + len(piece)
    # 城区学校到乡镇学校: what stood between stands behind, too.
    return start, end + len(gap) if gap and words.startswith(gap, end) else end
