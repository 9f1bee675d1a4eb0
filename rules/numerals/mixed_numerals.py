"""一个数不混用两种数字：“二十5人”“3百户”“10几个”“百分之30”。

阿拉伯数字之后只可用“万”“亿”作单位（1.2万、3亿），“百”“千”“十”不可；带“几”的约数用汉字（十几个、几十家）。
“5千多户”“1亿3千多万”一类口语写法，只供参考。
依据：数字形式统一；以万、亿作单位，其他数位不与阿拉伯数字连用。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_UNIT = (
    "(?:人次|[万亿]元|公里|平方米|立方米|公顷|个(?!人)|名(?!单)|人(?![均民])|家(?!庭)|户|项(?!目)|件"
    "|份|座|台|套|辆|亩|岁|元|吨|次|处|条|艘|所|篇|册|倍|天|株|头)"
)
_HAN = "一二三四五六七八九十"
# 二十5人, 三百20户, 第四十3条: behind 十 or 百 the number goes on in the other digits.
_HAN_FIRST = Pattern(
    _HAN,
    rf"(?<![初一二三四五六七八九十百千万亿零〇几“])(?P<number>[{_HAN}百千零〇]{{0,6}}[十百][1-9][0-9]?)"
    rf"(?![0-9.])(?:{_UNIT}|届)",
)
# 3百户, 5千元, 2十个, 3万5千人; 5千瓦, 10百分点 and 2千米 are units.
_SCALED = Pattern(
    "123456789",
    r"(?<![0-9A-Za-z.．第:：～~—-])(?<![0-9][、,，])(?P<number>(?P<digits>[1-9][0-9]*)(?P<scale>[十百千])"
    rf"(?P<vague>[余多来]?[万亿]?[余多来]?)(?:(?P<plain>(?={_UNIT}))|[1-9一二三四五六七八九][0-9十百]*(?={_UNIT})))",
)
_FEW = Pattern("1几", rf"(?P<number>(?<![0-9.])10+几(?={_UNIT}|年|分钟)|(?<!十)几10+(?={_UNIT}|年))")
_PERCENT = Pattern(
    "百", r"(?P<number>百分之(?P<share>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?))(?![0-9０-９%％至到—～.．])"
)
_TENS = {"10": "十", "100": "百", "1000": "千", "10000": "万"}
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")
_PATTERNS = (_HAN_FIRST, _SCALED, _FEW, _PERCENT)
_ORDER = "一二三四五六七八九"
_SCALES = {"十": 10, "百": 100, "千": 1000}


@rule(
    "N205",
    "mixed-numerals",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.2.2、5.3",
    patterns=_PATTERNS,
    masks=("quotation", "title", "link", "code", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 3, 3, 3),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("全县安装水表1.2万块，泵站装机5千瓦，共二十五座，惠及十几个村、几十家企业。"),
        Good("增长百分之三十，提高10个百分点，全长2千米，共有350户。"),
        Good("“十四五”以来，百千万工程覆盖3个镇；附件二10份，星期三10时报送。"),
        Bad("参会【二十5】人，新建泵站【3百】座，巡查【三百20】户。", fixed="参会25人，新建泵站300座，巡查320户。"),
        Bad("第【四十3】条、第【二十1】次会议。", fixed="第四十三条、第二十一次会议。"),
        Bad("发放补助【5千】元。", fixed="发放补助5000元。"),
        Bad("惠及【2百余】户，新修水渠2万【5千】公里。"),
        Bad(
            "巡查【10几】个村，走访【几10】户，用水下降【百分之30】。", fixed="巡查十几个村，走访几十户，用水下降30%。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_form: dict[tuple[int, bool], list[re.Match[str]]] = {}
    for number, pattern in enumerate(_PATTERNS):
        for match in document.matches(pattern):
            by_form.setdefault((number, _is_spoken(document.text, match)), []).append(match)
    for (_, spoken), group in sorted(by_form.items()):
        yield from gather_habit(group, partial(_finding, spoken), 3)


def _is_spoken(text: str, match: re.Match[str]) -> bool:
    """5千多户, 1亿3千多万, 2万5千公里: what a report to be read aloud writes."""
    parts = match.groupdict()
    return bool(parts.get("vague")) or (bool(parts.get("scale")) and text[match.start() - 1 : match.start()] in "万亿")


def _finding(spoken: bool, matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    right = [_write(match) for match in matches]
    fix = None
    if all(right) and not spoken:
        edits = tuple(Edit(*_number(match), words) for match, words in zip(matches, right, strict=True))
        fix = Fix("统一为一种数字", edits)
    wanted = f"应为“{right[0]}”" if right[0] and not spoken else "一个数应只用一种数字"
    span = Span(*_number(first))
    message = f"{wanted}，此处为“{first.string[slice(*span)]}”"
    return Finding(span, message, fix=fix, severity=Severity.INFO if spoken else None)


def _number(match: re.Match[str]) -> tuple[int, int]:
    return match.span("number") if match.re.groupindex.get("number") else match.span()


def _write(match: re.Match[str]) -> str:
    """The number in one kind of numerals; empty where more than one form would do."""
    number, parts = match[match.re.groupindex.get("number", 0)], match.groupdict()
    if parts.get("share"):
        return parts["share"].translate(_NARROW) + "%"
    if "几" in number:
        return "".join(_TENS.get(each, each) for each in re.split("(10+)", number))
    if number[0] in _HAN:
        ordinal = match.string.endswith("第", 0, match.start())
        return number[:-1] + _ORDER[int(number[-1]) - 1] if ordinal else str(_read(number))
    return str(int(parts["digits"]) * _SCALES[parts["scale"]]) if parts["plain"] is not None else ""


def _read(number: str) -> int:
    """二十5, 十5, 三百20, 一百二十5."""
    value = 0
    for each in re.findall(r"[一二三四五六七八九]?[十百千]|[1-9][0-9]?", number):
        factor = _SCALES.get(each[-1])
        value += int(each) if factor is None else factor * (_ORDER.index(each[0]) + 1 if len(each) > 1 else 1)
    return value
