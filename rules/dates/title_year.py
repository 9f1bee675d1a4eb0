"""标题写的是今年的工作，正文布置的却是去年的任务。

“2026年工作要点”的正文说“2025年要……”“到2025年底前完成”，多是套用去年的稿子漏改。回顾去年（2025年完成了……）、说明原定任务的
不在此列；上一年就印发的计划可以布置当年的事，也不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, StaleYear, rule


@rule(
    "D116",
    "title-year",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("stale_year",),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("北岭县水利局2026年工作要点\n2025年，全县完成了管网改造。2026年要继续推进，到2026年底前完成改造120公里。"),
        Good("北岭县水利局2026年工作计划\n原定2025年底前完成的改造，要在2026年6月底前完成，2025年结转的任务要抓紧。"),
        Good("北岭县水利局2025年工作总结\n2024年底前完成的改造，2025年要发挥效益。"),
        Good("2025—2026年度供水保障工作方案\n2025年要做好准备，2025年底前完成检修。"),
        Good("关于做好2026年供水工作的通知\n各乡镇：\n2025年底前完成摸底。\n北岭县水利局\n2025年11月5日"),
        Good("北岭县水利局2026年工作要点\n按照2025年要求，在2025年将供水率提高到96%的基础上，再提高2个百分点。"),
        Bad("北岭县水利局2026年工作要点\n【2025年】要加快管网改造。到2026年底前完成改造120公里。"),
        Bad("北岭县2026年供水保障实施方案\n一、工作目标\n到【2025年】底，全县供水普及率达到96%。"),
        Bad("关于做好2026年供水工作的通知\n各乡镇：\n【2025年】，全县要完成改造120公里。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭县水利局2026年工作计划\n【2025年】工作目标是：建成供水站12座。"),
        Good("北岭县水利局2026年工作要点\n2025年，全局将12个村纳入改造，主要指标好于往年，2025年主要做法是加强巡查。"),
        Bad("北岭县水利局2026年工作要点\n【2025年】，全县水利工作要以保障供水为中心，加快管网改造。"),
        Bad("北岭县水利局2026年重点任务安排\n力争【2025年】底前建成供水站12座，确保安全供水。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("stale_year"):
        value: StaleYear = fact.value
        yield Finding(
            fact.span,
            f"标题写{value.title_year}年，布置的任务应为{value.title_year}年及以后，此处为“{document.text[slice(*fact.span)]}”",
            related=(Related(value.title_place, "标题的年份"),),
        )
