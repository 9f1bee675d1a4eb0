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
        Bad("本次检查突出【三个方面】：一是查责任，二是查隐患。", ),
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
