"""一个日期不混用两种数字：“2026年三月5日”“二〇二六年3月5日”应统一为“2026年3月5日”。

成文日期、印发日期由D102判断；农历日期（2026年正月初五）、引文和书名不在此列。
依据：同类数字形式统一，公历年月日用阿拉伯数字。
"""

from collections.abc import Iterator

from qlint import Bad, CalendarDate, Document, Edit, Finding, Fix, Good, Measured, Severity, compile_late, rule

_JUDGED_ELSEWHERE = ("issue_date", "printing")
_LUNAR = compile_late(r"[农夏旧阴]历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]")
_OTHER_CUSTOM = ("law", "report", "news")


@rule(
    "D119",
    "mixed-date",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.3、5.1.4",
    needs=("date",),
    masks=("quotation", "title", "link", "code", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("会议于2026年3月5日召开，二〇二六年三月五日的纪要已印发。"),
        Good("2026年农历三月5日不办公，2026年三月的工作安排另行通知。"),
        Bad("会议于【2026年三月5日】召开。", fixed="会议于2026年3月5日召开。"),
        Bad("工程于【二〇二六年3月】开工。", fixed="工程于2026年3月开工。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if date.numerals != "mixed" or not date.separators.startswith("年月"):
            continue
        block = document.block_at(fact.start)
        judged = block is not None and block.kind in _JUDGED_ELSEWHERE and document.profile not in _OTHER_CUSTOM
        # 2026年三月 may be said of a season's month; a day or a year in Chinese numerals cannot.
        printed = document.text[fact.start : fact.end]
        plain_year = printed[0] in "0123456789０１２３４５６７８９"
        if judged or (plain_year and not date.day) or _LUNAR.search(document.text, max(0, fact.start - 4), fact.end):
            continue
        right = "".join(f"{value}{mark}" for value, mark in zip(date[:3], "年月日", strict=True) if value)
        fix = Fix(f"改为“{right}”", (Edit(*fact.span, right),))
        yield Finding(fact.span, f"日期应为“{right}”，此处为“{printed}”", fix=fix)
