"""Amounts that are said to grow by percentage points: 产值200亿元，同比增长5.3个百分点."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qlint.changes import PointStep
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.change_steps import match_step
from qlint.facts.figures import RATIOS, make_figure
from qlint.model import Fact

_POINTS, _LONGEST = "百分点", 40
# Amounts that are not printed but named: 工业增加值同比增长6.8个百分点.
_NAMED = compile_late(
    "(?:增加值|总值|产值|收入|投资|[总易售业口]额|产量|电量|游客|人次|余额|支出|利润|税收|[出进]口|[吐转]量)"
    "(?:同比|环比|[比较](?:上年|去年|年初|上月|上季度)(?:同期|末|底)?)*(?:增长|增加)了?$"
)
_AT_PRICES = compile_late("[，,（(]按?(?:可比|不变)(?:价格?|口径)(?:计算)?[）)]?")
# Words of a ratio in front of the level or of the step: the points are those of another number.
_RATIO_WORDS = compile_late("拉动|带动|拉低|贡献|影响|率|比重|占比|比例|覆盖面|[增降升跌]幅|[增降]速|进度|得分|指数")


def read(document: Document) -> Iterator[Fact]:
    """Fact("point_step", start, end, PointStep), by start, from the level to the step."""
    text, facts = document.text, document.facts("quantity")
    place = text.find(_POINTS)
    while place >= 0:
        index = bisect_left(facts, ("quantity", place)) - 1
        place = text.find(_POINTS, place + 1)
        if index < 0:
            continue
        if named := _NAMED.search(text, max(facts[index].start - 24, 0), facts[index].start):
            step = make_figure(text, facts[index])
            if step and not _RATIO_WORDS.search(text, max(named.start() - 16, 0), step.start):
                yield Fact("point_step", step.start, step.end, PointStep(None, step))
            continue
        if index < 1 or facts[index].start - facts[index - 1].end > _LONGEST:
            continue
        level, step = make_figure(text, facts[index - 1]), make_figure(text, facts[index])
        if level is None or step is None or level.dimension in RATIOS or step.dimension != _POINTS:
            continue
        between = _AT_PRICES.sub("", text[level.end : step.start])
        said = match_step(between, 0, len(between))
        if said is None or not (said["rise"] or said["fall"]) or said["more"] or said["less"]:
            continue
        clause = text[max(document.clause_at(level.start).start, level.start - 24) : step.start]
        if not _RATIO_WORDS.search(clause):
            yield Fact("point_step", level.start, step.end, PointStep(level, step))
