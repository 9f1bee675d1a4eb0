"""要求办理的期限早于成文日期。

“请于3月1日前报送”，文件3月5日才成文，收文时限期已过。多是套用旧稿或者文件改期后漏改。写明年份的为应改，没有写年份的请核，
并且只看成文日期前四个月以内的。已经做完的（已于3月1日前完成）、作条件的（3月1日前登记的企业）不在此列；施行日期可以溯及既往，
也不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, DatedStatement, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "D112",
    "deadline-before-issue",
    severity=Severity.ERROR,
    basis="编辑惯例",
    needs=("past_deadline",),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各乡镇：\n请于2026年3月20日前报送，2026年3月1日前已报送的不再重报。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n请于1月10日前报送总结，每年12月1日前报送计划。\n北岭县水利局\n2025年12月28日"),
        Good("各乡镇：\n本办法自2026年1月1日起施行。改造任务已于2026年2月底前完成。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n2026年1月31日前登记的企业，应于3月底前办理备案。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n原定请于2月20日前完成的改造，延至4月底前完成。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n《供水方案》要求2025年底前完成改造，请对照检查。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n请于3月20日前报送。\n北岭县水利局\n2026年3月5日\n附件\n第一阶段：请于2月10日前完成摸底。"),
        Good("各乡镇：\n原定于3月2日召开的会议，因故延期。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n报名时间为2026年1月1日至1月20日，共有120人报名。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n经公示（公示时间为2026年2月1日至2月7日）无异议，现予公告。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n公示期为2026年3月1日至2026年3月7日。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n市水利局通知要求，各县要于2月底前完成改造。\n北岭县水利局\n2026年3月5日"),
        Good("各乡镇：\n请2026年1月31日前登记的企业补交材料。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n根据有关规定，责令你公司于【2026年2月20日】前完成整改。\n澄原县水利局\n2026年3月5日"),
        Bad("各乡镇：\n经研究，定于【2026年3月2日】召开供水会议。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n会议时间：【2026年3月2日】上午9时。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n公示期自2026年2月20日至【2026年2月26日】。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n请各单位核查，并于【2026年2月26日】前函告我局。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n已停放的车辆须于【2月20日】20时前自行驶离。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n要在【二月二十五日】前完成排查，三月三十日前更新台账。\n北岭县水利局\n二〇二六年三月五日"),
        Bad("各乡镇：\n请于【2026年3月1日】前将自查报告报县水利局。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n请各乡镇于【3月1日】下午5时前报送自查报告。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n报名截止日期为【2026年3月1日】。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n各单位须在【2026年2月】底前完成整改。\n北岭县水利局\n2026年3月5日"),
        Bad("各乡镇：\n请认真组织自查，并于【2025年3月10日】前反馈结果。\n北岭县水利局\n2026年3月5日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("past_deadline"):
        value: DatedStatement = fact.value
        printed, issued = document.text[fact.start : fact.end], document.text[slice(*value.issued_place)]
        yield Finding(
            fact.span,
            f"办理期限应不早于成文日期{issued}，此处为“{printed}”",
            related=(Related(value.issued_place, "成文日期"),),
            severity=None if value.dated else Severity.WARNING,
        )
