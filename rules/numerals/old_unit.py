"""计量单位应为法定计量单位：不用“公尺”“公分”“公升”“市斤”“华里”“英尺”，“平方”“立方”之后不省“米”。

“公斤”“公里”“亩”“斤”可用；“平米”是“平方米”的简称，“马力”多见于农机、渔船，只供参考。
引文、书名和1992年以前的文件照录原样，不在此列。
依据：《国务院关于在我国统一实行法定计量单位的命令》（1984年）；《国际单位制及其应用》（GB 3100—1993）。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

# The same amount under its present name; where the number would change, the name of what to convert to.
_SAME = {
    "公尺": "米",
    "公分": "厘米",
    "公寸": "分米",
    "公升": "升",
    "立升": "升",
    "平米": "平方米",
    "平方": "平方米",
    "立方": "立方米",
}
_OTHER = {
    "市斤": "公斤",
    "市尺": "米",
    "市里": "公里",
    "华里": "公里",
    "英尺": "米",
    "英里": "公里",
    "市亩": "公顷或者亩",
    "马力": "千瓦",
}
_UNIT = Pattern(
    "公立平市华英马",
    r"(?<=[0-9０-９一二三四五六七八九十百千万亿余多几两])(?P<unit>公尺|公分(?!母)|公寸|公升|立升|平米(?!尔)|[平立]方(?=[，。；：、）的]|左右|以上|以下)"
    r"|市斤|市尺|华里|英[尺里]|市亩|马力)",
)
_INFORMAL = frozenset(("平米", "马力"))
_FIRST_YEAR = 1992


@rule(
    "N208",
    "old-unit",
    severity=Severity.WARNING,
    basis="《国务院关于在我国统一实行法定计量单位的命令》（1984年）",
    patterns=(_UNIT,),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("law",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("管径30厘米，库容200万立方米，种植1200亩，收粮5公斤，全长12公里。"),
        Good("提公分母，大马力机械，第三市里的工程，3的平方等于9。"),
        Bad("水深3【公尺】，管径30【公分】，占地200【平方】。", fixed="水深3米，管径30厘米，占地200平方米。"),
        Bad("全长12【华里】，收粮300【市斤】。"),
        Bad("厂房面积500【平米】。", fixed="厂房面积500平方米。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if 0 < document.year < _FIRST_YEAR:
        return
    by_unit: dict[str, list[re.Match[str]]] = {}
    for match in document.matches(_UNIT):
        by_unit.setdefault(match["unit"], []).append(match)
    for unit, group in by_unit.items():
        yield from gather_habit(group, partial(_finding, unit), 2)


def _finding(unit: str, matches: Sequence[re.Match[str]]) -> Finding:
    right = _SAME.get(unit)
    fix = None
    if right is not None:
        fix = Fix(f"改为“{right}”", tuple(Edit(*match.span("unit"), right) for match in matches))
    wanted = f"应为“{right}”" if right else f"应换算为“{_OTHER[unit]}”"
    severity = Severity.INFO if unit in _INFORMAL else None
    return Finding(Span(*matches[0].span("unit")), f"计量单位{wanted}，此处为“{unit}”", fix=fix, severity=severity)
