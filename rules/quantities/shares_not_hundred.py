"""各部分占比之和应为100%：列全的占比加起来不是100%。

“男性占55.2%、女性占46.8%”“三次产业比重为5.2:46.8:49.0”“其余占10%”这样列全的占比，和应为100%，四舍五入按印出的位数留余地；
“分别占……”未说列全的，和大于100%才算。可以多选的调查、互相交叉的分类、只列一部分的占比不算。
依据：同一总体的各部分之和为100%；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Document, Finding, Good, Measured, Severity, rule

_WHOLE, _MOST = Decimal(100), Decimal(120)


@rule(
    "Q303",
    "shares-not-hundred",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("share_list",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("男性占55.2%，女性占44.8%。"),
        Good("三次产业比重为5.2:46.8:48.0。"),
        Good("三次产业比重为5.2：46.8：48.1，由5.6：47.0：47.4优化而来。"),
        Good("工业、农业产值分别占30%和20%。"),
        Good("受访者中，认为便利的占85%，认为实惠的占70%。"),
        Good("女性占45%，党员占65%。"),
        Good("A类占33.3%，B类占33.3%，其余占33.3%。"),
        Bad("男性占【55.2%，女性占46.8%】。"),
        Bad("三次产业比重为【5.2:46.8:49.0】。"),
        Bad("三次产业结构由5.6：47.0：47.4调整为【5.2：46.8：49.0】。"),
        Bad("工业占【60%，建筑业占25%，其余占25%】。"),
        Bad("国有、民营、外资企业占比分别为【35.2%、45.6%和29.2%】。"),
        Bad("城镇、农村人口分别占【65.2%和30.8%】，城镇、农村各有侧重。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("share_list"):
        rates, made = fact.value.rates, fact.value.sum
        slack = Decimal("0.5") * len(rates) if made.low == made.high and len(rates) > 2 else 0
        if made.low - slack <= _WHOLE <= made.high + slack:
            continue
        if not fact.value.exhaustive and not _WHOLE < made.low <= _MOST:
            continue
        words = "＋".join(f"{one.value:f}%" for one in rates)
        yield Finding(fact.span, f"各部分占比之和应为100%，此处{words}＝{fact.value.total:f}%")
