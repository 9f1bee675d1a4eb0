"""“余”“多”用在整十、整百之后：“37余家”“15多%”说不通，“30余家”“37家”才通。

“余”“多”表示整数之外还有零头；个位不为零的数已经数到了个位，再无零头可言；“1.3万余人”“3年多”不算，口语“12多万”也不算。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_OVER = Pattern(
    "123456789",
    r"(?<![0-9０-９.．第A-Za-z～~—-])(?<![0-9][,，])(?P<number>[0-9]{1,6}[1-9])[余多]"
    r"(?=人次|户次|[个家名人户项件份座台套辆次处条场艘所篇册种类批位亩元吨米斤%％]|公里|平方米)",
)


@rule(
    "N216",
    "odd-over",
    severity=Severity.WARNING,
    basis="编辑惯例",
    patterns=(_OVER,),
    masks=("quotation", "title", "link", "code"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("走访30余家企业，接待1.3万余人，历时3年多，收集意见37条。"),
        Good("1200多户、5多一些，15个多月，第37多用途厅。"),
        Bad("走访【37余】家企业。"),
        Bad("接待【1283多】人次，新建泵站【15余】座。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_OVER):
        word = match[0][-1]
        yield Finding(Span(*match.span()), f"“{word}”前应为整十、整百的数，此处为“{match[0]}”")
