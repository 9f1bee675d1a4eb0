"""汉字年份中的零应为“〇”：“二零二六年”“二0二六年”“二○二六年”应为“二〇二六年”。

年份、编号用“〇”，数量用“零”；“○”（圆圈符号）、“0”、字母“O”只是样子相像。
2012年以前的文件通行多种写法，引文和书名照录原样，不在此列；成文日期由D102判断。
依据：阿拉伯数字“0”用作编号时汉字写“〇”，用作计量时写“零”。
"""

import re
from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_ZEROS = "零○0０OＯo◯Οㅇ"
_YEAR = Pattern(
    "一二",
    rf"(?<![〇{_ZEROS}一二三四五六七八九十百千万第0-9])(?=.?.?.[{_ZEROS}])(?:二[〇{_ZEROS}]|一[七八九])[〇{_ZEROS}一二三四五六七八九]{{2}}"
    rf"(?=[ 　]?年|[—～－-][〇{_ZEROS}一二三四五六七八九])",
)
_JUDGED_ELSEWHERE = ("issue_date", "printing")
_OTHER_CUSTOM = ("law", "report", "news")
_IN_FORCE, _LONG_AGO = 2012, 2000
_ALIKE = str.maketrans(dict.fromkeys(_ZEROS, "〇"))
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")


@rule(
    "N204",
    "year-zero",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.2.5",
    patterns=(_YEAR,),
    masks=("quotation", "title", "link", "code", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 3, 3, 3),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("二〇二六年三月，北岭县新建泵站三千零五十二座。"),
        Good("根据《云川市二〇二五年供水规划》，零工市场于2026年开放。"),
        Good("早在二○○六年，北岭县就建成了第一座泵站。"),
        Bad("【二零二六】年三月，北岭县新建泵站。", fixed="二〇二六年三月，北岭县新建泵站。"),
        Bad("到【二0三〇】年，供水普及率达到九成。", fixed="到二〇三〇年，供水普及率达到九成。"),
        Bad("自【二○二五】年起，全面推行节水定额。", fixed="自二〇二五年起，全面推行节水定额。"),
        Bad("【二O二五】年，北岭县供水站开工。", fixed="二〇二五年，北岭县供水站开工。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_zero: dict[str, list[re.Match[str]]] = {}
    for match in document.matches(_YEAR):
        if not _is_judged_elsewhere(document, match.start()) and not _is_old(document, match[0]):
            by_zero.setdefault(next(each for each in match[0] if each in _ZEROS), []).append(match)
    for group in by_zero.values():
        yield from gather_habit(group, _finding, 3)


def _is_judged_elsewhere(document: Document, place: int) -> bool:
    block = document.block_at(place)
    return block is not None and block.kind in _JUDGED_ELSEWHERE and document.profile not in _OTHER_CUSTOM


def _is_old(document: Document, printed: str) -> bool:
    """Written, and speaking of a year, before one form of the zero was fixed."""
    spoken_of = int(printed.translate(_ALIKE).translate(_DIGITS))
    return 0 < document.year < _LONG_AGO or max(document.year, spoken_of) < _IN_FORCE


def _finding(matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    right = first[0].translate(_ALIKE)
    edits = tuple(Edit(*match.span(), match[0].translate(_ALIKE)) for match in matches)
    message = f"汉字年份应为“{right}”，此处为“{first[0]}”"
    return Finding(Span(*first.span()), message, fix=Fix("改为“〇”", edits))
