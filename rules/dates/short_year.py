"""年份应写四位：“26年3月5日”应为“2026年3月5日”，“2024—26年”应为“2024—2026年”。

“26年”单独出现也可以是26个年头，不算；刑期、工龄（10年6个月）不算；成文日期由D102判断。
依据：四位数字表示的年份不应简写为两位数字。
"""

import re
from collections.abc import Iterator

from qlint import (
    Bad,
    CalendarDate,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Pattern,
    Severity,
    Span,
    compile_late,
    rule,
)

_RANGE = Pattern("12", r"(?<![0-9.])(?P<first>(?:19|20)[0-9]{2})年?[—～－](?P<last>[0-9]{2})年(?!级|[前来间以内])")
_JUDGED_ELSEWHERE = ("issue_date", "printing")
_LENGTH = compile_late(
    r"(?:刑|期|龄|满|任|共|达|近|约|限|间|余|零|长|有|了|过|第|每|徒|监|治|教|年|定|判|处|续|[0-9.])[ 　]?\Z"
)
_FAR = 12


@rule(
    "D121",
    "short-year",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.4",
    needs=("date",),
    patterns=(_RANGE,),
    masks=("quotation", "title", "link", "code", "table", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("2026年3月5日，2024—2026年度，26年来共建成泵站12座。"),
        Good("判处有期徒刑12年6月，工龄满20年3月，合同期限15年6月。"),
        Bad("会议于【26年3月5日】召开。", fixed="会议于2026年3月5日召开。"),
        Bad("【2024—26年】共投入资金3亿元。", fixed="2024—2026年共投入资金3亿元。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if date.short_year and date.numerals == "arabic" and _is_year(document, fact.start, date):
            printed = document.text[fact.start : fact.end]
            edit = Edit(fact.start, fact.start, str(date.year)[:2])
            message = f"年份应为四位“{date.year}年”，此处为“{printed}”"
            yield Finding(fact.span, message, fix=Fix("补全年份", (edit,), safe=False))
    for match in document.matches(_RANGE):
        if int(match["first"][2:]) < int(match["last"]):
            yield _finding(match)


def _is_year(document: Document, start: int, date: CalendarDate) -> bool:
    """Not 刑期10年6月: a day follows, or the year is near that of the document."""
    block = document.block_at(start)
    if block is not None and block.kind in _JUDGED_ELSEWHERE and document.profile == "gov":
        return False
    near = abs(document.year - date.year) <= _FAR
    return bool(date.day or near) and not _LENGTH.search(document.text, max(0, start - 2), start)


def _finding(match: re.Match[str]) -> Finding:
    place = match.start("last")
    right = match["first"][:2] + match["last"]
    fix = Fix("补全年份", (Edit(place, place, match["first"][:2]),))
    return Finding(Span(*match.span()), f"年份应为四位“{right}年”，此处为“{match[0]}”", fix=fix)
