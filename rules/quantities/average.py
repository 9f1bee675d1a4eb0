"""平均数应当与总数、个数相符：共6000元、3人，是人均2000元。

总额、个数和平均数（单价）都印出来，一句之内各只有一个时重新计算：“共发放6000元，惠及3人，人均2000元”
“每台3000元，共20台，合计6万元”。按其他口径平均的（人均可支配收入等）不算；四舍五入按印出的位数留余地。
依据：同一事实的几个数不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q307",
    "average",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("average",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("共发放补助6000元，惠及3人，人均2000元。"),
        Good("购置设备20台，每台3000元，共计6万元。"),
        Good("全县人均可支配收入3万元，共有120人参加培训，共发放补助6000元。"),
        Good("共发放补助1.2万元，惠及7户，户均1714元。"),
        Good("每人每天补助100元，培训3天，共有20人，共计6000元。"),
        Good("共发放补助6000元，惠及3人，每人补助标准不低于1000元。"),
        Bad("共发放补助6000元，惠及3人，人均【3000元】。"),
        Bad("购置设备20台，每台【3000元】，共计8万元。"),
        Bad("每户补助【500元】，共补助120户，合计8万元。"),
        Bad("累计发放救助金24万元，惠及困难群众120户，户均【3000元】。"),
        Bad("采购空调200台，单价【1500元】，总金额35万元。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("average"):
        average = fact.value
        if average.agrees:
            continue
        total, count, mean = (document.text[slice(*one.span)] for one in (average.total, average.divisor, average.mean))
        made = average.mean.write(average.total.value / average.divisor.value)
        yield Finding(
            average.mean.span,
            f"平均数应与总数、个数相符，{total}÷{count}＝{made}，此处为{mean}",
            related=(Related(average.total.span, f"总数为{total}"), Related(average.divisor.span, f"个数为{count}")),
        )
