"""两个百分数相减得百分点：由5%提高到8%，是提高3个百分点，不是提高3%。

比重、增速、各种率由一个百分数变为另一个，其差用“个百分点”；说“提高60%”是另一种算法，也成立，不算。
反过来，产值、人数等绝对数由100亿元增长到120亿元，增幅是20%，不是“20个百分点”。
依据：编辑惯例（百分点是百分数之差）。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import (
    Bad,
    Change,
    Document,
    Figure,
    Finding,
    Good,
    Measured,
    Pattern,
    Related,
    Severity,
    Span,
    compile_late,
    rule,
)

_RATE_STEP = Pattern(
    "%％",
    r"[%％][，,](?:同比|环比|[比较](?:上年|去年|年初|上届|上月|上季度|[一二三四]季度|20[0-9]{2}年)(?:同期|末|底)?)?"
    r"(?:提高|上升|提升|下降|降低|回升|回落)了?(?P<step>[0-9]+(?:\.[0-9]+)?[%％])(?![0-9—～~至-])",
)
_LEVEL = compile_late(
    r"(?:率|比重|占比|比例|覆盖面)[已约]?(?:为|是|达到?|(?:提高|提升|上升|下降|降低|回升|回落|[增升降])[至到])?([0-9.]{1,6})$"
)


@rule(
    "Q310",
    "percent-points",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("change", "point_step"),
    patterns=(_RATE_STEP,),
    masks=("quotation", "reproduced", "table"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("服务业比重由5%提高到8%，提高3个百分点。"),
        Good("服务业比重由5%提高到8%，提高60%。"),
        Good("产值由100亿元增长到120亿元，增长20%。"),
        Good("占比达到35%，比上年提高20%。"),
        Good("投资占全市的18%，同比增长2%。"),
        Good("投资完成45亿元，占计划的60%，同比提高5个百分点；完成率较上年提高2个百分点。"),
        Good("参保率达到95%、参保人数30万人，提高2个百分点。"),
        Good("工业投资120亿元，增速比一季度提高2个百分点。"),
        Good("占比由2%提高到4%，提高了100%。"),
        Good("产值由100亿元增长到120亿元，占比提高2个百分点。"),
        Good("民营企业进出口163.8亿元，拉动全市进出口增长6.1个百分点。"),
        Bad("服务业比重由5%提高到8%，提高【3%】。"),
        Bad("失业率由6.1%下降到5.2%，下降了【0.9%】。"),
        Bad("合格率达到80%，比上年的75%提高【5%】。"),
        Bad("参保率93.8%，比上年同期的92.4%提高【1.4%】。"),
        Bad("合格率由95%提高到98%，提高【3%】。"),
        Bad("就业率为百分之九十七点三，比上届的百分之九十六点一上升【百分之一点二】。"),
        Bad("城镇化率达到62.5%，比上年提高【1.2%】。"),
        Bad("服务业占比提升至48%，同比提高【2%】。"),
        Bad("生产总值421.6亿元，按不变价格计算，同比增长【5.3个百分点】。"),
        Bad("贷款余额62.8亿元，较年初增加4.9亿元，增长【8.5个百分点】。"),
        Bad("成交住宅2147套，环比下降【8.6个百分点】，成交面积24万平方米。"),
        Bad("产值由100亿元增长到120亿元，增长【20个百分点】。"),
        Bad("规上工业增加值同比增长【6.8个百分点】。"),
        Good("规上工业增加值增速提高6.8个百分点，税收收入占比增加2个百分点。"),
        Bad("受理量由200件增加到230件，同比增长【15个百分点】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    told: set[int] = set()
    for fact in document.facts("change"):
        for step in fact.value.steps:
            if _is_difference(fact.value, step.figure):
                told.add(step.figure.start)
                yield _find_difference(document, fact.value, step.figure)
    for fact in document.facts("point_step"):
        span = fact.value.figure.span
        yield Finding(
            span,
            f"绝对数的增减幅度应用%，百分点是百分数之差，此处为{document.text[slice(*span)]}",
            related=tuple(Related(one.span, document.text[slice(*one.span)]) for one in (fact.value.level,) if one),
        )
    for match in document.matches(_RATE_STEP):
        level = _LEVEL.search(document.text[max(match.start() - 24, 0) : match.start()])
        if level is None or match.start("step") in told:
            continue
        # A step as large as that may well be a share of the old level (由30%提高到36%，提高20%).
        if Decimal(match["step"][:-1]) * 4 < Decimal(level[1].strip(".") or 0):
            yield Finding(
                Span(*match.span("step")),
                f"百分数之差应用百分点，即{match['step'][:-1]}个百分点，此处为{match['step']}",
            )


def _is_difference(change: Change, step: Figure) -> bool:
    """Whether a step in % is the difference of two levels in %: exactly, or at least no share of the old one."""
    if step.dimension != "%" or change.after.dimension != "%" or not change.before.value:
        return False
    difference = abs(change.after.value - change.before.value)
    share = difference * 100 / change.before.value
    return difference == step.value and difference != share


def _find_difference(document: Document, change: Change, step: Figure) -> Finding:
    before, after = (one.write(one.value) for one in (change.before, change.after))
    made = step.write(abs(change.after.value - change.before.value)).rstrip("%％")
    return Finding(
        step.span,
        f"百分数之差应用百分点，由{before}到{after}相差{made}个百分点，此处为{document.text[slice(*step.span)]}",
        related=tuple(Related(one.span, document.text[slice(*one.span)]) for one in (change.before, change.after)),
    )
