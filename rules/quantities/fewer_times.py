"""减少、下降不用“倍”：减少一倍即为零，“减少3倍”说不通。

减少的幅度用百分数或分数说（减少三分之二），或者说“减至原来的三分之一”。下降超过100%同理。
增长用“倍”不算；净利润等可由正转负的，下降可以超过100%；光学、比例上的“缩小10倍”是术语，不算。
依据：编辑惯例（减少的量不能大于原有的量）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_FALLING = (
    "减少|下降|降低|缩短|缩小|压缩|压减|压降|回落|下跌|下滑|削减|缩减|减轻|精简|节[约省]|缩水"
    "|减(?!压|免|排)|降价?(?!水|雨|雪|压)"
)
_TIMES = Pattern(
    "减下降缩压回削精节少低",
    rf"(?:{_FALLING}|[降减]幅|(?<![至不最减降高])[少低])(?:幅度)?(?:[到至为](?:原来|原先|以前)的(?!0)|[了为]|高?达到?)?(?:近|约|超过?|整整|将近|接近)?(?:[0-9]+(?:\.[0-9]+)?|[一两二三四五六七八九十数几]{{1,3}})多?倍(?![率数率体])",
)
_OVER_HUNDRED = Pattern(
    "减下降缩压回削精节少",
    rf"(?:{_FALLING}|[降减]幅)(?:幅度)?(?:[了为]|达到?)?(?:近|约|超过?)?"
    r"(?:(?:[1-9][0-9]{2,}|10[1-9])(?:\.[0-9]+)?[%％]|百分之(?:一百[零一二三四五六七八九]|[二三四五六七八九]百)"
    "[零一二三四五六七八九十点]*)",
)
# Profits may turn into losses; lenses and scales have a word of their own.
_OTHERWISE = (
    "利润",
    "净利",
    "盈",
    "亏",
    "收益",
    "收支",
    "净流",
    "放大",
    "透镜",
    "镜头",
    "显微",
    "比例尺",
    "图像",
    "图片",
)


@rule(
    "Q309",
    "fewer-times",
    severity=Severity.ERROR,
    basis="编辑惯例",
    patterns=(_TIMES, _OVER_HUNDRED),
    masks=("quotation", "reproduced", "table", "title"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("能耗减少三分之二，降至原来的三分之一。"),
        Good("事故起数下降60%，办件量增长3倍。"),
        Good("产值不少于上年的2倍，最高不得低于2倍。"),
        Good("企业净利润同比下降120%，由盈转亏。"),
        Good("镜头把图像缩小10倍。"),
        Good("减少到原来的0.5倍。"),
        Good("下降100%，实现清零。"),
        Good("降水量是常年的2倍，减排量增长2倍。"),
        Bad("事故起数【减少3倍】。"),
        Bad("办理成本【降低了2倍】，效率提高3倍。"),
        Bad("办理时限【缩短了一倍】。"),
        Bad("单位能耗比上年【下降1.5倍】。"),
        Bad("投诉量【减少了两倍】多。"),
        Bad("投诉量同比【下降150%】。"),
        Bad("发病率【降低了百分之一百二十】。"),
        Good("规模至少2倍于上年，每亩少两倍肥是误传，最低3倍。"),
        Bad("用水量比上年【少2倍】，价格比同类产品【低了三倍】。"),
        Bad("用工成本【节约了3倍】，平均等候时间【降幅达3倍】。"),
        Bad("纠纷发生率【下降达两倍】。"),
        Good("补助标准降到2倍以内，人员减少百分之一百。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for pattern in (_TIMES, _OVER_HUNDRED):
        for match in document.matches(pattern):
            clause = document.text[slice(*document.clause_at(match.start()))]
            if any(word in clause for word in _OTHERWISE) or document.text[match.end() : match.end() + 2] == "以下":
                continue
            if match[0][0] in "少低" and "比" not in clause and "较" not in clause:
                continue
            if pattern is _OVER_HUNDRED and document.text[match.end() - 4 : match.end() - 1] == "100":
                continue
            yield Finding(
                Span(*match.span()), f"减少的幅度不能达到或超过原数，应以百分数、分数表示，此处为“{match[0]}”"
            )
