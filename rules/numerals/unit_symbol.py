"""单位符号的大小写和上标：“5KM”应为“5km”，“30KW”应为“30kW”，“200m2”应为“200m²”。

符号的字母大小写是定死的：K不作“千”（用k），W、V、Hz、Pa来自人名，首字母大写。型号、代码中的字母不算；
上标多在转存时丢失，只供参考。
依据：《国际单位制及其应用》（GB 3100—1993）。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_RIGHT = {
    "km": "KM Km kM",
    "kg": "KG Kg kG",
    "kW": "KW Kw kw",
    "kW·h": "KWH KWh Kwh kwh kWH KW·H KW·h kw·h KW.h kw.h",
    "MW": "Mw",
    "mm": "MM Mm",
    "cm": "CM Cm",
    "kV": "KV Kv kv",
    "dB": "db DB Db",
    "Hz": "HZ hz",
    "kPa": "KPa KPA Kpa kpa",
    "MPa": "Mpa MPA",
    "℃": "°c °C ℃C",
    "m²": "m2 M2 M²",
    "m³": "m3 M3 M³",
    "km²": "km2 KM2 Km2 KM² Km²",
}
_FORMS = {wrong: right for right, forms in _RIGHT.items() for wrong in forms.split()}
# 300m2 has lost its superscript on the way; °C is the same sign in two characters.
_LOST = frozenset(("m2", "m3", "km2", "°C"))
_WRONG = "|".join(re.escape(each) for each in sorted(_FORMS, key=len, reverse=True))
# A number in front, itself not part of a code: DN300, 2×50MM are looked at from the digit on.
_SYMBOL = Pattern(
    "KkMmCcDdHh°℃",
    rf"(?<=[0-9万亿])(?P<symbol>{_WRONG})(?![A-Za-z0-9.·²³])",
)
_CODE_BEFORE = re.compile(r"[A-Za-z＋+-][0-9.]*\Z")


@rule(
    "N207",
    "unit-symbol",
    severity=Severity.WARNING,
    basis="《国际单位制及其应用》（GB 3100—1993）",
    patterns=(_SYMBOL,),
    masks=("quotation", "title", "link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("管道全长12km，装机30kW，年发电5万kW·h，占地200m²，气温25℃，噪声60dB。"),
        Good("型号为DN300MM、PM2.5、KW-30，内存8GB，芯片制程7nm，5G基站。"),
        Bad("管道全长12【KM】，装机30【KW】。", fixed="管道全长12km，装机30kW。"),
        Bad("年发电5万【KWH】，电压10【KV】，占地200【m2】。", fixed="年发电5万kW·h，电压10kV，占地200m²。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_symbol: dict[str, list[re.Match[str]]] = {}
    for match in document.matches(_SYMBOL):
        if not _CODE_BEFORE.search(document.text, max(0, match.start() - 8), match.start()):
            by_symbol.setdefault(match["symbol"], []).append(match)
    for symbol, group in by_symbol.items():
        yield from gather_habit(group, partial(_finding, symbol), 2)


def _finding(symbol: str, matches: Sequence[re.Match[str]]) -> Finding:
    right = _FORMS[symbol]
    fix = Fix(f"改为“{right}”", tuple(Edit(*match.span("symbol"), right) for match in matches))
    severity = Severity.INFO if symbol in _LOST else None
    message = f"单位符号应为“{right}”，此处为“{symbol}”"
    return Finding(Span(*matches[0].span("symbol")), message, fix=fix, severity=severity)
