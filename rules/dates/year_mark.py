"""年份后应有“年”：“20263月5日”“2026.3月5日”应为“2026年3月5日”，“截至2025底”应为“截至2025年底”。

依据：年月日的写法应当完整；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_YEAR = r"(?<![0-9０-９A-Za-z.．/、～~—-])(?:19|20)[0-9]{2}"
_DATE = Pattern("12", rf"{_YEAR}(?P<mark>[ 　.．]?)(?P<rest>(?:1[0-2]|0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9])日)")
_END = Pattern("12", rf"{_YEAR}(?P<mark>)(?P<rest>[底末](?=[前，。；、]|(?![座册板盘片稿部])[一-鿿]))")
_BEFORE = ("到", "至", "在", "于", "止", "自", "，", "。", "（", "；", "从", "比", "较")


@rule(
    "D122",
    "year-mark",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.4；编辑惯例",
    patterns=(_DATE, _END),
    masks=("quotation", "title", "link", "code", "table"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("会议于2026年3月5日召开，到2026年底全部完工，全年用电2025度。"),
        Good("合同编号20263，库存2025底座，2026 年 3 月 5 日开工。"),
        Bad("会议于【20263月5日】召开。", fixed="会议于2026年3月5日召开。"),
        Bad(
            "会议于【2026.3月5日】召开，截至【2025底】全部完工。",
            fixed="会议于2026年3月5日召开，截至2025年底全部完工。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for pattern in (_DATE, _END):
        for match in document.matches(pattern):
            if pattern is _END and not document.text.endswith(_BEFORE, 0, match.start()):
                continue
            right = f"{match[0][:4]}年{match['rest']}"
            fix = Fix("补上“年”", (Edit(match.start() + 4, match.start("rest"), "年"),))
            yield Finding(Span(*match.span()), f"应为“{right}”，此处为“{match[0]}”", fix=fix)
