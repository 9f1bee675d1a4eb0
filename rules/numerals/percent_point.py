"""百分点的写法：“3.2个百分点”不写“3.2%个百分点”，也不写“3.2百分点”。

“百分点”本身就是百分之一，前面不再加“%”；它是名词，与数之间要有量词“个”。“基点”“点”不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_DOUBLED = Pattern("%％", r"(?<=[0-9０-９])[%％]个?百分点")
_BARE = Pattern("百", r"(?<=[0-9０-９])百分点")


@rule(
    "N209",
    "percent-point",
    severity=Severity.WARNING,
    basis="编辑惯例",
    patterns=(_DOUBLED, _BARE),
    masks=("quotation", "table", "title"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("增速提高3.2个百分点，高于全市0.5个百分点，占比30%。"),
        Good("单位：百分点。利率下调10个基点，提高一百个百分点。"),
        Bad("增速提高3.2【%个百分点】。", fixed="增速提高3.2个百分点。"),
        Bad("增速提高3.2【百分点】，漏损率下降5【%百分点】。", fixed="增速提高3.2个百分点，漏损率下降5个百分点。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for pattern in (_DOUBLED, _BARE):
        for match in document.matches(pattern):
            span = Span(*match.span())
            fix = Fix("改为“个百分点”", (Edit(*span, "个百分点"),), safe=pattern is _BARE)
            yield Finding(span, f"数字之后应为“个百分点”，此处为“{match[0]}”", fix=fix)
