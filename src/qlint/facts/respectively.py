"""甲、乙、丙分别增长1%、2%、3%; 甲、乙、丙三项任务分别由市水利局、市财政局、市教育局牵头; 依次为1、2、3.

What 分别 says of an action (分别召开会议, 分别向两院报告) is no fact: behind it numbers must follow, or names behind
为, 是, 由, 位于 …. Where 和 may join two or stand inside one, all readings count; words that hold two things in one
(城乡, 产销, 进出口) leave the number of subjects open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.enumerations import Respectively
from qlint.expressions import compile_late
from qlint.facts.enumerating import JOIN, NUMBERED, hide_enclosed
from qlint.facts.respective_values import EDGE, SEPARATOR, is_grouping, read_values, shift, split_members
from qlint.model import Fact, Span
from qlint.numerals import read_integer

# A search for one literal is several times as fast as one for either.
_WORDS = (compile_late(r"分别(?![处作审规认])"), compile_late("依次"))
_MANIFOLD = compile_late(
    r"城乡|产销|进出[口境]|收支|男女|东中西|中西部|上下|新旧|双(?!.?[镇乡县村河桥塘流])|[各两]|环比|量价|存贷|中外|本外币|购销|供需|"
    r"[一二三四五六七八九十0-9]{1,3}(?:[个家项类种所名位省市县区乡镇村州级大方]|部门)"
)
# Without a list, what is counted: 三家企业的从业人员分别为….
_COUNTED = compile_late(
    r"(?:上述|以上|[这该其]|其中|全[市县区省])?(?P<count>[2-9两三四五六七八九])"
    r"(?:[个家所类种名位条座大]|次产业|镇|县|市|区(?!域)|乡|村|校)[^0-9一二两三四五六七八九十年季月各每]{0,20}\Z"
)
_TWO_NUMBERS = compile_late("[0-9.]+[^0-9.、]+[0-9]")
# 教育、医疗领域收入、支出; 丙三县发现问题、移交线索: a list ends inside such an item, and another begins.
_CLOSED = compile_late(
    "(?:领域|行业|企业|产业|项目|部门|单位|地区|全[市省县区国]|[两三四五六七八九](?:[个大家项类所]|县|区|镇|市)).{2}"
)
_ACTION = compile_late("开展|进行|实施|组织|予以|作出|整治|检查|巡[察视]|督[查导促办]|处理|支持|调整|实行")
# What may stand between values and 分别 that goes on with the same subjects.
_SAME_SUBJECTS = compile_late("(?:同比|环比|年均|(?:比|较)[上去]年(?:同期|末|底)?|增速|增幅|降幅|占比|涨幅|名义|实际)*")
_TIMES = compile_late(r"[0-9一二三四五六七八九十〇]{1,4}(?:年|月份?|季度|季)")
_COUNT = compile_late(
    r"(?P<count>[2-9两三四五六七八九十])(?:[个家项类种所名位省市县区乡镇村州国地大者级]|部门|单位|街道)(?:[^、和与及]|(?<=参)与){0,12}\Z"
)
_NAMED_COUNT = compile_late(
    r"(?<![0-9])[2-9两三四五六七八九十](?:[个家项类种所名位省市县区乡镇村州国地大者级]|部门|单位|街道)"
    r"(?:.{0,3}|企业|学校|单位|同志|部门|.{0,6}的[^0-9的]{1,8})\Z"
)
_OPENING = compile_late(r".*(?:其中|包括|[年月季]以?来|使得)(?=.)")
_COUNTING = compile_late("[0-9两二三四五六七八九]")
_OPEN = compile_late("等(?![级奖次第])")
_TRADE = compile_late(r"(?<![专企就毕学作创])业")
# Categories of expenditure and trades with 和 in their names.
_CATEGORY = compile_late("(?:保障和就业|体育[与和]传媒|防治及应急|批发和零售|住宿和餐饮|仓储和邮政|卫生和社会)")
_ADVERBIAL = compile_late(
    r"[分按从据与在受经较比].*|.*(?:[年月季期来中后前时上下末底日看说言讲面内响示计比度后外间别]|目前|其中|同时|此外|另外)"
)
_REFERS = compile_late(r"(?:对应|相应)[^，。；：\n]*\Z")
_PLACES = compile_late(
    "(?:其中)?(?:[^、，的]{1,6}(?P<kind>[县区镇乡村市]|街道)、)+[^、，的]{1,5}(?:[县区镇乡村市]|街道)(?!等)[^、，的和与县区镇乡村市全共各一二两三四五六七八九十0-9]{2,12}"
)
_RANKS = compile_late(
    "(?<![0-9一-鿿]等)[特一二三](?:等奖|等)?、[一二三四](?:等奖|等)?(?:、[三四](?:等奖|等)?)*(?:(?<=奖)|等?奖|(?<=等)次|级)\\Z"
)
_LONGEST, _REACH, _NO_BOUND, _BETWEEN = 24, 200, 999, 16


def read(document: Document) -> Iterator[Fact]:
    """Such statements with both lists read, by start; the fact goes from the first subject to the last value."""
    text = document.text
    values_before: dict[int, tuple[Span, ...]] = {}
    for match in sorted((each for word in _WORDS for each in word.finditer(text)), key=re.Match.start):
        # 对应审结、执结数分别为…: the subjects are those of the sentence before.
        if _REFERS.search(text, max(0, match.start() - 16), match.start()) is not None:
            continue
        found = read_values(text, match)
        if found is None:
            continue
        values, fewest_values, most_values, numeric = found
        values_before[values[-1].end] = values
        subjects = _subjects(text, match.start(), values_before, numeric)
        if subjects is not None:
            value = Respectively(Span(*match.span()), *subjects, values, fewest_values, most_values, numeric)
            yield Fact("respectively", value.subjects[0].start, values[-1].end, value)


def _subjects(
    text: str, end: int, values_before: dict[int, tuple[Span, ...]], numeric: bool
) -> tuple[tuple[Span, ...], int, int] | None:
    """What stands in front of 分别 in its clause, else one clause back; with the fewest and the most that it can be."""
    line = text.rfind("\n", 0, end) + 1
    numbered = NUMBERED.match(text, line, end)
    line = max(numbered.end() if numbered else line, end - _REACH)
    line += len(text[line:end]) - len(text[line:end].lstrip(" 　"))
    hidden = hide_enclosed(text, line, end)
    edges = [edge.start() for edge in EDGE.finditer(hidden) if not is_grouping(hidden, edge.start())]
    start = edges[-1] + 1 if edges else 0
    if SEPARATOR.search(hidden, start) is not None:
        return _read_subjects(hidden, start, line)
    if edges and hidden[edges[-1]] in "，,":
        values = values_before.get(line + edges[-1])
        if values is not None and _SAME_SUBJECTS.fullmatch(hidden, start) is not None:
            return values, len(values), len(values)
        before, shorter = (edges[-2] + 1 if len(edges) > 1 else 0), hidden[: edges[-1]]
        if SEPARATOR.search(shorter, before) is not None and _names_subjects(shorter[before:], hidden[start:]):
            return _read_subjects(shorter, before, line)
    counted = _COUNTED.match(hidden, start) if numeric else None
    if counted is None:
        return None
    count = read_integer(counted["count"].replace("两", "二")) or 0
    return (Span(line + counted.start(), line + len(hidden)),), count, count


def _names_subjects(clause: str, between: str) -> bool:
    """Whether the clause in front is the list: 对甲、乙，分别…; 三县的面积，分别…; 2023年、2024年，…分别…."""
    if clause[0] in "对给":
        return len(between) <= 4 and _ACTION.search(clause) is None
    if all(_TIMES.fullmatch(clause, *item) for item in split_members(clause)[0]):
        return _COUNTING.search(between) is None and _MANIFOLD.search(between) is None
    if not between or _NAMED_COUNT.search(clause) is not None:
        told = _COUNTING.search(between) is None and _MANIFOLD.search(between) is None and len(between) <= _BETWEEN
        return told and _NAMED_COUNT.search(clause) is not None
    # 设一、二、三等奖，奖金分别为
    if _RANKS.search(clause) is not None and len(between) <= _BETWEEN:
        return _COUNTING.search(between) is None
    # 甲县、乙区进展较快，完成率分别为: places named at the start, of which the clause says something
    return _PLACES.fullmatch(clause) is not None and _COUNTING.search(between) is None and len(between) <= _BETWEEN


def _read_subjects(hidden: str, start: int, line: int) -> tuple[tuple[Span, ...], int, int] | None:
    opening = _OPENING.match(hidden, start)
    start = opening.end() if opening else start
    items, joins, grouped = split_members(hidden[start:])
    words = [hidden[start:][slice(*item)] for item in items]
    if len(items) < 2 or max(map(len, words)) > _LONGEST + 10 or _holds_two_lists(words):
        return None
    spans = shift(items, line + start)
    # 特困、低保人员和高龄老人 are two groups, 甲、乙和丙 may be three.
    most = len(items)
    fewest = most if not joins else joins + 1 if grouped else min(joins + 1, most - joins)
    counted = _COUNT.search(words[-1])
    if counted is not None and not any(_MANIFOLD.search(word) for word in words[:-1]):
        count = read_integer(counted["count"].replace("两", "二")) or 0
        return (spans, count, count) if fewest <= count <= most else None
    # 供水能力、排水能力和管网长度: alike, 和 joins two.
    if joins == 1 and not grouped and len(words) > 2 and _are_alike(words) and not _CATEGORY.search(hidden, start):
        fewest = most
    # 信息传输、软件和信息技术服务业 is one of several trades.
    trades = sum(_TRADE.search(word) is not None for word in words) if joins else 0
    fewest = min(fewest, trades) if trades else fewest
    # 受灾的甲县、乙县; 甲、乙的产量和产值: where 的 ends an attribute cannot be told.
    attribute = words[-1].partition("的")[2]
    if any("的" in word for word in words[1:-1]) or _MANIFOLD.search("、".join(words)) or JOIN.search(attribute):
        return None
    return spans, fewest, _NO_BOUND if _OPEN.search(words[-1]) or _follows_noun(hidden, start) else most


def _holds_two_lists(words: Sequence[str]) -> bool:
    """一季度、二季度全市产值、投资; 甲县、乙县小麦、玉米产量; 由5元、6元提高到7元、8元."""
    kind = words[0][-1]
    return any(_TWO_NUMBERS.search(word) for word in words[1:]) or any(
        (kind in word[1:-1] and kind != "化") or _CLOSED.search(word) for word in words[1:-1]
    )


def _are_alike(words: Sequence[str]) -> bool:
    return len({len(word) for word in words[1:]}) == 1 <= len(words[0]) - len(words[1]) + 1 or (
        len({word[-1] for word in words}) == 1
    )


def _follows_noun(hidden: str, start: int) -> bool:
    """Whether the clause in front may be one more subject: 生产总值，工业增加值、投资分别增长…"""
    if hidden[start - 1 : start] not in ("，", ","):
        return False
    before = re.split("[，,。；;：:\n]", hidden[max(0, start - 40) : start - 1])[-1]
    return _ADVERBIAL.fullmatch(before) is None and not any(character.isdigit() for character in before)
