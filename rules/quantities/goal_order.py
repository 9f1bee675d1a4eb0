"""阶段目标倒退：后一阶段的目标低于前一阶段，或者低于已经达到的水平。

“到2026年达到70%，到2028年达到65%”，多为改稿时只改了一处。能耗、排放、事故、失业、负债等以低为好的指标，每年的任务量
（改造900个、投资18亿元）不在此列。两处孰是，qlint不判断。
依据：阶段目标应当前后衔接；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q106",
    "goal-order",
    severity=Severity.WARNING,
    basis="编辑惯例（阶段目标应当前后衔接）",
    needs=("claim_order",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "news", "laws", "raw")),
    examples=(
        Good("到2026年，全县农村自来水普及率达到90%；到2028年，全县农村自来水普及率达到95%。"),
        Good("到2026年，全县管网漏损率达到9%；到2028年，全县管网漏损率达到8%。"),
        Good("2026年完成投资18亿元，2027年完成投资22亿元，2028年完成投资15亿元。"),
        Good("云川市水利局2026年工作计划\n2025年底充电桩保有量为640个，2026年底达到900个，2027年底达到1300个。"),
        Good("到2026年，东门镇自来水普及率达到90%；到2028年，西门镇自来水普及率达到85%。"),
        Bad("到2026年，全县农村自来水普及率达到95%。到2028年，【全县农村自来水普及率达到90%】。"),
        Bad("到2028年，全县森林覆盖率达到54%。到2026年，【全县森林覆盖率达到56%】。"),
        Bad(
            "云川市数字经济发展规划\n云政发〔2026〕5号\n2027年，基站数达到8600个；【2028年，基站数达到8400个】；2030年，基站数突破1.1万个。"
        ),
        Bad("云川市水利局2026年工作计划\n2025年底充电桩保有量为640个，【2026年底达到600个】，2027年底达到1300个。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_order"):
        order = fact.value
        if order.kind in ("goal", "reached"):
            here, there = (document.text[slice(*claim.words)] for claim in (order.second, order.first))
            what = "后一阶段的目标应不低于前一阶段" if order.kind == "goal" else "目标应不低于已经达到的水平"
            yield Finding(
                order.second.words,
                f"{what}，此处为“{here}”，前文为“{there}”，两处孰是请核定",
                related=(Related(order.first.words, "另一处"),),
            )
