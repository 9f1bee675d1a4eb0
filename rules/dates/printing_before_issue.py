"""印发日期早于成文日期。

成文日期是签发的日期，印发日期是送往印制的日期，先签发后印发；印发日期在前的，两个日期必有一误。翻印本另有翻印日期，不在此列。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.3.5、7.4.3。
"""

from collections.abc import Iterator

from qlint import Bad, CalendarDate, Document, Finding, Good, Measured, Printing, Related, Severity, rule


@rule(
    "D106",
    "printing-before-issue",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("printing", "date"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室。\n云川市水利局办公室　　2026年3月5日印发"
        ),
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年12月31日\n"
            "抄送：市委办公室。\n云川市水利局办公室　　2027年1月4日印发"
        ),
        Good("关于供水工作的通知\n各乡镇人民政府：\n《供水方案》2026年3月1日印发。\n云川市水利局\n2026年3月5日"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室。\n云川市水利局办公室　　【2026年3月1日】印发"
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n（此件公开发布）\n"
            "抄送：市委办公室，市人大常委会办公室。\n云川市水利局办公室\n【2025年3月6日】印发"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    printed = [fact for fact in document.facts("printing") if fact.value.date is not None]
    issued = next(iter(document.blocks_of("issue_date")), None)
    # Several lines of 印发 are those of several documents, or of one that was printed again.
    if len(printed) != 1 or issued is None or issued.start > printed[0].start:
        return
    value: Printing = printed[0].value
    dated = next((fact for fact in document.facts("date") if issued.start <= fact.start < issued.end), None)
    if dated is None or value.date is None:
        return
    date: CalendarDate = dated.value
    issue_day, printing_day = date.as_date(), value.date.as_date()
    if issue_day is not None and printing_day is not None and printing_day < issue_day:
        told = document.text[slice(*dated.span)]
        yield Finding(
            value.date_span,
            f"印发日期应不早于成文日期“{told}”，此处为“{document.text[slice(*value.date_span)]}”",
            related=(Related(dated.span, "成文日期"),),
        )
