"""引文、括注末尾的句号只用一处：不写“。”。”，句内括号里末尾不用句号。

整句引用（强调：“……。”）句号在引号里面，作为句子一部分引用（做到“……”。）句号在引号外面，两处都有就重了。句内括注（由水利局负责。）
夹在句子中间的，末尾不用句号；单独成句的括注在句号之后，里面可以有句号。“……！”。这类以标题形式引用的不算。
依据：引号内末尾点号的用法，句内括号、句外括号里末尾点号的用法。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_TWICE = Pattern("”’）", "[”’）](?<=。.)。")
_INSIDE = Pattern("）", "）(?<=。）)(?=[一-鿿，；、：])")
_OPENINGS = {"”": "“", "’": "‘", "）": "（"}


@rule(
    "P118",
    "stop-and-quotation",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）B.2.1、B.2.2",
    patterns=(_TWICE, _INSIDE),
    masks=("link", "reproduced"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("会议强调：“要抓紧检修泵站。”各县要做到“应修尽修”。"),
        Good("年内完成检修。（南溪县另行安排。）各县按月报送。"),
        Good("专班（下设3个组）负责检修；展板写着“你节水了吗？”。"),
        Bad("会议强调：“要抓紧检修泵站【。”。】", fixed="会议强调：“要抓紧检修泵站。”"),
        Bad("各县要做到“应修尽修【。”。】", fixed="各县要做到“应修尽修”。"),
        Bad("专班（下设3个组【。）】负责检修。", fixed="专班（下设3个组）负责检修。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    for match in document.matches(_TWICE):
        span = Span(match.start() - 1, match.end())
        start = text.rfind(_OPENINGS[match[0][0]], max(0, span.start - 400), span.start)
        fix = None
        if start > 0 and text[start - 1] in "：:":
            fix = Fix("删去引号外的句号", (Edit(span.end - 1, span.end, ""),))
        elif start >= 0 and text.find("。", start, span.start) < 0:
            fix = Fix("删去里面的句号", (Edit(span.start, span.start + 1, ""),))
        yield Finding(span, f"句号只用一处，此处为“{text[slice(*span)]}”", fix=fix)
    for match in document.matches(_INSIDE):
        start = text.rfind("（", max(0, match.start() - 200), match.start())
        if start <= 0 or text[start - 1] in "。！？；\n" or text.find("。", start, match.start() - 1) >= 0:
            continue
        span = Span(match.start() - 1, match.end())
        fix = Fix("删去括号里的句号", (Edit(span.start, span.start + 1, ""),))
        yield Finding(span, "句内括号里末尾不用句号，此处为“。）”", fix=fix)
