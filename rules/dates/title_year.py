"""标题的年份与正文的不符：标题写的是今年的工作，正文布置的却是去年的任务，或者同一件事正文写成了另一年。

“2026年工作要点”的正文说“2025年要……”“到2025年底前完成”，多是套用去年的稿子漏改；“2026年防汛工作的通知”的正文说“现就做好
2025年防汛工作通知如下”，公报正文的数据是另一年的，今年印发的通知标题写去年防汛，也是。回顾去年（2025年完成了……）、说明原定
任务的不在此列；上一年就印发的计划可以布置当年的事，也不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, RestatedYear, Severity, StaleYear, rule


@rule(
    "D116",
    "title-year",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("stale_year", "restated_year"),
    masks=("quotation", "reproduced"),
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
        Good("关于做好2026年防汛工作的通知\n各乡镇：\n现将2025年防汛工作情况和2026年防汛工作安排通知如下：\n请落实。"),
        Good(
            "关于做好2026年防汛工作的通知\n各乡镇：\n2025年防汛工作取得成效，根据《2025年防汛工作方案》通知如下：\n请落实。"
        ),
        Good("北岭县2025年水资源公报\n2025年，全县降水量1286毫米，比2024年多8.3%。2024年，全县用水1.2亿立方米。"),
        Good("关于2025年度考核结果的通报\n各单位：\n现通报如下。\n北岭县水利局\n2026年3月5日"),
        Good("关于做好2026年春节值班的通知\n各单位：\n请做好值班。\n北岭县水利局\n2025年12月25日"),
        Bad("关于做好2026年防汛工作的通知\n各乡镇：\n为切实做好【2025年】防汛工作，现将有关事项通知如下：\n请落实。"),
        Bad("关于印发《北岭县2026年供水方案》的通知\n各乡镇：\n现将《北岭县【2025年】供水方案》印发给你们。"),
        Bad("北岭县二〇二五年水资源公报\n【2024年】，全县降水量1286毫米，比常年多8.3%。"),
        Bad("关于做好【2025年】防汛抗旱工作的通知\n各乡镇：\n请做好准备。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭县2026年先进单位名单公告\n经评选，确定了北岭县【2025年】先进单位3个，现予公告。"),
        Good("北岭县水利局2025年工作总结\n2024年，全局围绕供水保障打基础。2025年，供水率达到96%。"),
        Bad("北岭县水利局2025年工作总结\n【2024年】，县水利局紧紧围绕供水保障，各项工作取得新成效。"),
        Bad("北岭县2026年节水宣传活动倡议书\n居民朋友们：\n我们发出【2025年】节水宣传活动倡议："),
        Bad("北岭县2026年供水改造实施方案\n4月至9月，组织施工；【2025年12月】底前，完成验收。"),
        Bad("北岭县水利局2026年重点任务安排\n力争【2025年】底前建成供水站12座，确保安全供水。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("restated_year"):
        restated: RestatedYear = fact.value
        printed = document.text[slice(*fact.span)]
        where, other = ("成文日期", "标题") if restated.issued else ("标题", "正文")
        yield Finding(
            fact.span,
            f"{where}写{restated.other}年，{other}应为同一年份，此处为“{printed}”",
            related=(Related(restated.other_place, f"{where}的年份"),),
        )
    for fact in document.facts("stale_year"):
        value: StaleYear = fact.value
        if document.masked(fact.start, "title"):
            continue
        yield Finding(
            fact.span,
            f"标题写{value.title_year}年，布置的任务应为{value.title_year}年及以后，此处为“{document.text[slice(*fact.span)]}”",
            related=(Related(value.title_place, "标题的年份"),),
        )
