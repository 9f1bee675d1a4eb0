"""“从”“自”与“到”“至”搭配：“从2023年—2025年”应为“从2023年到2025年”，或者去掉“从”。

“从1—4月看”一类“从”管到“看”的，不在此列。
依据：连接号已表示起止，与“从”重复；编辑惯例。
"""

import re
from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_TIME = r"[0-9]{1,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}[日时点]"
_RANGE = Pattern(
    "从自",
    rf"(?P<word>从|自)(?<![服听遵顺各亲独来出源].)(?:{_TIME})(?P<mark>[—～~－-]{{1,2}})(?:{_TIME})"
    r"(?![一-鿿]{0,8}(?:看|来说|而言|分析|可见|数据|情况|统计))",
)


@rule(
    "N212",
    "from-range",
    severity=Severity.WARNING,
    basis="编辑惯例；《标点符号用法》（GB/T 15834—2011）4.13.3",
    patterns=(_RANGE,),
    masks=("quotation", "title", "link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 2, 2, 2),
    ),
    examples=(
        Good("从2023年到2025年共建成12座，2023—2025年投入3亿元，自3月1日至5日停水。"),
        Good("从1月—4月数据看，用水量平稳；从2023年—2025年的情况分析，漏损率下降。"),
        Bad("【从2023年—2025年】共建成泵站12座。", fixed="从2023年到2025年共建成泵站12座。"),
        Bad("报名时间【自3月1日—3月5日】。", fixed="报名时间自3月1日至3月5日。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from gather_habit(document.matches(_RANGE), _finding, 3)


def _finding(matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    word = _join(first)
    edits = tuple(Edit(*match.span("mark"), _join(match)) for match in matches)
    message = f"“{first['word']}”后应为“{word}”，不用连接号，此处为“{first[0]}”"
    return Finding(Span(*first.span()), message, fix=Fix(f"改为“{word}”", edits, safe=False))


def _join(match: re.Match[str]) -> str:
    return "到" if match["word"] == "从" else "至"
