"""分项数目不符：所称“N个方面”与其后“一是……二是……”的项数应当一致。

正文预告几个方面、几项任务，其后分项列举的项数必须与之相等；多一项或少一项，总有一处有误。
依据：同一事项的总数与分项不能两说；《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, rule


@rule(
    "Q201",
    "series-count",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）",
    needs=("series",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("本次检查突出三个方面：一是查责任，二是查隐患，三是查整改。"),
        Good("要抓好以下两项工作。一是摸清底数。二是建立台账。各单位要在三个方面下功夫。"),
        Good("重点从四个方面着力。\n一是健全机制，强化协同。\n二是突出重点，补齐短板。\n三是加强培训，提升能力。\n四是严格考核，兑现奖惩。"),
        Good("现提出以下三项措施：\n（一）加强领导。\n（二）压实责任。\n（三）强化督查。"),
        Good("下一步抓好四件事：一是修渠。二是护林。三是通电。其中，通电要办好两件事：一是立杆，二是架线。四是建站。"),
        Good("各县要践行“三个代表”重要思想，一是抓学习，二是抓落实。"),
        Good("有下列两种情形之一的，不予受理：（一）材料不全的；（二）违反前款第（三）项规定的。"),
        Good("主要有三个原因：首先是投入不足，其次是管护不力。此外，汛期来得早。"),
        Good("做到三个坚持：坚持党建引领、坚持问题导向；坚持实干为先。"),
        Good("实现三个转变：从治标向治本转变，从粗放向精细转变，从被动向主动转变。"),
        Good("抓好两件事：\n一是修渠，分两步走：一是测量，二是施工。\n二是护林。"),
        Good("办好三件实事，一是改造管网。二是疏浚河道。此外，还修复了泵站。"),
        Good("推进两步走：第一步，到2027年完成摸底；第二步，到2030年完成整改。"),
        Bad("做到【三个坚持】：坚持党建引领；坚持问题导向。"),
        Bad("把握【“三个到位”】：责任到位、措施到位。"),
        Bad("工作分【三个阶段】进行。第一阶段：动员部署。第二阶段：集中整治。第三阶段：总结验收。第四阶段：巩固提升。"),
        Bad("讲【三点意见】。一、提高认识。二、压实责任。三、加强督查。四、严明纪律。"),
        Bad("全市抓【三件事】：一抓管网改造，二抓水质监测。"),
        Bad("存在【四方面问题】：一是投入不足，二是队伍不稳，三是管护不力。"),
        Bad("要处理好【三对关系】：一是速度与质量；二是当前与长远。"),
        Bad("本次检查突出【三个方面】：一是查责任，二是查隐患。"),
        Bad("市水务局年内办好【四件实事】：一是改造管网。二是疏浚河道。三是更换水表。"),
        Bad("全市从【四个方面】发力，推动节水工作走深走实。\n一是压实责任。二是完善价格。三是强化监督。"),
        Bad("各县要做到【“四个坚持”】：一是坚持节水优先，二是坚持系统治理，三是坚持两手发力。"),
        Bad("主要采取以下【三项措施】：1.加强领导；2.压实责任。"),
        Bad("群众有【三种方式】可选：①现场办理；②网上办理；③邮寄办理；④委托办理。"),
        Bad("目前主要有【三大问题】：首先是管护资金不足，其次是技术人员短缺。"),
        Bad("下一步抓好【五项任务】：一是改作风。二是强基础。三是抓项目。四是促增收。"),
        Bad("现提出以下【两项措施】：\n（一）加强领导。\n（二）压实责任。\n（三）强化督查。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("series"):
        series = fact.value
        found = len(series.members)
        if found == series.announced:
            continue
        last = series.members[-1]
        words = document.text[last.start : last.end].strip("，,、：:。")
        yield Finding(
            fact.span,
            f"“{series.words}”其后应列{series.announced}项，此处列到“{words}”，共{found}项",
            related=tuple(Related(Span(*member), f"第{number}项") for number, member in enumerate(series.members, 1)),
        )
