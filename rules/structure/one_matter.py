"""请示应当一文一事：不写“关于增加编制和申请经费的请示”。

一份请示里两件事，归不同机关审批时，哪一件都办不下来。只看标题里并列两个请求动词的；一个项目名称里的“和”“及”不算。
依据：《党政机关公文处理工作条例》第十五条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_ASKS = (
    "增加|增设|申请|追加|拨付|购置|采购|修建|新建|扩建|改建|设立|成立|撤销|核定|核增|调整|解决|给予|批准|减免|划拨|出让|变更|"
    "任免|举办|召开"
)
_TWO = compile_late(
    rf"关于(?:请求|申请|恳请)?(?:{_ASKS})[^《》“”]{{2,20}}?(?P<joint>[和及并与]|以及)(?:{_ASKS})[^《》“”]{{2,}}请示"
)
_TEXT = "\n市人民政府：\n　　现将有关情况请示如下。\n　　妥否，请批示。\n云川市水利局\n2026年3月5日"


@rule(
    "S160",
    "one-matter",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第十五条",
    needs=("title",),
    kinds=("请示",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于修建泵站和水闸的请示" + _TEXT),
        Good("云川市水利局关于调整水价及有关收费标准的请示" + _TEXT),
        Bad("云川市水利局【关于增加编制和申请经费的请示】" + _TEXT),
        Bad("云川市水利局【关于购置抢险设备及追加防汛经费的请示】" + _TEXT),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("title"):
        two = _TWO.search(document.text, fact.start, fact.end)
        if two is not None:
            yield Finding(Span(*two.span()), "请示应一文一事，此处标题并列两项请求")
