"""数值范围前大后小：“雨量60～30毫米”“年龄在40周岁至20周岁之间”。

表示范围的两个数，小的在前，大的在后；写反了，读者便不知是不是写错了一个数。由高到低的变化（由60%降至30%）、等级、
负数、编号、比分不在此列。
依据：GB/T 15835—2011 5.1；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, rule


@rule(
    "Q108",
    "falling-range",
    severity=Severity.WARNING,
    basis="GB/T 15835—2011 5.1；编辑惯例",
    needs=("falling_range",),
    masks=("quotation", "reproduced", "link", "code"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("雨量30～60毫米，年龄在20周岁至40周岁之间，罚款5000元至1万元，每户3～5万元。"),
        Good("气温18℃～-5℃，零下5℃至10℃，-5℃～-10℃，比分21:15，电话0731-2207715，风力7～6级。"),
        Good("占比由60%至30%逐年下降，税率从25%至20%，价格降幅由10元至5元，补助标准由500元调至300元。"),
        Good("第10至5名学生，每6人至少3个，满60周岁至2026年8月31日，1000元至5万元。"),
        Bad("北部局部暴雨，雨量【60～30毫米】。"),
        Bad("年龄在【40周岁至20周岁】之间，本县户籍。"),
        Bad("每人每月补助【500元至300元】。"),
        Bad("培训【30—20人】，每期【5至3天】。"),
        Bad("处【5万元至2万元】罚款，占比为【60%～40%】。"),
        Bad("标准为每亩【三百元至二百元】。"),
        Bad("施工作业宽度为【3.5～2.5米】，投入【20至15万元】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("falling_range"):
        first, last = fact.value
        yield Finding(fact.span, f"数值范围应由小到大，此处“{first}”大于“{last}”")
