"""起止、范围的连接号：“2024—2026年”“20～30人”，不用“-”“~”“——”。

短横线用于电话号码、型号和复合词；“~”是另一个字符；“——”是破折号。一字线“—”和浪纹线“～”在范围里都可用，
不作区别。书名号内的起止年份只提示，以原文件标题为准。
依据：标示起止用一字线或浪纹线；破折号不用于起止。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_WRONG = "-~‐‑‒–−─﹣〜"
_YEAR = "(?:19|20)[0-9]{2}"
_NUMBER = "[0-9]{1,6}(?:[.][0-9]{1,3})?"
_CONNECTOR = f"(?:[{_WRONG}]{{1,2}}|——|──)"
_ALONE = r"(?<![图表式])(?<![0-9A-Za-z.．/／#＃—～~－-])(?<![0-9][,，:：])"
# What counts or measures; behind it no letter, digit or connector may go on.
_UNIT = (
    "[多余]?(?:个|名|人|户|家|项|次|件|份|座|台|套|辆|亩|岁|天|年|个月|月|日|周|小时|分钟|秒|米|公里|千米|厘米|毫米|公斤|千克|吨|升|立方米|平方米|公顷|[万亿]?元|万|亿|级|倍|层|期|轮|"
    "场|篇|条|款|章|节|页|届|度|℃|％|%|km|kg|mm|cm|m|"
    "位|处(?!理|置|长)|所(?![列示述有])|批(?!准|示|复)|例(?!会)|棵|株|头|只|册|块|间|种|类|部(?!门|队|委)|支(?!部|队)|点|时(?!代|段)|字(?!号)|枚|根|"
    "艘|架|栋|幢|眼|口|箱|桶|瓶|袋|盒|成(?!立|果|员)|分贝|分(?![区局会部厂公店院校])|[千兆]瓦|[毫微]克|毫升|兆帕|k[WV]|mL|MW)(?![A-Za-z])"
)
_YEARS = Pattern("12", rf"{_ALONE}{_YEAR}年?(?P<mark>{_CONNECTOR}){_YEAR}(?![0-9A-Za-z号-])(?:年度?)?")
_SHORT_YEARS = Pattern("12", rf"{_ALONE}{_YEAR}年?(?P<mark>{_CONNECTOR})[0-9]{{2}}年")
_DATES = Pattern(
    "0123456789",
    rf"{_ALONE}(?:[0-9]{{4}}年)?[0-9]{{1,2}}(?:月[0-9]{{1,2}}日|月|日)(?P<mark>{_CONNECTOR})(?:[0-9]{{4}}年)?[0-9]{{1,2}}[月日](?:[0-9]{{1,2}}日)?",
)
_NUMBERS = Pattern(
    "0123456789",
    rf"{_ALONE}(?!(?:19|20)[0-9]{{2}}[^0-9.])(?P<low>{_NUMBER})(?P<low_unit>[万亿]?元|[%％万亿℃级岁米时点天人个吨亩]|公里)?(?P<mark>{_CONNECTOR})(?P<high>{_NUMBER}){_UNIT}",
)
_PATTERNS = (_YEARS, _SHORT_YEARS, _DATES, _NUMBERS)
_HABIT = 5
_SCALES = {"万": 10_000, "亿": 100_000_000}


@rule(
    "N203",
    "range-connector",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.13.3；《出版物上数字用法》（GB/T 15835—2011）5.1.3",
    patterns=_PATTERNS,
    masks=("link", "code"),
    fixable=True,
    measured=(
        Measured("official", 6, 6, 6),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 4, 4, 4),
    ),
    examples=(
        Good("《云川市供水规划（2024—2026年）》提出，每村配备2～3名水管员，工期30—40天。"),
        Good("咨询电话：0571-00000000，型号为DN300-5，比分3-1，房号2-301。"),
        Good("见图1-2所示，比分3-1，批文为1-2批复。"),
        Good("监测期为2024－2026年，浊度降至0.5%－1%。"),
        Good("填报日期2026-03-05，时段8:30-11:30，详见表2-1。"),
        Bad("印发【2024-2026年】行动计划。", fixed="印发2024—2026年行动计划。"),
        Bad("每村配备【2-3名】水管员，风力【4~5级】。", fixed="每村配备2～3名水管员，风力4～5级。"),
        Bad("补助【500元-1万元】，覆盖【8-10处】。", fixed="补助500元～1万元，覆盖8～10处。"),
        Bad("巡查时间为【3月1日-3月5日】。", fixed="巡查时间为3月1日—3月5日。"),
        Bad("【2023年——2025年】共新建泵站12座。", fixed="2023年—2025年共新建泵站12座。"),
        Bad("根据《云川市节水规划（【2021-2025年】）》要求，抓好落实。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_mark: dict[str, list[re.Match[str]]] = {}
    found = sorted(
        (match for pattern in _PATTERNS for match in document.matches(pattern)), key=lambda match: match.span()
    )
    seen = 0
    for match in found:
        if match.start() >= seen and _ascends(match) and not document.masked(match.start(), "link", "code"):
            seen = match.end()
            by_mark.setdefault(match["mark"], []).append(match)
    for matches in by_mark.values():
        yield from gather_habit(matches, partial(_finding, document), _HABIT)


def _ascends(match: re.Match[str]) -> bool:
    """A range goes up: 3-1 is a score, 19-2 a number in a code."""
    numbers = match.groupdict()
    if numbers.get("low") is None:
        return True
    low, high, unit = float(numbers["low"]), float(numbers["high"]), numbers["low_unit"]
    if unit:
        # 5000元-1万元; what stands alone (3-5万) is counted in the unit of the other end.
        low *= _SCALES.get(unit[0], 1)
        high *= _SCALES.get(match.string[match.end("high")], 1)
    return low < high


def _finding(document: Document, group: Sequence[re.Match[str]]) -> Finding:
    first = group[0]
    right = _right(first)
    edits = tuple(
        Edit(*match.span("mark"), _right(match)) for match in group if not document.masked(match.start(), "title")
    )
    message = f"连接号应为“{right}”，此处为“{first['mark']}”"
    severity = None if "年" in first[0] or "月" in first[0] or first["mark"] in ("——", "~") else Severity.INFO
    if document.masked(first.start(), "title") or document.profile == "law":
        severity = Severity.INFO
    fix = Fix(f"改为“{right}”", edits) if edits else None
    return Finding(Span(*first.span()), message, fix=fix, severity=severity)


def _right(match: re.Match[str]) -> str:
    """一字线 for times, 浪纹线 for amounts; both are allowed, one has to be offered."""
    return "～" if match.groupdict().get("low") else "—"
