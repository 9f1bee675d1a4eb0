"""Words that say by how much a number changed (同比增长15%, 增加30家), and the steps that follow a level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qlint.arithmetic import Figure, Step
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import figures_between, record_at
from qlint.values import Interval

RISING = "增长|增加|提高|提升|上升|上涨|攀升|回升|扩大|跃升|上浮|上调|升高|增多|扩展|延长|拓展|扩增|净增|增|升|涨"
FALLING = "下降|减少|降低|缩小|缩减|压减|缩短|回落|下跌|下滑|收窄|压缩|下调|精简|削减|调减|核减|净减|减|降|跌"
_RISING_RATES, _FALLING_RATES = "增幅|涨幅|增速|增长率|升幅", "降幅|跌幅|减幅"
_HEAD = (
    "(?:同比|环比|[比较](?:上年|去年|前年)(?:同期|末|底)?|共|总共|累计|净|整体|总体|平均|每年|年均|即|也就是|期间|实现"
    "|[一两二三四五六七八九十]年(?:间|来)?|分别|其|总量|规模)"
)
_STEP = compile_late(
    rf"(?P<unit>[^，。；0-9（）]{{0,6}})[）]?[，,、（(]?(?P<head>{_HEAD}*)(?:(?P<rise>{RISING})|(?P<fall>{FALLING})"
    rf"|(?P<high>{_RISING_RATES})|(?P<low>{_FALLING_RATES}))了?(?:为|达到?|是|约为|幅度为|幅度达)?"
)
_DOUBLED = compile_late(
    "[^，。；0-9]{0,6}[，,]?(?:比?[^，。；0-9]{0,4})(?:翻了?(?P<doubled>[一两二三四])?番"
    "|(?:增长|增加|提高|扩大|增)了?(?P<fold>[一两二三四五六七八九十])倍)(?![多余有半])"
)
_OTHER_BASE = compile_late("可比|不变价|扣除|剔除|同口径|实际|名义|折合|因素|年化")
_COMPARED = compile_late("同比|环比|上年|去年|前年")
_LAST_YEAR = compile_late("上年|去年|同期|原来|原先|原有")
_YEAR = compile_late("(20[0-9]{2})年")


def match_step(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words between a level and a change of it; None where they speak of something else or of another base."""
    match = _STEP.fullmatch(text, start, end)
    return None if match is None or _OTHER_BASE.search(match[0]) else match


def read_steps(document: Document, place: int, old: str, new: str) -> Iterator[Step]:
    """The steps that follow a level one after another; `old` and `new` are the words in front of the two levels."""
    text = document.text
    end = record_at(document, place).end
    if doubled := _DOUBLED.match(text, place, end):
        yield _read_doubled(doubled)
        return
    for figure in figures_between(document, place, min(end, place + 60)):
        match = match_step(text, place, figure.start)
        if match is None or "分别" in match["head"] or ("共" in match["head"] and _tells_several(document, place)):
            return
        place = figure.end
        head = match["head"]
        yearly = _years(old, new) if "均" in head or "每年" in head else 0
        if yearly is None or (_COMPARED.search(head) and not _is_last_year(old, new, head)):
            continue
        words = text[match.start("head") : figure.start]
        yield Step(figure, bool(match["rise"] or match["high"]), words, yearly)


def _tells_several(document: Document, place: int) -> bool:
    """甲镇由120户增加到150户，乙镇由80户增加到100户，共增加50户."""
    before = document.text[record_at(document, place).start : place]
    return before.count("由") + before.count("从") > 1


def _read_doubled(match: re.Match[str]) -> Step:
    """翻两番, 增长两倍: Chinese numerals that the reader of quantities leaves alone."""
    numeral = match["fold"] or match["doubled"] or "一"
    unit = "倍" if match["fold"] else "番"
    start = match.start("fold") if match["fold"] else match.end() - len(unit) - len(match["doubled"] or "")
    value = Decimal("一二三四五六七八九十".index(numeral.replace("两", "二")) + 1)
    figure = Figure(Interval(value, value), value, Decimal(1), unit, unit, unit, start, match.end())
    return Step(figure, True, match[0][: start - match.start()])


def _years(old: str, new: str) -> int | None:
    first, last = _YEAR.search(old), _YEAR.search(new)
    return int(last[1]) - int(first[1]) if first and last and last[1] > first[1] else None


def _is_last_year(old: str, new: str, head: str) -> bool:
    """Whether a rate 同比 speaks of the old level."""
    years = _years(old, new)
    if years is not None:
        return years == 1
    return _LAST_YEAR.search(old) is not None or (not old.strip("的") and head in ("同比", ""))
