"""文中说已经做了的事，日期晚于成文日期。

“3月8日召开了会议”“已于3月8日印发”“截至3月31日，已完成……”，而文件3月5日成文：不是日期写错，就是成文日期没有改。将要召开、
拟于、请于的，是以后的事，不在此列；没有写年份的，只看成文日期后一个半月以内的。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, DatedStatement, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "D111",
    "event-after-issue",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("done_event",),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各乡镇：\n3月2日，县水利局召开了供水工作会议，定于3月8日召开现场会。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n2025年12月20日召开了供水工作会议，12月25日印发了纪要。\n北岭县水利局\n2026年1月5日"),
        Good(
            "各乡镇：\n拟于3月8日组织验收，3月31日前已完成的不再检查，请于3月20日前报送。\n北岭县水利局\n2026年3月5日"
        ),
        Good(
            "各乡镇：\n截至3月31日已满18周岁的，可以报名，截至4月30日仍未完成的，予以通报。\n北岭县水利局\n2026年3月5日"
        ),
        Good("各乡镇：\n去年4月8日，县水利局召开了供水工作会议。\n北岭县水利局\n2026年3月5日"),
        Good(
            "各乡镇：\n3月8日县供水工作会议审议通过后印发执行。\n北岭县水利局\n2026年3月5日\n附件\n3月9日召开了会议。"
        ),
        Bad("各乡镇：\n【3月8日】，县水利局召开了供水工作会议。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n《供水方案》已于【2026年4月1日】印发，请抓好落实。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n截至【2026年3月31日】，全县已完成改造12处。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n经【3月8日】县人民政府常务会议审议通过，现印发给你们。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭镇人民政府：\n你镇【3月8日】关于供水改造的来函收悉。\n北岭县水利局\n2026年3月5日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("done_event"):
        value: DatedStatement = fact.value
        printed, issued = document.text[fact.start : fact.end], document.text[slice(*value.issued_place)]
        yield Finding(
            fact.span,
            f"所述已完成的事应不晚于成文日期{issued}，此处为“{printed}”",
            related=(Related(value.issued_place, "成文日期"),),
        )
