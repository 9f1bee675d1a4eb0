"""Words that say by how much a number changed (同比增长15%, 增加30家), and the steps that follow a level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qlint.arithmetic import Figure
from qlint.changes import Step
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import figures_between, record_at
from qlint.numerals import read_integer
from qlint.values import Interval

RISING = (
    "增长|增加|提高|提升|上升|上涨|攀升|回升|扩大|跃升|上浮|上调|升高|增多|扩展|延长|延伸|壮大|扩充|拓展|扩增|扩容|递增|净增|增"
    "|升|涨"
)
FALLING = (
    "下降|减少|降低|缩小|缩减|压减|压降|下浮|缩短|回落|下跌|下滑|滑落|收窄|收缩|压缩|下调|精简|精减|削减|调减|核减|递减|净减"
    "|减|降|跌"
)
_RISING_RATES, _FALLING_RATES = "增幅|涨幅|增速|增长率|升幅", "降幅|跌幅|减幅"
_PAST = (
    "(?:上年|去年|前年|上届|上期|上月|上周|上季度?|年初|[一二三四]季度|20[0-9]{2}年|[一二三四五六七八九十两0-9]{1,2}年前"
    "|搬迁前|改造前|改革前|原来|原先)"
)
_HEAD = (
    f"(?:同比|环比|[比较]{_PAST}(?:同期|全年|末|底)?|(?<=[，,])[比较]此前|今年|已|又|就|共|总共|累计|净|整体|总体|平均|每年|年均|即"
    "|也就是|期间|实现|名义|[一两二三四五六七八九十]年(?:间|来)?|分别|其|总量|规模|五年(?:间|来)?|大幅|小幅|略|稳步|再)"
)
_STEP = compile_late(
    rf"(?P<basis>的?(?:基础|基数)上|相比)?(?P<unit>[^，。；0-9（）]{{0,6}})[）]?[，,、（(]?(?P<head>{_HEAD}*)"
    rf"(?:(?P<rise>{RISING}|增[收支产]|新增|扩招|(?<![提升增最新偏])(?P<more>[多高超])(?:[发受办完举接查立][放理办结成待处案]?)?)|(?P<fall>{FALLING}|减[收支产]|节[约省支]|(?<![减降最偏])(?P<less>[少低])(?:[发受办完举接查立][放理办结成待处案]?)?)"
    rf"|(?P<high>{_RISING_RATES})|(?P<low>{_FALLING_RATES}))了?(?:为|达到?|是|约为|幅度为|幅度达|资金|编制|人数|数量)?"
)
_DOUBLED = compile_late(
    "(?:的?(?:基础|基数)上)?[^，。；0-9]{0,6}[，,]?(?:比?[^，。；0-9]{0,4})(?:翻了?(?P<doubled>[一两二三四])?番"
    "|(?:增长|增加|提高|扩大|增)了?(?P<fold>[一两二三四五六七八九十])倍)(?![多余有半])"
)
_NOUN = compile_late(rf"[，,](?P<noun>[^，。；0-9]{{2,8}}?)(?=(?:{RISING}|{FALLING}))")
_NO_NOUN = compile_late("[均每比年较]|实际|名义")
# 是原来的3倍, 扩大到五年前的3倍.
_FORMER = compile_late(
    "[^，。；0-9]{0,6}[，,](?:[约已]?(?:是|为|相当于|达到?)|[扩增提][大加高][到至])(?P<base>原来|原先|[^，。；]{0,10}年前?|"
    "[^，。；]{0,6}[前期初末底])的(?:近|约)?(?P<number>[0-9.]+|[一二两三四五六七八九十])倍(?![多余以左])"
)
_OTHER_BASE = compile_late("可比|不变价|扣除|剔除|同口径|实际|折合|因素|年化")
_COMPARED = compile_late("同比|环比|上年|去年|前年|上月|上季|季度")
_LAST_YEAR = compile_late("上年|去年|同期|原来|原先|原有")
_LAST_TERM = compile_late("季度|月|上期|周")
_YEAR = compile_late("(20[0-9]{2})年")
_SPAN = compile_late("([一两二三四五六七八九十])年")
# How the words in front of a step end: one character or two, for a quick look.
STEP_ENDS = frozenset("增升涨减降跌多少高低超") | {word[-2:] for word in f"{RISING}|{FALLING}".split("|")}
STEP_ENDS |= {
    "增收", "增支", "增产", "减收", "减支", "减产", "节约", "节省", "节支", "资金", "编制", "发放", "受理", "办理",
    "办结", "完成", "立案", "扩招", "人数", "增幅", "涨幅", "升幅", "降幅", "跌幅", "增速",
}  # fmt: skip
STEP_ENDS |= {word[-1] + "了" for word in STEP_ENDS} | {"度达", "度为", "率为", "率达", "达到", "约为"}
STEP_ENDS |= {first + last for first in "幅速" for last in "为达是"}


def match_step(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words between a level and a change of it; None where they speak of something else or of another base."""
    match = _STEP.fullmatch(text, start, end)
    if match is None or _OTHER_BASE.search(match[0]):
        return None
    if (
        not (match["more"] or match["less"])
        or match["head"][-2:] == "同比"
        or match[0].strip("，,、")[:1] in "的多少高低超"
    ):
        return match
    return match if "比" in match["head"] or "较" in match["head"] or text[end - 1] == "了" else None


def read_steps(document: Document, place: int, old: str, new: str, limit: int = 0) -> Iterator[Step]:
    """The steps that follow a level one after another; `old` and `new` are the words in front of the two levels."""
    text = document.text
    end = limit or record_at(document, place).end
    if (times := _FORMER.match(text, place, end)) and (former := _read_former(document, times, old)):
        yield former
        return
    if doubled := _DOUBLED.match(text, place, end):
        yield _read_doubled(doubled)
        return
    for figure in figures_between(document, place, min(end, place + 60)):
        match = match_step(text, place, figure.start) or _match_named(text, place, figure.start)
        if match is None or "分别" in match["head"] or ("共" in match["head"] and _tells_several(document, place)):
            return
        place = figure.end
        head = match["head"]
        yearly = _years(old, new) if "均" in head or "每年" in head else 0
        span = _SPAN.search(head)
        if span and (passed := _years(old, new)) and passed != read_integer(span[1].replace("两", "二")):
            continue  # 2028年A，2030年B，五年新增C
        if yearly is None or (_COMPARED.search(head) and not _fits(old, new, head)):
            continue
        words = text[match.start("head") : figure.start]
        yield Step(figure, bool(match["rise"] or match["high"]), words, yearly)


def _match_named(text: str, start: int, end: int) -> re.Match[str] | None:
    """办理时限由20天压缩到5天，办理时限缩短15天: the thing is named again."""
    noun = _NOUN.match(text, start, end)
    if noun is None or _NO_NOUN.search(noun["noun"]) or noun["noun"] not in text[max(start - 60, 0) : start]:
        return None
    return match_step(text, noun.end(), end)


def _tells_several(document: Document, place: int) -> bool:
    """甲镇由120户增加到150户，乙镇由80户增加到100户，共增加50户."""
    before = document.text[record_at(document, place).start : place]
    return before.count("由") + before.count("从") > 1


def _read_doubled(match: re.Match[str]) -> Step:
    """翻两番, 增长两倍: Chinese numerals that the reader of quantities leaves alone."""
    numeral = match["fold"] or match["doubled"] or "一"
    unit = "倍" if match["fold"] else "番"
    start = match.start("fold") if match["fold"] else match.end() - len(unit) - len(match["doubled"] or "")
    return Step(read_times(numeral, unit, start), True, match[0][: start - match.start()])


def read_times(numeral: str, unit: str, start: int) -> Figure:
    """两倍, 一番 as a figure."""
    value = Decimal("一二三四五六七八九十".index(numeral.replace("两", "二")) + 1)
    end = start + len(unit) + len(numeral)
    return Figure(Interval(value, value), value, Decimal(1), unit, unit, unit, start, end)


def _read_former(document: Document, match: re.Match[str], old: str) -> Step | None:
    """是原来的3倍: the whole number of times, 的 for a word."""
    years, own = _YEAR.findall(match["base"]), _YEAR.findall(old)
    if years and years[-1:] != own[-1:]:
        return None
    return read_multiple(document, match["number"], match.start("number"))


def read_multiple(document: Document, numeral: str, start: int) -> Step | None:
    """3倍, 三倍 as what a level is of another one."""
    figure: Figure | None = None
    if numeral[0].isdigit():
        figure = next(figures_between(document, start - 1, start + 1), None)
    else:
        figure = read_times(numeral, "倍", start)
    return Step(figure, True, "的") if figure else None


def _years(old: str, new: str) -> int | None:
    first, last = _YEAR.search(old), _YEAR.search(new)
    return int(last[1]) - int(first[1]) if first and last and last[1] > first[1] else None


def _fits(old: str, new: str, head: str) -> bool:
    """Whether a rate 同比 or 环比 speaks of the old level."""
    if "环比" in head or "上月" in head or "季" in head:
        return _LAST_TERM.search(old) is not None and "同期" not in old and (not new or "环比" in head)
    years = _years(old, new)
    if years is not None:
        return years == 1
    return _LAST_YEAR.search(old) is not None or (not old.strip("的") and head in ("同比", ""))


def same_base(one: str, other: str) -> bool:
    """Whether two steps of one level may be told of one old level (同比增长8%，增收2亿元)."""
    first, second = _COMPARED.findall(one), _COMPARED.findall(other)
    return not first or not second or ("环比" in first or "上月" in first) == ("环比" in second or "上月" in second)
