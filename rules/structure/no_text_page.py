"""不用“（此页无正文）”：署名和成文日期应与正文末行同处一页。

排版时应调整行距、字距，使落款页至少有一行正文；“此页无正文”是旧做法。合同、声明不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.5.5。
"""

from collections.abc import Iterator

from qlint import STATUTORY_KINDS, Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_NO_TEXT = Pattern("（(此本", r"[（(]?[此本]页无正文[）)]?(?=[ 　。]*(?:\n|\Z))")
_HEAD = "云川市水利局关于开展节水宣传的通知\n云水发〔2026〕5号\n各县水利局：\n　　请认真组织。\n"


@rule(
    "S116",
    "no-text-page",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.5.5",
    patterns=(_NO_TEXT,),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "云川市水利局\n2026年3月5日"),
        Good(_HEAD + "　　落款页不得标注“此页无正文”字样。\n云川市水利局\n2026年3月5日"),
        Bad(_HEAD + "【（此页无正文）】\n云川市水利局\n2026年3月5日"),
        Bad(_HEAD + "【(本页无正文)】\n云川市水利局\n2026年3月5日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind not in STATUTORY_KINDS:
        return
    for match in document.matches(_NO_TEXT):
        block = document.block_at(match.start())
        if block is not None and block.start == match.start():
            yield Finding(Span(*match.span()), "落款应与正文同页，不应标注“此页无正文”")
