"""向上级机关行文（请示、报告），不同时抄送下级机关。

请示未批、报告未阅，下级已经收到，容易误作定论执行。只看抄送里明写的下级：各县（市、区）、各乡镇，以及带县、乡、镇名的政府。
依据：《党政机关公文处理工作条例》第十五条。
"""

from collections.abc import Iterator

from qlint import Bad, CopyList, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_LOWER = compile_late(
    r"各(?:县|区|乡|镇|旗|市（|市、)[^，。；]{0,24}|各所属[^，。；]{0,12}|[一-鿿]{2,6}[县乡镇]人民政府"
)
_SENT_BY_COUNTY = compile_late(r"[县乡镇](?:人民政府|委)")
_HEAD = (
    "云川市水利局关于修建泵站的请示\n市人民政府：\n拟修建泵站3座。\n　　妥否，请批示。\n云川市水利局\n2026年3月5日\n"
)
_PRINTED = "\n云川市水利局办公室　　2026年3月6日印发"


@rule(
    "S159",
    "upward-copy",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第十五条",
    needs=("copy_list", "title"),
    kinds=("请示", "报告"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "抄送：省水利厅，市财政局。" + _PRINTED),
        Good(
            _HEAD.replace("请示\n", "通知\n").replace("　　妥否，请批示。\n", "")
            + "抄送：各县（市、区）水利局。"
            + _PRINTED
        ),
        Bad(_HEAD + "抄送：【各县（市、区）水利局】。" + _PRINTED),
        Bad(_HEAD + "抄送：市财政局，【北岭县人民政府】。" + _PRINTED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    title = next(iter(document.facts("title")), None)
    # A county reports to its city and may well tell its neighbour.
    if title is None or any(_SENT_BY_COUNTY.search(organ.name) for organ in title.value.issuers):
        return
    for fact in document.facts("copy_list"):
        value: CopyList = fact.value
        lower = _LOWER.search(document.text, *value.words.span) if value.label.startswith("抄") else None
        if lower is not None:
            printed = lower[0]
            yield Finding(Span(*lower.span()), f"{document.kind}不抄送下级机关，此处抄送“{printed}”")
