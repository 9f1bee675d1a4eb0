"""分期数大于全期数：一季度、上半年、前三季度的数不应大于包含它的上半年、全年的数。

同一指标在一段时间里的数，不会多于包含这段时间的更长一段。利润、差额、余额、在册数、人口等可升可降的指标，以及计划数、
比率，不在此列；两段时间须在本文写明或者同由本文年份推定。两处孰是，qlint不判断。
依据：部分不大于整体；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q104",
    "sub-period",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("claim_order",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "news", "laws", "raw")),
    examples=(
        Good("2025年，一季度完成投资12.6亿元，上半年完成31.4亿元，全年完成68.2亿元。"),
        Good("2025年上半年接待游客320万人次，2024年全年接待游客300万人次。"),
        Good("2025年一季度实现净利润3.2亿元，上半年实现净利润2.8亿元。"),
        Good("2025年上半年末在册志愿者3200名，2025年末在册志愿者3000名。"),
        Good("2025年一季度计划开工项目30个，上半年开工项目26个。"),
        Good("2025年一季度东门街道接待来访群众320人次，上半年西门街道接待来访群众280人次。"),
        Good("2025年，全年新增高标准农田16.2万亩，年末累计达到182.5万亩。"),
        Good("2025年上半年，全县受理投诉举报约320件。1至6月，全县受理投诉举报318件。"),
        Bad("2025年，一季度完成投资12.6亿元，【上半年完成11.4亿元】，前三季度完成49.7亿元。"),
        Bad("2025年1—6月，全县接待游客320万人次。【2025年全县接待游客230万人次】。"),
        Bad("上半年完成旅客吞吐量206万人次，【全年完成203万人次】，比上年增长9.7%。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_order"):
        order = fact.value
        if order.kind == "part":
            part, whole = (order.second, order.first) if order.smaller == 0 else (order.first, order.second)
            one, all_of_it = (document.text[slice(*claim.words)] for claim in (part, whole))
            yield Finding(
                order.second.words,
                f"一段时间的数应不大于包含它的更长一段，一处为“{one}”，一处为“{all_of_it}”，两处孰是请核定",
                related=(Related(order.first.words, "另一处"),),
            )
