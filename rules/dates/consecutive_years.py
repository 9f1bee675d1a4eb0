"""“连续N年”“近N年”“N年间”与所列年份的个数不符：“2023—2025年连续2年”“近三年（2022—2025年）”。

换了年份没有换个数，或者相反。“连续”“近”按所列年份逐个数；“5年间”“三年行动（2023—2026年）”只算一头的也可以。
学年、年度、财年、赛季跨两个年份，不核对。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, StatedLength, compile_late, rule

_STRICT = ("连续", "近", "最近", "过去", "未来", "今后")
_SPLIT = compile_late(r"学年|年度|财年|赛季|雪季|供暖季|采暖季|榨季|周期")


@rule(
    "D117",
    "consecutive-years",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("stated_length",),
    masks=("quotation", "reproduced"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("2023—2025年连续3年达标，近三年（2023—2025年）未发生事故。"),
        Good("2021年至2025年5年间，2020—2025年五年来，从2021年到2025年的五年中，投资稳步增长。"),
        Good("《北岭县供水提升三年行动计划（2024—2026年）》《治污三年行动方案（2023—2026年）》"),
        Good("2022、2023、2024年连续三年获评先进，2024、2025年连续两年增长。"),
        Good("近三个学年（2022—2025学年）、连续三年（2022—2025学年度）考核合格。"),
        Good("2021—2025年，连续三年以上达标的，优先安排；2025年至2026年，每三年轮训一次。"),
        Good("研发投入由2022年的1.7亿元增加到2025年的2.9亿元，三年净增1.2亿元；2023年、2024年评优，连续五年无事故。"),
        Good("在2024年度、2025年度全市考核中，我县连续两年评优；2020年到2025年，全市湿地面积连续6年稳定。"),
        Good("2022年、2023年、2024年水质分别为86分、88分和91分，连续两年上升，已连续12年达标。"),
        Good("达标率连续四年超过95%（2022年为95.3%，2023年为96.8%，2024年为97.4%）。"),
        Bad("2022年、2023年、2024年降水分别为1086、1123和1054毫米，已连续【五年】低于常年。"),
        Bad("达标率连续五年超过95%（【2022年为95.3%，2023年为96.8%，2024年为97.4%】）。"),
        Bad("北岭县自2022年起举办供水节，已连续举办【6年】。\n北岭县水利局\n2026年3月5日"),
        Bad("2023—2025年连续【2年】达标。"),
        Bad("在2024年度、2025年度全市考核中，我县连续【三年】评优。"),
        Bad("2020年到2025年，全市湿地面积连续【7年】稳定。"),
        Bad("家数由2020年的20家增加到2025年的60家，【三年】净增40家。"),
        Bad("二〇二三年、二〇二四年连续【三年】评优。"),
        Bad("近三年（【2022—2025年】）未发生事故。"),
        Bad("2021年至2025年【3年】间，投资稳步增长。"),
        Bad("2022、2023、2024年连续【四年】获评先进。"),
        Bad("连续三年（【2024年、2025年】）获评先进。"),
        Bad("从2021年到2025年的【六年】中，投资稳步增长。"),
        Bad("北岭县实施供水提升三年行动（【2023—2027年】）以来，近五年（【2022—2025年】）投资12亿元。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("stated_length"):
        value: StatedLength = fact.value
        first, last = value.span.first, value.span.last
        if not value.counts_calendar_years or not first.year < last.year:
            continue
        count = last.year - first.year + 1
        if value.number == count or (value.number == count - 1 and value.word not in _STRICT):
            continue
        around = document.text[max(0, value.place.start - 12) : value.place.end + 6]
        if value.apart and value.number < count - 1:
            continue  # 2021年至2025年，财政收入连续三年增长
        # 2024年度、2025年度 are two years, 2024—2025年度 may be one.
        listed = "、" in document.text[slice(*value.place)] and "学年" not in around
        if listed or not _SPLIT.search(around):
            printed, words = document.text[slice(*value.place)], document.text[fact.start : fact.end]
            other, later = sorted((value.place, fact.span))
            yield Finding(
                later,
                f"{printed}应为{count}年，此处为“{words}”",
                related=(Related(other, f"所列年份，共{count}年" if other == value.place else "年数"),),
            )
