"""What stands behind 分别 or 依次: numbers of one unit, one each (1%、2%和3%), or names (由甲局、乙局牵头)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qlint.expressions import compile_late
from qlint.facts.enumerating import WHOLE_WORDS, hide_enclosed
from qlint.model import Span

EDGE = compile_late(r"[，,。；;：:！？!?\n—]")
SEPARATOR = compile_late(rf"、(?:以及|[和与及](?![格时]))?|以及|{WHOLE_WORDS}|[”》](?=[“《])")
_JOINED = frozenset(("和", "与", "及", "以及", "、和", "、与", "、及", "、以及"))
# The first value: a verb or the like, then the number. A number may stand behind 约, 近, 第 …
_SIGN = r"(?:约为?|近|超过?|逾|达到?|第|负|-|－|为|[+＋])?"
_NUMBER = (
    r"(?:[0-9０-９][0-9０-９.．,，]*|(?!一次性)[一二两三四五六七八九十百千万亿零〇]{1,9}(?:点[一二三四五六七八九零]+)?"
    "(?=个百分点|[年个]|[%％成倍元吨人家项名公平立亩户位次、和，。]))"
)
_FIRST = compile_late(rf"(?P<lead>[^0-9０-９、，。；：\n]{{0,16}}?){_SIGN}{_NUMBER}")
_VALUE = compile_late(rf"{_SIGN}(?:{_NUMBER}|百分之)")
_NAMED = compile_late(
    r"(?:为|是|由|任(?![务何期意])|位于|荣?获得?(?=[^，。、]{0,8}(?:[特一二三]等奖|[金银铜][奖牌])、)|对应|改为|更名为|命名为|称为|简称|设在|授予|划归|在|担任)(?![了期此本其])"
)
# 甲、乙分别增长1%、2%，下降3%: values may go on.
_GOES_ON = compile_late(
    r"[，,](?:和|或|同比(?=[增下上持])|(?:与|较|比)?[^，。；]{0,6}持平|[增下上减提降][长降升少高]|[0-9])"
)
# What follows a number in a plain list: its unit, and no other number.
_UNIT = compile_late("[百千万亿]*[多余]?(?P<unit>(?:[^0-9０-９的]|的(?![两三四五六][档种级类]))*)")
_BARE = compile_late("[百千万亿]*[多余]?(?P<unit>[^0-9０-９的百千万亿]{1,3})")
_BARE_VALUE = compile_late(rf"{_SIGN}{_NUMBER}{_BARE.pattern}")
# Prison terms: 三年、二年六个月.
_TERM = compile_late("年(?:零?[0-9一二三四五六七八九十]{1,2}个月)?")
_CHANGE = compile_late(r"[，,](?:同比|比上年|较上年)?(?:分别)?[增下上减提降][长降升少高加][^，。；%％]{0,6}[%％]")
_LONGEST, _REACH = 24, 200


def read_values(text: str, match: re.Match[str]) -> tuple[tuple[Span, ...], int, int, bool] | None:
    """The values behind 分别, the fewest and the most that they can be, and whether they are numbers."""
    start = match.end()
    hidden = hide_enclosed(text, start, min(len(text), start + _REACH))
    edge = EDGE.search(hidden)
    while edge is not None and is_grouping(hidden, edge.start()):
        edge = EDGE.search(hidden, edge.end())
    if edge is None or edge[0] in "：:—":
        return None
    items, joins, grouped = split_members(hidden[: edge.start()])
    if _GOES_ON.match(hidden, edge.start()) and not _turns_to_change(hidden, items, edge.start()):
        return None
    first = _FIRST.match(hidden) if match[0] == "分别" or hidden[:1] in "为是居列位达" else None
    if first is not None and first.end() <= items[0].end:
        if (
            len(items) < 2
            or hidden[0] in "于在自从"
            or not (_is_plain(hidden, first.end(), items) or _are_apart(hidden, first.end(), items))
        ):
            return None
        count = len(items)
        return shift(items, start), min(count - joins, joins + 1) if grouped else count, count, True
    named = _NAMED.match(hidden)
    if named is None or len(items) < 2 or max(item.end - item.start for item in items) > _LONGEST:
        return None
    words = [hidden[item.start : item.end] for item in items]
    # 由甲局、乙局和丙局牵头: alike in front of 和, which then joins two; 由甲局和乙局、丙局牵头 may be two.
    plain = joins == 1 and not grouped and len(items) > 2 and words[-2][-1] == words[-3][-1]
    fewest = joins + 1 if grouped else len(items) - joins * (not plain)
    return shift(items, start), fewest, len(items), False


def _turns_to_change(hidden: str, items: Sequence[Span], edge: int) -> bool:
    """分别完成86亿元、62亿元，同比增长5%和4%: amounts, and behind them how they changed."""
    levels = not any("%" in hidden[slice(*item)] or "％" in hidden[slice(*item)] for item in items)
    return levels and _CHANGE.match(hidden, edge) is not None


def _are_apart(hidden: str, first_end: int, items: Sequence[Span]) -> bool:
    """56件、32批和214个: nothing but a number and its unit each, and all units other ones."""
    if hidden[0] not in "为是达有":
        return False  # 甲县、乙县分别发生12起、8人 may tell both of each
    units = [_BARE.fullmatch(hidden, first_end, items[0].end)]
    units += [_BARE_VALUE.fullmatch(hidden, *item) for item in items[1:]]
    words = [unit["unit"] for unit in units if unit is not None]
    return len(words) == len(items) == len(set(words))


def _is_plain(hidden: str, first_end: int, items: Sequence[Span]) -> bool:
    """Whether the items are numbers of one unit, one each: not 由5元、6元提高到7元、8元, 3户5人、2户4人, 12起、3人."""
    numbers = [_VALUE.match(hidden, item.start) for item in items[1:]]
    # 0.62、0.55，均: a comma may stand in a number, but not at its end.
    ends = [first_end]
    ends += [min(number.end(), item.end) for number, item in zip(numbers, items[1:], strict=True) if number is not None]
    if len(ends) < len(items):
        return False
    units = []
    for end, item in zip(ends, items, strict=True):
        unit = _UNIT.fullmatch(hidden, end, item.end)
        if unit is None:
            return False
        # Livestock has a measure for each kind: 3万头、2万头和5万只.
        units.append(_TERM.sub("年", unit["unit"]).replace("只", "头").replace("羽", "头"))
    return len(set(units[:-1])) == 1 and units[-1].startswith(units[0])


def is_grouping(hidden: str, place: int) -> bool:
    return hidden[place] in ",，" and hidden[place - 1 : place].isdigit() and hidden[place + 1 : place + 4].isdigit()


def shift(items: Sequence[Span], start: int) -> tuple[Span, ...]:
    return tuple(Span(start + item.start, start + item.end) for item in items)


def split_members(hidden: str) -> tuple[list[Span], int, bool]:
    """The items, how many of the separators may stand inside one (和), and whether 、 follows behind such a one."""
    items: list[Span] = []
    position = joins = 0
    grouped = False
    for separator in SEPARATOR.finditer(hidden):
        joined = separator[0] in _JOINED
        grouped |= joins > 0 and not joined
        joins += joined and not separator[0].startswith("、")
        items.append(Span(position, separator.start()))
        position = separator.end()
    items.append(Span(position, len(hidden)))
    return [item for item in items if item.start < item.end] or [Span(0, len(hidden))], joins, grouped
