"""The old level of a thing beside its new one: 达到230亿元，比上年的200亿元增长15%; 造成17人死亡，去年同期为22人.

Forms: B，比上年的A增长p; B，上年同期为A，增长p; B，增长p（上年A）; 在A的基础上增长p，达到B; B，是上年A的3倍;
去年全年，这一数字是A; 64批次、97人次，较上季度的79批次、126人次均有下降.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.arithmetic import Figure
from qlint.changes import Change, Step
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.change_steps import FALLING, RISING, match_step, read_multiple, read_steps
from qlint.facts.figures import RATIOS, figures_between, make_figure
from qlint.intervals import add, subtract
from qlint.values import Interval

# What stands right in front of an old level, and what its words hold: a quick look.
OLD_ENDS = frozenset("的期年末底初月度为是有仅复算划前来先届只达周价（案理成待查现生")
_TELLS_TIME = frozenset("年期季月届前周算划原比较")
_LONGEST = 34
_TIME = (
    "(?:上一?年|去年|前年|上一?届|上一?期|上一?月|上周|上一?季度?|上半年|上学期|同期|年初|月初|[一二三四]季度|1?[0-9]月份?"
    "|(?:20[0-9]{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年|[一二三四五六七八九十两0-9]{1,2}年前|[^，。；0-9（目提]{2}前|概算|预算"
    "|计划|原来|原先|原有)(?:同期|全年|度|末|底|初|[一二三四]季度|[0-9]{1,2}月份?|上半年|下半年|批复)*"
)
_OLD = compile_late(
    "(?P<rel>高于|低于|多于|少于|超过|相当于|[比较在是为与同和])?"
    rf"(?P<time>{_TIME}|(?<=[比较])[^，。；0-9]{{2,12}}?)(?P<thing>[^，。；0-9（）]{{0,10}}?)"
    "(?P<same>[，,](?:这一|该|此|这个|这项)(?:数字|数据|比例|指标|数))?(?P<is>仅?为|仅?是|只?有|仅有?|达到?|约为)?的?[（(]?$"
)
_STARTS = frozenset("，,（(；;。\n 而但")
_CHANGED = compile_late(rf"(?:{RISING}|{FALLING}|[多少高低])了?$")
_REACHES = compile_late(r"[^，。；0-9]{0,4}[，,](?:[^，。；0-9]{0,4})(?:达到?|[增减升降提加高少低长]{1,2}[到至]|为)")
_TREND = compile_late(
    "[，,]?(?:的|均|都|双双|也|水平|同比|环比|人数|数量|总[数量体])*(?:有(?:所|了|明显|较大|大幅|小幅)?|明显|大幅|显著|持续|略有?|小幅|稳步|继续|进一步)"
    rf"(?:(?P<rise>{RISING})|(?P<fall>{FALLING}))(?![到至了]?[0-9一二三四五六七八九十百])"
)
_TIMES = compile_late("[）)]?的(?:近|约)?(?P<number>[0-9.]+|[一二两三四五六七八九十])倍(?![多余以左])")
_MULTIPLE = compile_late("[^，。；0-9]{0,6}[，,](?:是|为|相当于|达到?)[^，。；]{1,12}的")
_RELATIONS = {"高于": True, "多于": True, "超过": True, "低于": False, "少于": False}
_TERM = compile_late("[一二三四]季度|1?[0-9]月")
_NO_THING = compile_late(
    "总体|整体|同比|环比|分别|今年|人数|数量|总[数量体]|已|共|均|各|亦|也|都|就|则|又|即|这|该|其|不?仅|大幅|明显|略|要|是|为"
)
_STOPS = compile_late("[。；\\n]|[增减升降][长加少高低]")
_FULL_YEAR = compile_late("(20[0-9]{2})年")


def read_old_level(document: Document, index: int) -> Iterator[Change]:
    """The changes whose old level is the quantity at a place of the list."""
    text, facts = document.text, document.facts("quantity")
    start = facts[index].start
    floor = max(facts[index - 1].end if index else 0, start - _LONGEST)
    head = text[floor:start]
    if _TELLS_TIME.isdisjoint(head):
        return
    match = _OLD.search(head)
    if match is None or _CHANGED.search(match["thing"]):
        return
    place = floor + match.start()
    old = make_figure(text, facts[index])
    if old is None or old.dimension in ("百分点", "倍") or not (match["rel"] or text[place - 1] in _STARTS):
        return
    compared = text.startswith("相比", old.end)
    if match["rel"] in ("是", "为") and not _TIMES.match(text, old.end):
        return
    if match["rel"] in ("与", "同", "和") and not compared:
        return
    time, planned = match["time"], match["time"][:2] in ("概算", "预算", "计划")
    if planned and match["rel"] not in ("比", "较"):
        return
    steps = tuple(_steps_behind(document, old, time))
    if compared and not steps:
        yield from _beside(document, index, old, time)
        return
    if steps and match["rel"]:
        behind = steps[-1].figure.end
        following = next(figures_between(document, behind, behind + 12), None)
        if following and following.counts_like(old) and _REACHES.fullmatch(text, behind, following.start):
            yield Change(old, following, None, "", steps)
            return
    found = _new_level(document, index, old, match, place)
    if found is not None:
        new, between = found
        trend = _trend(document, index) if not steps else None
        rising = _RELATIONS.get(match["rel"] or "", trend and trend[0])
        verb = match["rel"] if match["rel"] in _RELATIONS else trend[1] if trend else ""
        yield Change(sharpened(old, new), sharpened(new, old), rising, verb, (*between, *steps))
    elif match["rel"] and len(steps) > 1 and steps[0].figure.counts_like(old) and old.dimension not in RATIOS:
        # 比上年的30件减少6件，下降20%: the new level is not printed.
        yield Change(old, moved(old, steps[0].figure, 1 if steps[0].rising else -1), None, "", steps[1:])


def _beside(document: Document, index: int, old: Figure, time: str) -> Iterator[Change]:
    """与去年同期的A相比，今年共发生B，下降p."""
    facts = document.facts("quantity")
    new = make_figure(document.text, facts[index + 1]) if index + 1 < len(facts) else None
    if new is None or not new.counts_like(old) or new.start - old.end > 24:
        return
    between = document.text[old.end : new.start]
    if between.count("，") == 1 and not _STOPS.search(between):
        yield Change(sharpened(old, new), sharpened(new, old), None, "", tuple(read_steps(document, new.end, time, "")))


def _steps_behind(document: Document, old: Figure, time: str) -> Iterator[Step]:
    """增长15%; 的3倍."""
    text = document.text
    if times := _TIMES.match(text, old.end):
        if step := read_multiple(document, times["number"], times.start("number")):
            yield step
        return
    yield from read_steps(document, old.end, time, "")


def _trend(document: Document, index: int) -> tuple[bool, str] | None:
    """均有下降, behind the last level of a list."""
    text, facts = document.text, document.facts("quantity")
    while index + 1 < len(facts) and text[facts[index].end : facts[index + 1].start] in ("、", "和"):
        index += 1
    match = _TREND.match(text, facts[index].end)
    return (match["rise"] is not None, match[0]) if match else None


def _new_level(
    document: Document, index: int, old: Figure, match: re.Match[str], place: int
) -> tuple[Figure, tuple[Step, ...]] | None:
    """The level that an old one is set beside, with the steps printed between the two."""
    text, facts = document.text, document.facts("quantity")
    last = index - 1
    if last < 0 or place - facts[last].end > 12:
        return None
    if not match["rel"]:
        # B，同比下降p，去年同期为A
        while last > 0 and facts[last].end - facts[last - 1].end < 40:
            gap = facts[last - 1].end, facts[last].start
            if match_step(text, *gap) is None and not _MULTIPLE.fullmatch(text, *gap):
                break
            last -= 1
    new = make_figure(text, facts[last])
    if last == index - 1 and (new is None or not new.counts_like(old)):
        return _earlier_level(document, index, old, match)
    if new is None or not new.counts_like(old) or new.unit != old.unit:
        return None
    lead = text[facts[index - 1].end : place].strip("，,（(。；;而")
    if len(lead) > 6 or "，其中" in text[max(new.start - 14, 0) : new.start]:
        return None
    # 退出30人，低保对象比上年的520人减少18人: a thing of its own stands before the comparison.
    thing = _NO_THING.sub("", lead)
    if len(thing) > 1 and thing not in text[max(new.start - 40, 0) : place - len(lead)]:
        return None
    if not match["rel"] and match["time"] not in text[new.end : place] and not _same_thing(document, new, match):
        return None
    return new, tuple(read_steps(document, new.end, match["time"], "", place)) if last < index - 1 else ()


def _same_thing(document: Document, new: Figure, match: re.Match[str]) -> bool:
    """Whether an old level beside a new one without a word that compares them is one of the same thing."""
    text = document.text
    before = text[max(new.start - 40, document.sentence_at(new.start).start) : new.start]
    years, own = _FULL_YEAR.findall(before), _FULL_YEAR.search(match["time"])
    if own and (not years or int(years[-1]) <= int(own[1])):
        return False
    if not own and (term := _TERM.match(match["time"])):
        # 三季度B，二季度为A: two terms, the old one first; 上半年B，二季度为A tells a part.
        terms = _TERM.findall(before)
        if not terms or not follows_term(term[0], terms[-1]):
            return False
    return match["thing"].strip("的共 ") in before


def _earlier_level(
    document: Document, index: int, old: Figure, match: re.Match[str]
) -> tuple[Figure, tuple[Step, ...]] | None:
    """64批次、97人次，较上季度的79批次; 136场，听课1.1万人次。去年，这一数字是118场."""
    text, facts = document.text, document.facts("quantity")
    listed = text[old.end : old.end + 1] in ("、", "和") and match["rel"]
    if not listed and not match["same"]:
        return None
    found: list[Figure] = []
    for position in range(index - 2, max(index - 5, -1), -1):
        if facts[position].end < old.start - 80 or (
            listed and text[facts[position].end : facts[position + 1].start] not in ("、", "和")
        ):
            break
        figure = make_figure(text, facts[position])
        if figure and figure.unit == old.unit:
            found.append(figure)
    return (found[0], ()) if len(found) == 1 else None


def moved(level: Figure, by: Figure, sign: int) -> Figure:
    """The level that a difference leads to, at the place of the difference."""
    amount = add((level.amount, by.amount)) if sign > 0 else subtract(level.amount, by.amount)
    value = level.value + sign * by.value
    return level._replace(amount=amount, value=value, start=by.start, end=by.end)


def sharpened(figure: Figure, other: Figure) -> Figure:
    """4万 beside 3.2万 is 4.0万: both are printed with the digits that they need."""
    own, finer = figure.amount, other.amount.high - other.amount.low
    if (
        own.form != "rounded"
        or other.amount.form != "rounded"
        or figure.scale != other.scale
        or own.high - own.low <= finer
    ):
        return figure
    amount = Interval(figure.value - finer / 2, figure.value + finer / 2, form="rounded")
    return figure._replace(amount=amount)


def follows_term(earlier: str, later: str) -> bool:
    """Whether 三季度 or 9月 is the one right behind 二季度 or 8月."""
    if earlier[-1] != later[-1]:
        return False
    if earlier[-1] == "月":
        return int(later[:-1]) == int(earlier[:-1]) + 1
    return "一二三四".index(later[0]) == "一二三四".index(earlier[0]) + 1
