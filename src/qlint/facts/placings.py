"""Amounts that are told with their places, or in the order of their places.

第一名甲，92分；第二名乙，91分; 甲县以4260万元居首位，乙县3815万元，居第二位; 最多的是甲镇，为3吨，其次是乙乡，为2吨;
前三位是甲县（98%）、乙县（97%）、丙县（96%）; 得分位居前三位的是甲、乙、丙，得分依次为96分、95分、94分.

Whether much or little comes first is said only by 最多, 由高到低 and the like; else three amounts or more must run one
way. The ranks of several indicators of one place are no order: each amount must have a place, an organisation or a
person of its own, or stand behind 第N名.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from qlint.document import Document
from qlint.enumerations import Ranking
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer, read_numeral

# A search for one literal is several times as fast as one for either.
_SECONDS = tuple(
    map(
        compile_late,
        (r"第[二2](?:[名位](?![至到—～])|(?=[，。；、）\n]))", "其次(?!要)", "亚军", "次之(?=[，。；])"),
    )
)
_FIRST = compile_late(
    r"[第首榜冠最](?:(?<=第)[一1](?:[名位](?![至到—～])|(?=[，。；、）\n]))|(?<=首)位|(?<=榜)首|(?<=冠)军|(?<=最)[多高大快强好少低小慢](?=的|，|、|。|为|是))"
)
_LATER = {
    3: compile_late(
        r"[第季再](?:(?<=第)[三3](?:[名位](?![至到—～])|(?=[，。；、）是为\n]))|(?<=季)军|(?<=再)次(?=[是为]))"
    ),
    **{
        number: compile_late(rf"第[{han}{number}](?:[名位](?![至到—～])|(?=[，。；、）\n]))")
        for number, han in enumerate("四五六七八九", 4)
    },
}
_LARGEST, _SMALLEST = frozenset("多高大快强好"), frozenset("少低小慢")
_ENTITY = compile_late(
    r"[^，。；：、\n]{2,14}?(?:[市县区镇乡村局厂校院队省州店站所]|街道|公司|集团|中学|小学|大学|企业|合作社)|以\Z|[^，。；：、\n的]{2,3}(?=同志|选手|以\Z)"
)
# Behind such words a number is a change or a share, not what the place is of.
_CHANGE = compile_late(r"(?:[增降升减比]|提高)[^，。；]{0,6}\Z")
_TOPS = (
    compile_late(r"前(?P<count>[二两三四五六七八九十2-9])(?:[位名强家类]|个(?!月)|(?=[，的、：]))"),
    compile_late(
        r"到(?P<count>)(?:(?<=[由从按]高到)低|(?<=[由从按][大多快]到)[小少慢]|(?<=[由从按]低到)高|(?<=[由从按][小少慢]到)[大多快])"
    ),
)
_ORDER = {"低": "falling", "小": "falling", "少": "falling", "慢": "falling"}
_PURE = compile_late(r"、(?:和|以及)?|和|以及|，")
_NAMED = compile_late(r"[）)]?(?:[^，。；：、0-9（）]{1,3}(?=、))?(?:、|；|，|和|以及)[^、；：\n]{1,24}\Z")
_LEAD = compile_late(r"(?P<noun>[^，；：]{0,40}?)(?:分别|依次)(?:为|是|达到?|有|占|得|(?P<verb>[^，；：0-9]{2,8}?))?\Z")
_TURNED = compile_late(r"其中|同比|[增降升]|平均|合计|[和、]其")
# 完成率排在全县第一位: the first has most of it.
_OF_WHAT = compile_late(
    r"(?:完成率|合格率|优良率|达标率|满意率|满意度|覆盖率|参与率|办结率|增速|增幅|得分|总分|总额|总量|产量|产值|收入)[位排居列]在?(?:全[省市县区镇国])?\Z"
)
_AMOUNT = compile_late(r".*(?:额|量|数|得分|[产价总]值|收入|投资|面积)")
_NEAR, _REACH, _CLOSE = 160, 240, 40


def read_placings(document: Document) -> Iterator[Fact]:
    """Facts of kind "ranking", sort ordered, falling or rising, by kind of statement."""
    text, last = document.text, 0
    for second in _in_order(text, _SECONDS):
        if second.start() >= last:
            fact = _placed(document, second)
            if fact is not None:
                last = fact.end
                yield fact
    for top in _in_order(text, _TOPS):
        fact = _listed(document, top)
        if fact is not None:
            yield fact


class _Amount(NamedTuple):
    value: Decimal
    unit: str
    start: int
    end: int


def _amounts(document: Document, start: int, end: int) -> Iterator[_Amount]:
    """Quantities between two places, also an index without a unit."""
    facts = document.facts("quantity")
    for index in range(bisect_left(facts, ("quantity", start)), len(facts)):
        fact = facts[index]
        if fact.start >= end:
            return
        amount = fact.value.amount
        if amount.form in ("exact", "rounded"):
            numeral = read_numeral(document.text[slice(*fact.value.number)])
            if numeral is not None:
                yield _Amount(numeral.value, fact.value.unit, fact.start, fact.end)


def _in_order(text: str, expressions: Sequence[re.Pattern[str]]) -> list[re.Match[str]]:
    return sorted((match for each in expressions for match in each.finditer(text)), key=re.Match.start)


def _placed(document: Document, second: re.Match[str]) -> Fact | None:
    """Amounts each with its place: a place and an amount take turns."""
    text = document.text
    firsts = list(_FIRST.finditer(text, max(0, second.start() - _NEAR), second.start()))
    if firsts and firsts[-1][0][0] == "最" and text.find("。", firsts[-1].end(), second.start()) >= 0:
        return None
    if not firsts or "并列" in text[firsts[-1].start() : second.end() + _NEAR]:
        return None
    places = [firsts[-1], second]
    while (following := _LATER.get(len(places) + 1)) is not None:
        found = following.search(text, places[-1].end(), places[-1].end() + _NEAR)
        if found is None:
            break
        places.append(found)
    start = max(text.rfind(mark, 0, places[0].start()) for mark in "。；\n") + 1
    ends = (text.find(mark, places[-1].end()) for mark in "。；\n")
    end = min((each for each in ends if each >= 0), default=len(text))
    figures = list(_amounts(document, start, min(end, places[-1].end() + _NEAR)))
    changes = [each for each in figures if _CHANGE.search(text, max(start, each.start - 10), each.start)]
    units = dict.fromkeys(each.unit for each in [*(each for each in figures if each not in changes), *changes])
    # The last of them may be told in another way (其次为…，乙县为95.6%，排名第三): then those in front of it.
    for count in range(len(places), 1, -1):
        for unit in units:
            own = [each for each in figures if each.unit == unit]
            if count < len(places):
                own = [each for each in own if each.start < places[count].start()][:count]
            amounts = _taking_turns(text, start, places[:count], own)
            if amounts is not None:
                return _fact(amounts, _direction(text, places[0], amounts))
    return None


def _taking_turns(
    text: str, start: int, places: Sequence[re.Match[str]], amounts: Sequence[_Amount]
) -> Sequence[_Amount] | None:
    """The amounts, where one stands before each place, or one behind each; None where they belong to no one."""
    starts = [place.start() for place in places]
    before = [[each for each in amounts if left <= each.start < right] for left, right in pairwise([start, *starts])]
    behind = [
        [each for each in amounts if left <= each.start < right] for left, right in pairwise([*starts, len(text)])
    ]
    turns = before if len(before[0]) == 1 else behind
    if any(len(each) != 1 for each in turns):
        return None
    found = [each[0] for each in turns]
    if turns is behind and any(each.start - place.end() > _CLOSE for each, place in zip(found, places, strict=True)):
        return None
    named = text[places[0].end() - 1] in "名军" or places[0][0][0] == "最"
    if turns is behind and (named or all(text.startswith("的是", place.end()) for place in places)):
        return found
    ends = [start, *(place.end() for place in places)] if turns is before else [start, *(each.end for each in found)]
    owners = [
        _ENTITY.search(text, left, right)
        for left, right in zip(ends, [each.start for each in found] if turns is before else starts, strict=False)
    ]
    names = [owner[0] for owner in owners if owner]
    return found if len(names) == len(found) and (set(names) == {"以"} or len(set(names)) == len(names)) else None


def _direction(text: str, first: re.Match[str], amounts: Sequence[_Amount]) -> str:
    word = first[0]
    if word[0] == "最":
        return "falling" if word[1] in _LARGEST else "rising"
    of = _OF_WHAT.search(text, max(0, first.start() - 16), first.start()) is not None
    falling = of or amounts[0].unit == "分" or text.startswith(("的", "额"), amounts[0].end)
    return "falling" if falling else "ordered"


def _listed(document: Document, top: re.Match[str]) -> Fact | None:
    """Amounts in the order of their places, as many as are said to be at the top."""
    text, sentence = document.text, document.sentence_at(top.start())
    count = read_integer(top["count"].replace("两", "二")) or 0 if top["count"] else 0
    order = "ordered" if count else _ORDER.get(top[0][-1], "rising")
    figures = list(_amounts(document, top.end(), min(sentence.end, top.end() + _REACH)))
    run = _run(text, figures, top.end())
    if len(run) < max(2, count) or (count == 0 and _TURNED.search(text, top.end(), run[0].start)):
        return None
    amounts = run[: count or len(run)]
    before = text[sentence.start : top.start()]
    if not count and len(amounts) == 2 and not _LEAD.search(text, top.end(), amounts[0].start):
        return None
    if not _is_measure(text, sentence.start, top, amounts):
        return None
    if order == "ordered" and _AMOUNT.match(before[-12:]):
        order = "falling"
    return _fact(amounts, order)


def _run(text: str, figures: Sequence[_Amount], start: int) -> list[_Amount]:
    """The first amounts of one unit with nothing but names between them."""
    run: list[_Amount] = []
    for figure in figures:
        if not run:
            run = [figure]
            continue
        gap = text[run[-1].end : figure.start]
        joined = figure.unit == run[0].unit and (_PURE.fullmatch(gap) or _NAMED.match(gap)) and not _TURNED.search(gap)
        if not joined:
            break
        run.append(figure)
    return run if run and run[0].start - start <= 60 else []


def _is_measure(text: str, start: int, top: re.Match[str], amounts: Sequence[_Amount]) -> bool:
    """Whether the order is of these amounts: no other noun than one in front of it is said to be so much."""
    first = amounts[0].start
    lead = _LEAD.search(text, top.end(), first)
    if _PURE.fullmatch(text, amounts[0].end, amounts[1].start):
        words = text[start : top.start()]
        if lead is not None and lead["verb"]:
            return lead["verb"][:2] in words and lead["verb"][-2:] in words
        return lead is not None and (len(lead["noun"]) < 2 or lead["noun"][-2:] in words)
    nouns = {text[each.start - 2 : each.start] for each in amounts}
    return len(nouns) > 1 or next(iter(nouns)) in text[start : top.start()] or "（" in next(iter(nouns))


def _fact(amounts: Sequence[_Amount], sort: str) -> Fact | None:
    if sort == "ordered" and len(amounts) < 3:
        return None
    places = tuple(Span(each.start, each.end) for each in amounts)
    values = tuple(each.value for each in amounts)
    return Fact("ranking", places[0].start, places[-1].end, Ranking(sort, values, places))
