"""范围的两端都写“%”“万”“亿”：“15～30%”应为“15%～30%”，“3～5万元”应为“3万～5万元”。

“15～30%”照字面是15到30%。“3～5万元”通行很广，默认不提示，可用选项打开；用了短横线的（3-5万元）本来要改，一并提示。计量单位（5～10公斤、3～5个）前一个可省，不在此列。
依据：附有百分号的两个数，百分号不省；以“万”“亿”结尾的，前一个不省。
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_RANGE = Pattern(
    "0123456789",
    r"(?<![0-9A-Za-z.．／/％%—～~－-])(?P<low>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?P<mark>[—～~－-])"
    r"(?P<high>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?P<unit>[%％万亿])(?![A-Za-z])",
)

_WRONG_MARKS = "-－~"


@dataclass(frozen=True)
class Options:
    strict: bool = field(default=False, metadata={"meaning": "“3～5万元”也提示前一个数省了“万”"})


@rule(
    "N213",
    "range-unit",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.3",
    patterns=(_RANGE,),
    masks=("quotation", "title", "link", "code", "table"),
    options=Options,
    fixable=True,
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("漏损率为15%～30%，投资3万～5万元，每户3～5万元。"),
        Good("提高1～2个百分点，2023—2025年增长5%，5～10公斤。"),
        Bad("漏损率为【15～30%】。", fixed="漏损率为15%～30%。"),
        Bad("每个项目补助【3-5万】元。", fixed="每个项目补助3万～5万元。"),
    ),
)
def check(document: Document, options: Options) -> Iterator[Finding]:
    by_unit: dict[str, list[re.Match[str]]] = {}
    for match in document.matches(_RANGE):
        wanted = match["unit"] in "%％" or match["mark"] in _WRONG_MARKS or options.strict
        if wanted and float(match["low"]) < float(match["high"]):
            by_unit.setdefault(match["unit"], []).append(match)
    for unit, group in by_unit.items():
        soft = unit in "万亿" or document.profile == "law"
        yield from gather_habit(group, partial(_finding, Severity.INFO if soft else None), 2)


def _finding(severity: Severity | None, matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    right = f"{first['low']}{first['unit']}{_mark(first)}{first['high']}{first['unit']}"
    edits = tuple(map(_edit, matches))
    fix = Fix(f"前一个数补上“{first['unit']}”", edits)
    return Finding(Span(*first.span()), f"范围应为“{right}”，此处为“{first[0]}”", fix=fix, severity=severity)


def _edit(match: re.Match[str]) -> Edit:
    """The unit, and with a wrong mark the right one: what one finding advises must not be another one's fault."""
    if match["mark"] in _WRONG_MARKS:
        return Edit(*match.span("mark"), match["unit"] + _mark(match))
    return Edit(match.end("low"), match.end("low"), match["unit"])


def _mark(match: re.Match[str]) -> str:
    return "～" if match["mark"] in _WRONG_MARKS else match["mark"]
