"""完成时限没有写年份：（责任单位：市水利局；完成时限：6月底前）。

方案跨年执行，或者日后单独引用这一项时，只写月份就分不清是哪一年。年度计划里省去年份是通行写法，缺省不查；需要写全的单位可以打开。
依据：编辑惯例。
"""

from bisect import bisect_left
from collections.abc import Iterator

from qlint import Bad, CalendarDate, Document, Finding, Good, Measured, ResponsibleUnits, Severity, rule


@rule(
    "U111",
    "deadline-year",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("responsible_units", "date"),
    on=False,
    measured=(
        Measured("official", 53, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（责任单位：市发展改革委；完成时限：2026年9月底前）"),
        Good("推进水价改革。（责任单位：市发展改革委；完成时限：长期坚持）"),
        Good("推进水价改革。（责任单位：市发展改革委；完成时限：2026年6月至9月）"),
        Bad("推进水价改革。（责任单位：市发展改革委；完成时限：【9月】底前）"),
        Bad("推进水价改革。（市发展改革委牵头，市财政局配合，【9月30日】前完成）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    dates = document.facts("date")
    starts = [date.start for date in dates]
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        names = [unit for group in value.groups for unit in group.units]
        for date in dates[bisect_left(starts, fact.start) : bisect_left(starts, fact.end)]:
            printed: CalendarDate = date.value
            if any(unit.start <= date.start < unit.end for unit in names):
                continue
            # A year holds for the dates behind it: 2026年6月至9月.
            if not printed.year:
                words = document.text[date.start : date.end]
                yield Finding(date.span, f"完成时限应写明年份，此处为“{words}”")
            break
