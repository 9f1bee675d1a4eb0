"""届次用汉字：“14届全国人大3次会议”应为“十四届全国人大三次会议”，“20届3中全会”应为“二十届三中全会”。

只看人大、政协、党的代表大会和中央全会；运动会、展会、企业会议（第26届、第3次）不在此列。
依据：已稳定成词、约定俗成的用汉字。
"""

import re
from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_NUMBER = "(?P<number>[1-9][0-9]?)"
_TERM = Pattern(
    "123456789",
    rf"(?<![0-9.]){_NUMBER}(?=届(?:[0-9一二三四五六七八九十]{{1,2}}(?:中全会|次全会)"
    "|[一-鿿]{0,6}?(?:人大(?!学|附)|人民代表大会|政协|党代会|中央委员会|中央纪委|[省市县区]委(?!员))))",
)
_FULL = Pattern("123456789", rf"(?<![0-9.]){_NUMBER}(?=中全会)")
_SITTING = Pattern("人政大", rf"(?:(?:人大|政协)(?:会议)?|人民代表大会){_NUMBER}(?=次会议)")
_ORDER = "一二三四五六七八九"


@rule(
    "N215",
    "ordinal-numerals",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.2.3",
    patterns=(_TERM, _FULL, _SITTING),
    masks=("quotation", "link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("十四届全国人大三次会议、二十届三中全会，第26届推广普通话宣传周，第3次会议。"),
        Good("第18届运动会在云川人大附中举行，14届毕业生返校，市人大常委会第32次会议。"),
        Bad("【14】届全国人大【3】次会议审议通过。", fixed="十四届全国人大三次会议审议通过。"),
        Bad(
            "贯彻【20】届三中全会精神，筹备市【16】届人民代表大会。",
            fixed="贯彻二十届三中全会精神，筹备市十六届人民代表大会。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for pattern in (_TERM, _FULL, _SITTING):
        for match in document.matches(pattern):
            yield _finding(match)


def _finding(match: re.Match[str]) -> Finding:
    span, right = Span(*match.span("number")), _in_chinese(int(match["number"]))
    return Finding(span, f"届次应为“{right}”，此处为“{match['number']}”", fix=Fix("改为汉字", (Edit(*span, right),)))


def _in_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    front = "" if not tens else "十" if tens == 1 else _ORDER[tens - 1] + "十"
    return front + (_ORDER[ones - 1] if ones else "")
