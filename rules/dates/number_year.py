"""发文字号的年份与成文日期的年份不同。

字号按当年顺序编号，年份应与成文日期一致；不一致多是套用旧稿时漏改。岁末年初取号与签发分属两年的属常见情形，
只供参考。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.5。
"""

from collections.abc import Iterator

from qlint import Bad, CalendarDate, DocNumber, Document, Finding, Good, Measured, Related, Severity, Span, rule


@rule(
    "D103",
    "number-year",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("doc_number", "date"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日"),
        Good("关于供水工作的通知\n各乡镇人民政府：\n请按云水发〔2025〕98号文件抓好落实。\n云川市水利局\n2026年3月5日"),
        Good("云水发〔2025〕98号文件已于2026年3月5日修订，请遵照执行。"),
        Bad("关于供水工作的通知\n云水发〔【2025】〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日"),
        Bad("关于供水工作的通知\n云水发〔【2025】〕98号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年1月4日"),
        Bad(
            "关于防汛工作的通知\n云汛发〔【2026】〕12号\n各乡镇人民政府：\n请抓好落实。\n云川市防汛抗旱指挥部\n2025年6月4日"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    number = next((fact for fact in document.facts("doc_number") if fact.value.own), None)
    issued = next((block for block in document.blocks_of("issue_date") if number and block.start > number.start), None)
    if number is None or issued is None:
        return
    value: DocNumber = number.value
    dated = next((fact for fact in document.facts("date") if issued.start <= fact.start < issued.end), None)
    if dated is None or not dated.value.year or dated.value.year == value.year:
        return
    date: CalendarDate = dated.value
    start = document.text.index(value.year_text, number.start)
    severity = Severity.INFO if _is_turn_of_year(value.year, date) else None
    yield Finding(
        Span(start, start + len(value.year_text)),
        f"发文字号年份应与成文日期的{date.year}年一致，此处为“{value.year_text}”",
        related=(Related(dated.span, "成文日期"),),
        severity=severity,
    )


def _is_turn_of_year(year: int, date: CalendarDate) -> bool:
    """Numbered in December and signed in January or February, or the other way round."""
    return (date.year == year + 1 and date.month <= 2) or (date.year == year - 1 and date.month == 12)
