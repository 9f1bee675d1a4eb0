"""千分号三位一节：“12,8350元”“1,2835,00元”应为“128350元”“1283500元”或者每三位加“,”。

依据：四位以上的整数可采用千分撇或者千分空，每三位一节。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_GROUPED = Pattern(
    "123456789",
    r"(?<![0-9０-９.A-Za-z第])(?<![0-9][,，、])(?P<first>[1-9][0-9]{0,3})(?P<rest>(?:,[0-9]{1,4}){1,4})(?:\.[0-9]{1,2})?(?P<unit>[万亿]?元|人次|[人名户吨亩])",
)


@rule(
    "N211",
    "thousands-grouping",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.1",
    patterns=(_GROUPED,),
    masks=("link", "code", "title"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("共投入资金1,283,500元，惠及12835人，其中1,283人为困难群众。"),
        Good("补助标准分别为300,500元，第2,83页，第5,6,7户，共发放2024,2025元两种券。"),
        Bad("共投入资金【1,2835,00】元。"),
        Bad("共投入资金【12,8350】元，惠及【1,283,50】人。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_GROUPED):
        first, groups = match["first"], match["rest"].split(",")[1:]
        wrong = [group for group in groups if len(group) != 3]
        if not wrong or len(first) > 3:
            continue
        # 5,10元 and 5,6,7户 may be lists; 12,8350 and 12,83,500 are one number.
        if any(len(group) == 4 for group in groups) or len(wrong) < len(groups):
            span = Span(match.start(), match.end("rest"))
            printed = document.text[slice(*span)]
            yield Finding(span, f"千分号应每三位一节，此处为“{printed}”")
