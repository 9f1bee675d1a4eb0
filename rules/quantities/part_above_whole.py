"""部分不得大于总体：“其中”之后的一项大于它所属的总数。

比较的是同一单位（万元、亿元换算后）的两个数量；“参加20人，发放资料28份”单位不同，不比。
净额、差额、均价和增量（其中一项可以大于总的增量）不比；约数按区间比较。
依据：部分不能多于总体；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from itertools import pairwise

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, compile_late, rule

# What is more than that above a number which may not be its whole belongs to another one.
_SLIP = 3

_INSIDE = compile_late(r"（(?:其中)?(?:含|包括|其中)[^，。；：（）0-9]{0,12}")
_BASE_BEFORE = compile_late(r"(?:占|完成)[^，。；]{0,8}\Z|(?:任务|计划|目标|应[^，。；]{1,4})\Z")
_BASE_BEHIND = compile_late("的(?:比[例重]|[0-9]|百分之|[一二三四五六七八九]成)")


@rule(
    "Q302",
    "part-above-whole",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("breakdown", "quantity"),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("全体参会人员共20人，其中女8人。"),
        Good("项目总投资1.2亿元，其中中央资金8000万元。"),
        Good("培训20人，其中发放教材28册。"),
        Good("居民人均收入3万元，其中城镇居民4万元，农村居民2万元。"),
        Good("全市企业增加20家，其中工业企业增加28家，建筑企业减少8家。"),
        Good("财政收入超预算20亿元，比上年少支5亿元。其中，经济建设支出80亿元，占预算数的96.9%。"),
        Good("展览设5个板块19个展区。其中，智能制造题材展位规模近8900个。"),
        Good("全市建设9个电子考场，其中北岭县建成的考场有总监督室和31个考室。"),
        Good("公路里程10公里，其中国道8公里；粮田42万亩，其中高标准农田40万亩。"),
        Good("实现贸易顺差20亿元，其中出口80亿元。"),
        Good("项目20个，其中涉及村庄28个。"),
        Good("招聘20余人，其中应届毕业生25人。"),
        Good("2项重大隐患均已整改销号；一般隐患已整改1297项，其余13项已落实管控措施。"),
        Good("单车日均成本分别为231元、238元、246元，同期单车日均收入分别为318元、309元、301元。"),
        Good("申请人应当选择向其中一个法院提出申请，不得分别向两个以上法院提出申请。"),
        Good("本年新开工20个，已竣工30个。"),
        Good("计划改造老旧小区100个，年内完工112个，其余结转今年实施。"),
        Good("检查库存小麦6.42万吨、稻谷3.15万吨。小麦库存中，达到二等以上的5.88万吨。"),
        Good("核减6900万元，其中核减金额超过1000万元的项目2个，分别核减2846万元、1530万元。"),
        Good("对46个项目和9个部门开展评价，其中评为“优”的21个、“良”的26个。"),
        Bad("全体参会人员共20人，其中女【28人】。"),
        Bad("项目总投资8000万元，其中中央资金【1.2亿元】。"),
        Bad("全年受理120件，其中办结【210件】，正在办理20件。"),
        Bad("现有人民调解员57名（含专职调解员【75名】）。"),
        Bad("今年共新建充电桩80个。其中，城区【150个】。"),
        Bad("全市现有学校30所，包括中心小学【38所】。"),
        Bad("全县播种面积20万亩，其中优质水稻【25万亩】，占比较高。"),
        Bad("完成投资5亿元，增长10%，其中民间投资【6.5亿元】，增长12%。"),
        Bad("收到简历3180份，其中初步达成意向的【3862份】，比上次多。"),
        Bad("检查库存小麦6.42万吨、稻谷3.15万吨。小麦库存中，达到二等以上的【6.88万吨】。"),
        Bad("开工改造老旧小区108个，年内完工【112个】，其余结转今年实施。"),
        Bad("共发现安全隐患24处，已整改【26处】。"),
        Bad("会议应到代表120人，实到【128人】。"),
        Bad("全市参赛队伍36支，其中高校代表队【42支】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from _in_brackets(document)
    for fact in document.facts("breakdown"):
        breakdown = fact.value
        total = breakdown.total
        if total.start > breakdown.parts[0].start:
            continue
        said = document.text[slice(*total.span)]
        for part in breakdown.too_great:
            if part.value > total.value * _SLIP:
                continue
            if _is_base(document.text, part.start, part.end):
                continue
            here = document.text[slice(*part.span)]
            yield Finding(
                part.span,
                f"部分不应大于总体，此处部分为{here}，前文总体为{said}",
                related=(Related(total.span, f"总体为{said}"),),
                severity=None if breakdown.certain else Severity.WARNING,
            )


def _is_base(text: str, start: int, end: int) -> bool:
    """占应拆迁386户的96.4%, 占年度任务50台的92%: what a share is of, not a part."""
    return _BASE_BEFORE.search(text, max(0, start - 10), start) is not None or _BASE_BEHIND.match(text, end) is not None


def _in_brackets(document: Document) -> Iterator[Finding]:
    """调解员57名（含专职调解员75名）."""
    for whole, part in pairwise(document.facts("quantity")):
        if document.text[whole.end : whole.end + 1] != "（" or whole.value.dimension != part.value.dimension:
            continue
        inside = _INSIDE.fullmatch(document.text, whole.end, part.start)
        if inside is None or document.text[part.end : part.end + 1] not in ("）", "，", "、"):
            continue
        if part.value.amount.low > whole.value.amount.high:
            said, here = (document.text[slice(*each.span)] for each in (whole, part))
            yield Finding(
                part.span,
                f"部分不应大于总体，此处部分为{here}，前文总体为{said}",
                related=(Related(whole.span, f"总体为{said}"),),
            )
