"""时刻中的冒号用半角：“14：30”应为“14:30”。

时分之间用“:”；比例、比分不算。不少通知写作“8：30”，意思明白，只供参考。
依据：时、分、秒的分隔用“:”。
"""

import re
from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_HOUR = "(?:2[0-4]|[01]?[0-9])"
# A day or a part of one in front, or another time beside it: 3：20 alone may be a ratio.
_CLOCK = Pattern(
    "0123456789",
    rf"(?<![0-9：:.])(?:(?<=[午晨上间日）)]){_HOUR}(?P<mark>：)[0-5][0-9](?![0-9：:])"
    rf"|{_HOUR}(?P<other>：)[0-5][0-9](?=[—～~－至到-](?:[上下]午)?{_HOUR}[：:][0-5][0-9])"
    rf"|(?<=[—～~－至到-]){_HOUR}(?P<last>：)[0-5][0-9](?![0-9：:]))",
)


@rule(
    "D123",
    "clock-colon",
    severity=Severity.INFO,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.5",
    patterns=(_CLOCK,),
    masks=("quotation", "title", "link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("会议定于3月5日上午9:30召开，比例为3：20，比分为21：15。"),
        Good("会议时间：15分钟，第3章：20条。"),
        Bad("会议定于3月5日上午【9：30】召开。", fixed="会议定于3月5日上午9:30召开。"),
        Bad("办公时间为【8：30】—11:30。", fixed="办公时间为8:30—11:30。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from gather_habit(document.matches(_CLOCK), _finding, 1)


def _finding(matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    places = [first.start() + first[0].index("：") for first in matches]
    fix = Fix("改为半角冒号", tuple(Edit(place, place + 1, ":") for place in places))
    right = first[0].replace("：", ":")
    return Finding(Span(*first.span()), f"时刻应为“{right}”，此处为“{first[0]}”", fix=fix)
