"""小数点应为“.”，小于1的数写出“0”：“6．1%”“6。1%”“6·1%”应为“6.1%”，“.46%”应为“0.46%”。

全文没有一处小数用“.”的，“．”“·”是全文的写法，只供参考；全文用全角数字的不在此列；编号（1．）和日期、节日（“3·15”）不是小数。
依据：小数点用“.”；小于1的数须写出小数点前的“0”。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
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
    gather_habit,
    rule,
)

# What follows makes it a measured number: neither a number of a heading nor a sentence that begins with one.
_UNIT = (
    "(?:[%％]|个百分点|[万亿](?:元|吨|人|亩|户|立方米|平方米|千瓦|次|公里|$|[，。；])"
    "|元|倍|吨|公里|公斤|米|亩|公顷|立方米|平方米|℃|度)"
)
_POINT = Pattern(
    "0123456789", rf"(?<![0-9.．·])(?P<whole>[0-9]{{1,6}})(?P<point>[．。·•])(?P<rest>[0-9]{{1,3}}){_UNIT}"
)
_HABITS = frozenset("．·•")
_RIGHT = compile_late(r"[0-9][.][0-9]")
_BARE = Pattern(".", r"(?<![0-9A-Za-z.．%％）)\]》”\n　 ])[.](?P<rest>[0-9]{1,3})(?=[%％]|个百分点|[万亿]元)")


@rule(
    "N210",
    "decimal-point",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.2",
    patterns=(_POINT, _BARE),
    masks=("quotation", "title", "link", "code", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("增长6.1%，占0.46%，“3·15”活动已开展。"),
        Good("1．3万元以下的项目由乡镇审批。\n共投入资金２．３万元，见第2。3万人受益。"),
        Bad("增长【6．1】%，投入资金【2。3】亿元。", fixed="增长6.1%，投入资金2.3亿元。"),
        Bad("漏损率为【.46】%，增长【6·1】个百分点。", fixed="漏损率为0.46%，增长6.1个百分点。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_mark: dict[str, list[re.Match[str]]] = {}
    for match in document.matches(_POINT):
        if not _begins_line(document, match.start()) and not (match["point"] == "。" and _may_end(document, match)):
            by_mark.setdefault(match["point"], []).append(match)
    for match in document.matches(_BARE):
        by_mark.setdefault("", []).append(match)
    # Without a single “.” in its numbers, the other mark is the habit of the text, or of whoever copied it.
    usual = None if by_mark and _RIGHT.search(document.text) else Severity.INFO
    for mark, group in by_mark.items():
        severity = usual if mark in _HABITS else None
        yield from gather_habit(group, partial(_finding, document.text, severity), 3)


def _begins_line(document: Document, place: int) -> bool:
    block = document.block_at(place)
    return block is not None and block.start == place


def _may_end(document: Document, match: re.Match[str]) -> bool:
    """见第2。3万人受益: the first number may be the end of its sentence."""
    return len(match["whole"]) > 2 or document.text[match.start() - 1 : match.start()] in "第图表条款项件号"


def _finding(text: str, severity: Severity | None, matches: Sequence[re.Match[str]]) -> Finding:
    spans = [Span(match.start(), match.end("rest")) for match in matches]
    rights = [f"{match.groupdict().get('whole') or '0'}.{match['rest']}" for match in matches]
    edits = tuple(Edit(*span, right) for span, right in zip(spans, rights, strict=True))
    message = f"小数应为“{rights[0]}”，此处为“{text[slice(*spans[0])]}”"
    return Finding(spans[0], message, fix=Fix("改正小数点", edits), severity=severity)
