"""增减用词应当与数的方向相符：由5.2%到6.1%不是下降，由120到100不是增加。

“由A增加到B”而B小于A，“由A下降到B”而B大于A，方向与用词相反。负数收窄、扩大，位次上升，时限提升（缩短之意）不算。
依据：同一事实的两种说法不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Change, Document, Finding, Good, Measured, Pattern, Related, Severity, Span, rule

_SIGNED = Pattern("增下减降提上", r"(?:增长|增加|提高|上升|下降|减少|降低)了?[-－−][0-9]+(?:\.[0-9]+)?[%％]")
_WIDTHS = ("收窄", "扩大", "缩小")
_RANKS, _TIMES = ("位", "名", "级"), ("天", "工作日", "小时", "分钟", "个月", "年", "日", "秒")


@rule(
    "Q308",
    "change-direction",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("change",),
    patterns=(_SIGNED,),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("失业率由6.1%下降到5.2%。"),
        Good("降幅由5%收窄至3%，跌幅由-5%收窄至-3%。"),
        Good("增速由-3%下降到-5%，后由-5%回升到-2%。"),
        Good("综合排名由第12位上升到第8位，办理时限由20个工作日提升至5个工作日。"),
        Good("从2020年的8000万元增加到2025年的1.2亿元。"),
        Good("工业增加值同比增长3%，投资同比-3%。"),
        Good("农场由１９５４年的９７个增加到１０６个。"),
        Good("从5家国有企业增加到20家各类企业。"),
        Good("来访64批次、97人次，较二季度的79批次、126人次均有下降。"),
        Good("人数1260人，比去年的1180人有所增加；合格率98%，高于全省的95%。"),
        Bad("来访【64批次】、97人次，较二季度的79批次、126人次均有上升。"),
        Bad("造成17人死亡，同比上升【两成多】，去年同期为22人。"),
        Bad("失业率为【5.6%】，低于上年的5.2%。"),
        Bad("投诉量2300件增加到【2100件】。"),
        Bad("失业率由5.2%下降到【6.1%】。"),
        Bad("规上企业从120家增加到【100家】。"),
        Bad("项目总投资由1.2亿元提高到【8000万元】。"),
        Bad("单位能耗由上年的2.5吨，降低到【2.8吨】。"),
        Bad("办理时限由5个工作日压缩至【7个工作日】。"),
        Bad("产值达到180亿元，比上年的200亿元增长【10%】。"),
        Bad("工业投资同比【增长-3%】，税收【下降-2.5%】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("change"):
        yield from _compare(document, fact.value)
    for match in document.matches(_SIGNED):
        yield Finding(
            Span(*match.span()),
            f"增减用词后应为正数，此处为“{match[0]}”",
            severity=Severity.WARNING,
        )


def _compare(document: Document, change: Change) -> Iterator[Finding]:
    grows, unit = change.grows, change.after.unit
    if grows is None or unit in _RANKS or (unit.lstrip("个") in _TIMES and change.verb[:2] in ("提升", "提高", "优化")):
        return
    if change.before.value < 0 and change.verb[:2] in _WIDTHS:
        return
    before, after = (one.write(one.value) for one in (change.before, change.after))
    wrong = "升" if grows else "降"
    if change.rising is not None and change.rising != grows:
        yield Finding(
            change.after.span,
            f"增减用词应与数的方向相符，由{before}到{after}为{wrong}，此处用“{change.verb}”",
            related=(Related(change.before.span, f"前一数为{before}"),),
        )
        return
    for step in change.steps:
        if step.rising != grows and not step.yearly:
            yield Finding(
                step.figure.span,
                f"增减用词应与数的方向相符，由{before}到{after}为{wrong}，此处用“{step.words}”",
                related=tuple(Related(one.span, one.write(one.value)) for one in (change.before, change.after)),
            )
