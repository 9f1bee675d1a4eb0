"""累计数随时间减少：截止时间在后的累计数不应小于在前的累计数。

“截至2024年底累计建成80座”与“截至2025年底累计建成75座”不能同时成立。在册、存量、余额等会减少的数，每年重新起算的累计数，
不在此列。两处孰是，qlint不判断。
依据：累计数只增不减；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q105",
    "cumulative-falls",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("claim_order",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "news", "laws", "raw")),
    examples=(
        Good("截至2024年底，全县累计建成水质监测站80座。截至2025年底，全县累计建成水质监测站95座。"),
        Good("截至2024年底，全县累计在册志愿者3200名。截至2025年底，全县累计在册志愿者3000名。"),
        Good("2024年累计受理投诉320件。2025年累计受理投诉280件。"),
        Good("截至6月底，累计完成投资41.3亿元；7月当月完成投资5.2亿元。"),
        Good("截至3月31日，累计审核通过申请约1200份；截至4月30日，累计审核通过申请1180份。"),
        Bad("截至2024年底，全县累计建成水质监测站80座。截至2025年底，【全县累计建成水质监测站75座】。"),
        Bad("截至2025年6月底，累计完成投资41.3亿元；【截至2025年9月底，累计完成投资38.8亿元】。"),
        Bad(
            "截至3月31日，累计审核通过申请1246份；截至4月30日，累计审核通过2590份；【截至5月31日，累计审核通过2418份】。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_order"):
        order = fact.value
        if order.kind == "falling":
            here, there = (document.text[slice(*claim.words)] for claim in (order.second, order.first))
            yield Finding(
                order.second.words,
                f"时间在后的累计数应不小于在前的，此处为“{here}”，前文为“{there}”，两处孰是请核定",
                related=(Related(order.first.words, "前文的累计数"),),
            )
