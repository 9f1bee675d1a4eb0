"""量词、单位重复：“19672个次”“3名位代表”“5千米km”“￥100万元”“30美元元”。

一个数只带一个量词或单位；“人次”“户次”“件次”“台套”等复合量词不算。金额前有“￥”“人民币”的，后面不再写“元人民币”。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_NUMBER = r"(?<![0-9.第])[0-9][0-9,]*(?:\.[0-9]+)?[余多]?[万亿]?[余多]?"
_MEASURES = Pattern(
    "0123456789",
    rf"{_NUMBER}(?:个次(?![级生品要日新])|[名位户件份座辆台]个(?![体人别性案股])|名位(?![于居列次置])|位名(?![单字额家人师老医])|家户(?![型口外])|人名(?![单币字册录])|人个(?![人体])"
    r"|个个(?![体案人别股])|次次(?![数序])|元元|亩亩|吨吨|%%|％％|人人(?![次均民才大数口员])|万万(?![没不])|亿亿|公里里|千米km|公里km|米m(?!m)|公斤kg|千克kg|小时h"
    r"|[美欧日港]元元|平方米㎡|平方米m²)",
)
_MONEY = Pattern("￥¥人", r"(?:[￥¥][ ]?[0-9][0-9,.]*[万亿]?元|人民币[0-9][0-9,.]*[万亿]?元人民币)")


@rule(
    "N214",
    "doubled-unit",
    severity=Severity.WARNING,
    basis="编辑惯例",
    patterns=(_MEASURES, _MONEY),
    masks=("quotation", "title", "link", "code", "table"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("接待群众19672人次，购置设备12台套，走访300户次，新增个体户5个。"),
        Good("3个个体户、5件个案、2位名家、12家户外企业，合同金额￥100，投资人民币100万元。"),
        Bad("接待群众【19672个次】，选出【3名位】代表。"),
        Bad("全长【5千米km】，合同金额【￥100万元】，投资【人民币300万元人民币】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_MEASURES):
        yield Finding(Span(*match.span()), f"数后应只用一个量词或单位，此处为“{match[0]}”")
    for match in document.matches(_MONEY):
        yield Finding(Span(*match.span()), f"货币名称应只写一次，此处为“{match[0]}”")
