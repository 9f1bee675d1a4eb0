"""增减幅度应当与前后两个数相符：由200增加到230，是增长15%。

两个数和增幅都印出来时重新计算：“由A增加到B，增长p%”“达到B，比上年的A增长p%”“B，比上年增加d，增长p%”；
“年均增长”印有起止年份时按复合增长率或平均值核对。四舍五入、截尾按印出的位数留余地。
按可比价、不变价、同口径计算的，扣除因素后的，与别的基期相比的，不算。
依据：同一事实的几个数不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_RATIOS = ("百分点", "倍", "‰")


@rule(
    "Q304",
    "growth-rate",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("change",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("规上企业由200家增加到230家，增长15%。"),
        Good("产值由200亿元增加到230亿元，按可比价计算增长12.5%。"),
        Good("产值由1.2万亿元增加到1.3万亿元，增长9.1%。"),
        Good("产值由2020年的200亿元增长到2025年的300亿元，年均增长8.4%。"),
        Good("产值由2020年的200亿元增长到2025年的300亿元，同比增长6%。"),
        Good("信访件由5月的200件增加到6月的230件，同比增长40%。"),
        Good("机动车由30万辆增加到36万辆，电动车由5万辆增加到9万辆，分别增长20%和80%。"),
        Good("比重由5%提高到8%，提高60%。"),
        Good("受理投诉240件，比上年增加30件，增长14.3%。"),
        Good("受理投诉240件，比上年增加30件，办结率提高15%。"),
        Good("上年产值200亿元，今年利润30亿元，增长18%。"),
        Good("学校由6所增加到11所，增长83%；教师由60人增加到100人，增长66.6%。"),
        Good("达到230亿元，比上年的200亿元增长15%，其中工业增长18%。"),
        Good("总投资500亿元，去年完成200亿元，增长18%。"),
        Good("规上企业230家，其中工业150家，比上年的200家增长15%。"),
        Good("今年受理240件，同比增长20%，上年受理投诉180件、咨询60件。"),
        Good("今年1月受理120件，2月受理100件，同比增长15%。"),
        Good("税收12.6亿元，同比增长8.3%，比上月增收2亿元。"),
        Good("门诊量由21万人次上升到38万人次，增长八成；产值42.9亿元，去年同期为35.1亿元，增长两成多。"),
        Good("二季度42件，三季度30件，环比下降28.6%，四季度计划40件。"),
        Good("退出38人，低保对象比上年末的5618人减少0.3%。"),
        Good("产值2025年为52亿元，2030年达到90亿元，三年增长20%。"),
        Bad("人均收入21486元，比2024年的20193元名义增长【7.4%】。"),
        Bad("产值42.9亿元，而去年同期为35.1亿元，增长【三成多】。"),
        Bad("三季度受理十六万二千四百件，二季度为十四万五千件，环比增长【百分之二十】。"),
        Bad("接待游客150万人次，同比增长【35%】（上年同期为120万人次）。"),
        Bad("入库税收12.6亿元，同比增长【8.3%】，增收1.97亿元。"),
        Bad("8月份销售额为200万元，9月份为230万元，环比增长【20%】。"),
        Bad("与去年同期的120起相比，今年共发生96起，下降【30%】。"),
        Bad("2023年，全镇接待游客20.0万人次。2024年，接待26.0万人次，同比增长【20%】。"),
        Bad("规上企业由200家增加到230家，增长【18%】。"),
        Bad("规上企业由200增加到230家，增幅达【25%】。"),
        Bad("产值达到230亿元，比上年的200亿元增长【18%】。"),
        Bad("受理投诉240件，比上年增加30件，增长【12.5%】。"),
        Bad("受理投诉较上年的30件减少6件，下降【30%】。"),
        Bad("2024年产值200亿元，2025年产值230亿元，增长【13%】。"),
        Bad("去年受理200件，今年受理230件，同比增长【30%】。"),
        Bad("受理230件（上年同期200件），增长【13%】。"),
        Bad("在上年200亿元的基础上增长【25%】，达到240亿元。"),
        Bad("产值由2020年的200亿元增长到2025年的300亿元，年均增长【10.5%】。"),
        Bad("单位能耗由2.5吨降至2.0吨，下降【25%】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("change"):
        change = fact.value
        if change.after.dimension in _RATIOS:
            continue
        for step in change.steps:
            if step.figure.dimension != "%" or change.grows not in (None, step.rising):
                continue
            expected = change.yearly_growth(step.yearly) if step.yearly else change.growth
            if step.tells(expected) or (change.after.dimension == "%" and step.tells(change.difference)):
                continue
            before, after = (one.write(one.value) for one in (change.before, change.after))
            times = change.after.value / change.before.value
            rate = abs((times ** (1 / type(times)(step.yearly or 1)) - 1) * 100)
            if not change.is_spelt and step.is_far_from(rate):
                continue
            said = "年均变动" if step.yearly else "变动"
            here = document.text[slice(*step.figure.span)]
            yield Finding(
                step.figure.span,
                f"幅度应与前后两数相符，由{before}到{after}，{said}幅度为{rate:.1f}%，此处为{here}",
                related=tuple(
                    Related(one.span, document.text[slice(*one.span)]) for one in (change.before, change.after)
                ),
            )
