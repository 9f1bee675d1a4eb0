"""责任单位的括号没有写完：有“（”无“）”。

括号不成对，读者看不出分工到哪里为止，下一条任务也会被读进去。缺前括号的由成对标点的规则判断。
依据：《标点符号用法》（GB/T 15834—2011）4.9。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, ResponsibleUnits, Severity, Span, rule

_SHOWN = 20


@rule(
    "U103",
    "responsible-unit-bracket",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.9",
    needs=("responsible_units",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）"),
        Good("落实用水定额。（市水利局、各县（市、区）人民政府负责）"),
        Good("加强巡查（市城管局、市公安局负责）。"),
        Bad(
            "推进水价改革。【（市发展改革委牵头，市财政局、市水利局按】职责分工负责\n加强巡查。",
            fixed="推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）\n加强巡查。",
        ),
        Bad(
            "落实用水定额。【（市水利局、各县（市、区）人民政府负责】\n加强巡查。",
            fixed="落实用水定额。（市水利局、各县（市、区）人民政府负责）\n加强巡查。",
        ),
        Bad("加强巡查【（市城管局、市公安局负责】。", fixed="加强巡查（市城管局、市公安局负责）。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        if not value.closed:
            mark = "）" if document.text[fact.start] == "（" else ")"
            fix = Fix(f"补“{mark}”", (Edit(fact.end, fact.end, mark),), safe=False)
            span = Span(fact.start, min(fact.end, fact.start + _SHOWN))
            yield Finding(span, f"责任单位后应有“{mark}”，此处只有“{document.text[fact.start]}”", fix=fix)
