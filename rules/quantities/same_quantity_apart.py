"""同一数量两处不一，但相距较远，或者有一处未写明时间、口径、范围。

在不同部分重提同一事项的数量，最容易只改一处。所指相同而数量不能同时成立，又没有写明时间、口径、范围各不相同的，提示核对；
标题、段首写明不同年份的，计划与完成，累计与当期，分属各单位、各项目的，不在此列。两处孰是，qlint不判断。
依据：同一事实不能有两个数；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q107",
    "same-quantity-apart",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("claim_pair",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 2, 2, 0),
        Measured("news", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("一、2024年情况\n走访慰问困难家庭120户。\n二、2025年情况\n走访慰问困难家庭150户。"),
        Good("一、主要做法\n全市累计发放宣传资料1200份。\n二、下一步打算\n全市计划发放宣传资料1500份。"),
        Good(
            "一、2025年工作回顾\n新增社区食堂16家，累计达到41家。\n二、2026年工作安排\n新增社区食堂9家，累计达到50家。"
        ),
        Good(
            "宣传\n9月5日，北岭县水利局开展宣传，现场共发放节水宣传资料3000份。\n"
            "观摩\n9月6日，南溪县水利局组织观摩，发放节水宣传资料600份。"
        ),
        Good("一、东门街道\n新建供水管网12公里。\n二、西门街道\n新建供水管网15公里。"),
        Good("一、总体情况\n全县发放宣传资料约1200份。\n二、主要成效\n全县发放宣传资料1260份。"),
        Good("一、过去五年的工作\n五年来，全市新增城镇就业57万人。\n二、2026年的工作\n全市新增城镇就业11万人。"),
        Good("一、总体情况\n铁路线路全长140公里。\n二、公路建设\n线路全长18公里。"),
        Good(
            "小学专任教师920人，小学班级总数387个，本科以上学历教师731人。\n初中专任教师671人，初中班级总数206个，本科以上学历教师623人。"
        ),
        Bad("一、总体情况\n全县共发放宣传资料1200份，反响良好。\n二、主要成效\n据统计，【全县发放宣传资料1500份】。"),
        Bad("一、基本情况\n累计排查整治安全隐患318处。\n二、存在问题\n【虽然排查整治安全隐患381处】，但仍有漏洞。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_pair"):
        pair = fact.value
        if pair.verdict == "conflict" and not pair.firm:
            here, there = (document.text[slice(*claim.words)] for claim in (pair.second, pair.first))
            yield Finding(
                fact.span,
                f"两处所说如为同一事项，数量应当一致，此处为“{here}”，前文为“{there}”，请核定",
                related=tuple(
                    Related(claim.words, f"前文为“{document.text[slice(*claim.words)]}”")
                    for claim in (pair.first, *pair.others)
                ),
            )
